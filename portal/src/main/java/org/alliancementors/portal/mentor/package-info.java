/** The pages of a mentor who is logged in: what waits for them, their profile, absences and calendar. */
@NullMarked
package org.alliancementors.portal.mentor;

import org.jspecify.annotations.NullMarked;
