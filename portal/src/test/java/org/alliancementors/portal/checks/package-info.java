/** Tests of the package of the same name. */
@NullMarked
package org.alliancementors.portal.checks;

import org.jspecify.annotations.NullMarked;
