package org.alliancementors.matching.fit;

import java.util.Map;
import org.alliancementors.events.codes.MentorId;

/**
 * One search for a mentor: the wish, and whom this very mission has already ruled out.
 *
 * @param wish what is asked for
 * @param ruledOut mentors who were asked before and why they are asked no more
 */
public record Search(Wish wish, Map<MentorId, Exclusion> ruledOut) {

    /** Copies the map. */
    public Search {
        ruledOut = Map.copyOf(ruledOut);
    }
}
