/** What the journeys of a mission may cost; an estimate from dated rules, which knows missions by their appointments only. */
@NullMarked
package org.alliancementors.travel;

import org.jspecify.annotations.NullMarked;
