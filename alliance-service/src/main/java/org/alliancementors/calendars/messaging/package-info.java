/** What calendars learn from the topic of the mentors. */
@NullMarked
package org.alliancementors.calendars.messaging;

import org.jspecify.annotations.NullMarked;
