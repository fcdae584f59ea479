@NullMarked
package org.alliancementors.calendars;

import org.jspecify.annotations.NullMarked;
