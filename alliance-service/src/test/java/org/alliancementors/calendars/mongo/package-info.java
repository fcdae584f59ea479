@NullMarked
package org.alliancementors.calendars.mongo;

import org.jspecify.annotations.NullMarked;
