/** Tests and fixtures of the package of the same name. */
@NullMarked
package org.alliancementors.matching.cases;

import org.jspecify.annotations.NullMarked;
