/** Tests of the package of the same name. */
@NullMarked
package org.alliancementors.portal.calendar;

import org.jspecify.annotations.NullMarked;
