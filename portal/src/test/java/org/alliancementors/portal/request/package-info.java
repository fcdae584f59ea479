/** Tests of the package of the same name. */
@NullMarked
package org.alliancementors.portal.request;

import org.jspecify.annotations.NullMarked;
