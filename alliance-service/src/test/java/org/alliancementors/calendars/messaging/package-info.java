@NullMarked
package org.alliancementors.calendars.messaging;

import org.jspecify.annotations.NullMarked;
