/** Tests of the package of the same name. */
@NullMarked
package org.alliancementors.portal.tracking;

import org.jspecify.annotations.NullMarked;
