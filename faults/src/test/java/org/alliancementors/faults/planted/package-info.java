/** Tests of the planted bugs: they fit the sources as they are today. */
@NullMarked
package org.alliancementors.faults.planted;

import org.jspecify.annotations.NullMarked;
