/** The file that calendar programs of mentors fetch. */
@NullMarked
package org.alliancementors.portal.calendar;

import org.jspecify.annotations.NullMarked;
