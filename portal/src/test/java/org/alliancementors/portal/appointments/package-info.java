/** Tests of the package of the same name. */
@NullMarked
package org.alliancementors.portal.appointments;

import org.jspecify.annotations.NullMarked;
