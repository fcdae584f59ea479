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

    /**
     * Counts everybody. Costs a look at each mentor, which a shortlist avoids: for cases that the desk gets, and for small pools.
     */
    Survey survey(Search search, Policy policy);

    /** How many mentors are remembered. */
    int size();

    /** The first so many mentors who are remembered, by id. */
    List<MentorId> known(int limit);

    /**
     * Who is worth weighing.
     *
     * @param mentors the best first, who is to be asked first before all
     * @param isWhole whether everybody who fits is among them; false also when that is not known
     */
    record Shortlist(List<Entry> mentors, boolean isWhole) {

        /** Copies the list. */
        public Shortlist {
            mentors = List.copyOf(mentors);
        }
    }

    /**
     * How all mentors stand to a search, as far as lasting facts go.
     *
     * @param fitting how many fit
     * @param excluded how many the rules exclude, by the first reason
     */
    record Survey(int fitting, Map<Exclusion, Integer> excluded) {

        /** Copies the map. */
        public Survey {
            excluded = Map.copyOf(excluded);
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
