/** Where mentors live, as the calendars in MongoDB know it. */
@NullMarked
package org.alliancementors.travel.mongo;

import org.jspecify.annotations.NullMarked;
