package org.alliancementors.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.matching.fit.Candidate;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Pool;
import org.alliancementors.matching.fit.Profile;
import org.alliancementors.matching.fit.Score;
import org.alliancementors.matching.fit.Search;
import org.alliancementors.matching.places.RememberedMentors;
import org.alliancementors.matching.rounds.Round;

/**
 * The edges of one batch of requests: each with its shortlist, as a round has it.
 *
 * @param requests how many
 * @param edges by request, in the order of the requests
 * @param capacities of the mentors
 */
record Edges(int requests, List<Round.Edge> edges, Map<MentorId, Integer> capacities) {

    /** One request and one mentor of its shortlist. */
    record Pair(MissionId mission, Search search, Profile mentor) {

        /** Weighed under the first policy, without urgency and without a preferred mentor. */
        Round.Edge edge() {
            Score score = Score.of(search, new Candidate(mentor, true, 0), Policy.FIRST, Pool.UNKNOWN);
            double kilometres = search.wish().place().kilometresTo(mentor.place());
            return new Round.Edge(
                    mission,
                    mentor.mentor(),
                    1,
                    false,
                    score.addends(),
                    (long) score.total() + Policy.FIRST.placementPoints(),
                    (int) Math.round(kilometres));
        }
    }

    static Edges of(int requests, int mentors, int shortlist) {
        var generated = new Generated(Scale.SEED);
        List<Profile> profiles = generated.mentors(mentors);
        Map<MentorId, Integer> capacities = new HashMap<>();
        profiles.forEach(profile -> capacities.put(profile.mentor(), profile.capacity()));
        List<Round.Edge> edges = pairs(generated, profiles, requests, shortlist).stream()
                .map(Pair::edge)
                .toList();
        return new Edges(requests, edges, capacities);
    }

    /** The pairs of such a batch before they are weighed. */
    static List<Pair> pairs(int requests, int mentors, int shortlist) {
        var generated = new Generated(Scale.SEED);
        return pairs(generated, generated.mentors(mentors), requests, shortlist);
    }

    private static List<Pair> pairs(Generated generated, List<Profile> mentors, int requests, int shortlist) {
        var pool = new RememberedMentors();
        Map<MentorId, Profile> profiles = new HashMap<>();
        for (Profile profile : mentors) {
            pool.publish(profile, 1);
            profiles.put(profile.mentor(), profile);
        }
        List<Pair> pairs = new ArrayList<>();
        for (int request = 0; request < requests; request++) {
            Search search = generated.search(request % 10 < 7 ? Format.ON_SITE : Format.PHONE);
            var mission = new MissionId("mission-%06d".formatted(request));
            pool.shortlist(search, Policy.FIRST, shortlist).mentors().forEach(entry -> {
                Profile profile = profiles.get(entry.mentor());
                if (profile != null) {
                    pairs.add(new Pair(mission, search, profile));
                }
            });
        }
        return pairs;
    }
}
