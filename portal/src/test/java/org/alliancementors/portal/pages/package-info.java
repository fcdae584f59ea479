/** Tests of the package of the same name. */
@NullMarked
package org.alliancementors.portal.pages;

import org.jspecify.annotations.NullMarked;
