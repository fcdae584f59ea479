/** Tests and fixtures of the package of the same name. */
@NullMarked
package org.alliancementors.matching.chances;

import org.jspecify.annotations.NullMarked;
