/** Tests of the package of the same name. */
@NullMarked
package org.alliancementors.portal.gateway;

import org.jspecify.annotations.NullMarked;
