/** Tests and fixtures of the package of the same name. */
@NullMarked
package org.alliancementors.matching.rounds;

import org.jspecify.annotations.NullMarked;
