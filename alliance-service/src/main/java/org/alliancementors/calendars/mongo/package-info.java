/** Calendars in the kit's document store. */
@NullMarked
package org.alliancementors.calendars.mongo;

import org.jspecify.annotations.NullMarked;
