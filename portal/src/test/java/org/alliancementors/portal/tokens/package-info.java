/** Tests of the package of the same name. */
@NullMarked
package org.alliancementors.portal.tokens;

import org.jspecify.annotations.NullMarked;
