/** Tests and fixtures of the package of the same name. */
@NullMarked
package org.alliancementors.matching.policies;

import org.jspecify.annotations.NullMarked;
