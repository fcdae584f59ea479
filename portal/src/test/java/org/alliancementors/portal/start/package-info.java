/** Tests of the package of the same name. */
@NullMarked
package org.alliancementors.portal.start;

import org.jspecify.annotations.NullMarked;
