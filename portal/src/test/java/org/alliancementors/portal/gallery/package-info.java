/** Tests of the package of the same name. */
@NullMarked
package org.alliancementors.portal.gallery;

import org.jspecify.annotations.NullMarked;
