package org.alliancementors.matching.places;

import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Search;

/**
 * All mentors as this instance remembers them, to find the few that are worth weighing. It knows nothing of places taken and
 * may be stale: it proposes, the mentor's document decides.
 */
public interface MentorPool {

    /** Whether all mentors were read once. Before that nothing may be concluded from an absence. */
    boolean complete();

    /**
     * The best mentors for a search as far as lasting facts go.
     *
     * @param search who is looked for
     * @param policy what weighs how much
     * @param limit at most so many
     */
    Shortlist shortlist(Search search, Policy policy, int limit);

    /** The first so many mentors who are remembered, by id. */
    List<MentorId> known(int limit);

    /**
     * Who is worth weighing.
     *
     * @param mentors the best first, a preferred mentor before all
     * @param fitting how many there would be without the limit
     * @param excluded how many the rules exclude, by the first reason
     */
    record Shortlist(List<Entry> mentors, int fitting, Map<Exclusion, Integer> excluded) {

        /** Copies the collections. */
        public Shortlist {
            mentors = List.copyOf(mentors);
            excluded = Map.copyOf(excluded);
        }

        /** Whether nobody was left out for the limit. */
        public boolean isWhole() {
            return mentors.size() == fitting;
        }
    }

    /**
     * A mentor on a shortlist.
     *
     * @param mentor the mentor
     * @param profileSeq sequence number of the profile that this instance remembers
     */
    record Entry(MentorId mentor, long profileSeq) {}
}
