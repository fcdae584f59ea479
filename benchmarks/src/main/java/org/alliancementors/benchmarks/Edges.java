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

    static Edges of(int requests, int mentors, int shortlist) {
        var generated = new Generated(Scale.SEED);
        var pool = new RememberedMentors();
        Map<MentorId, Profile> profiles = new HashMap<>();
        Map<MentorId, Integer> capacities = new HashMap<>();
        for (Profile profile : generated.mentors(mentors)) {
            pool.publish(profile, 1);
            profiles.put(profile.mentor(), profile);
            capacities.put(profile.mentor(), profile.capacity());
        }
        List<Round.Edge> edges = new ArrayList<>();
        for (int request = 0; request < requests; request++) {
            Search search = generated.search(request % 10 < 7 ? Format.ON_SITE : Format.PHONE);
            var mission = new MissionId("mission-%06d".formatted(request));
            pool.shortlist(search, Policy.FIRST, shortlist).mentors().forEach(entry -> {
                Profile profile = profiles.get(entry.mentor());
                if (profile != null) {
                    edges.add(edge(mission, search, profile));
                }
            });
        }
        return new Edges(requests, edges, capacities);
    }

    private static Round.Edge edge(MissionId mission, Search search, Profile profile) {
        Score score = Score.of(search, new Candidate(profile, true, 0), Policy.FIRST, Pool.UNKNOWN);
        double kilometres = search.wish().place().kilometresTo(profile.place());
        return new Round.Edge(
                mission,
                profile.mentor(),
                1,
                false,
                score.addends(),
                (long) score.total() + Policy.FIRST.placementPoints(),
                (int) Math.round(kilometres));
    }
}
