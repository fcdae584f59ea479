package org.alliancementors.matching.fit;

import java.time.LocalDate;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;

/**
 * One search for a mentor: the wish, and whom this very mission has already ruled out.
 *
 * @param wish what is asked for
 * @param ruledOut mentors who are not to be asked for this mission (again) and why
 * @param today the day of the search (Europe/Berlin)
 */
public record Search(Wish wish, Map<MentorId, Exclusion> ruledOut, LocalDate today) {

    /** Copies the map. */
    public Search {
        ruledOut = Map.copyOf(ruledOut);
    }
}
