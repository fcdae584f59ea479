/** Tests of the package of the same name. */
@NullMarked
package org.alliancementors.portal.confirmation;

import org.jspecify.annotations.NullMarked;
