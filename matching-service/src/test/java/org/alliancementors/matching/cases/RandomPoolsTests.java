package org.alliancementors.matching.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.fit.Candidate;
import org.alliancementors.matching.fit.HardRules;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Pool;
import org.alliancementors.matching.fit.Profile;
import org.alliancementors.matching.fit.RandomFixture;
import org.alliancementors.matching.fit.Score;
import org.alliancementors.matching.fit.Search;
import org.alliancementors.matching.fit.WishFixture;
import org.alliancementors.matching.places.MentorPlaces;
import org.alliancementors.matching.rounds.Plan;
import org.alliancementors.matching.rounds.Round;
import org.alliancementors.matching.rounds.Weighing;
import org.junit.jupiter.api.Test;

/** What holds for every pool of mentors and every batch of requests. */
class RandomPoolsTests {

    private static final int RUNS = 150;

    @Test
    void capacityIsNeverExceededAndNobodyIsAskedWhomARuleExcludes() {
        for (int seed = 0; seed < RUNS; seed++) {
            World world = played(seed);
            String which = "seed %d".formatted(seed);
            world.mentors.stream()
                    .forEach(stored -> assertThat(stored.state().holds().size())
                            .as(which)
                            .isLessThanOrEqualTo(stored.state().capacity()));
            world.cases.stream().map(Stored::state).forEach(state -> check(world, state, which));
        }
    }

    /** Whoever is asked may be asked, and a case is at the desk only while nobody may. */
    private static void check(World world, Case state, String which) {
        Search search = state.search(WishFixture.TODAY).orElseThrow();
        var offer = state.offer();
        if (offer != null) {
            assertThat(against(world.places(offer.mentor().value()), state, search))
                    .as(which)
                    .isTrue();
            assertThat(world.holders().get(state.mission().value()))
                    .as(which)
                    .containsExactly(offer.mentor().value());
        } else if (state.isWaiting()) {
            assertThat(world.mentors.stream()
                            .filter(stored -> against(stored.state(), state, search))
                            .toList())
                    .as("%s, %s", which, state.mission())
                    .isEmpty();
        } else {
            assertThat(state.status()).as(which).isEqualTo(Status.AT_DESK);
        }
    }

    private static boolean against(MentorPlaces mentor, Case state, Search search) {
        return mentor.candidateFor(state.mission())
                .filter(candidate ->
                        HardRules.allAgainst(search, candidate, Policy.FIRST).isEmpty())
                .isPresent();
    }

    @Test
    void everyRoundOfEveryRunComesOutTheSameAgain() {
        int rounds = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            for (Round round : played(seed).rounds.kept.values()) {
                rounds++;
                assertThat(round.recompute().differences()).as("seed %d", seed).isEmpty();
            }
        }
        assertThat(rounds).isGreaterThan(RUNS);
    }

    @Test
    void theResultDoesNotDependOnTheOrderOfMentorsAndRequests() {
        for (int seed = 0; seed < RUNS; seed++) {
            var random = new RandomFixture(seed);
            List<Profile> mentors = random.mentors(1 + random.below(40));
            Map<String, WishFixture> wishes = random.wishes(1 + random.below(40));
            assertThat(result(random.shuffled(mentors), random.shuffled(wishes)))
                    .as("seed %d", seed)
                    .isEqualTo(result(mentors, wishes));
        }
    }

    @Test
    void oneMoreMentorNeverLowersTheTotalOfARoundAsLongAsThePoolIsTheSame() {
        var pool = new Pool(1.5);
        for (int seed = 0; seed < RUNS; seed++) {
            var random = new RandomFixture(seed);
            Map<String, WishFixture> wishes = random.wishes(1 + random.below(25));
            var candidates = new ArrayList<Candidate>();
            long before = 0;
            for (int i = 0; i < 20; i++) {
                candidates.add(random.candidate("M" + i));
                long total = total(wishes, candidates, pool);
                assertThat(total).as("seed %d, mentor %d", seed, i).isGreaterThanOrEqualTo(before);
                before = total;
            }
        }
    }

    /** A batch, then some say no and everything that follows. */
    private static World played(int seed) {
        var random = new RandomFixture(seed);
        World world = World.with(random.mentors(1 + random.below(40)));
        world.requestTogether(random.wishes(1 + random.below(40)));
        for (String mission : world.cases.stream().map(Stored::id).toList()) {
            if (world.find(mission).offer() != null && random.below(3) == 0) {
                world.decline(mission);
            }
        }
        return world;
    }

    private static Map<String, String> result(List<Profile> mentors, Map<String, WishFixture> wishes) {
        World world = World.with(mentors);
        world.requestTogether(wishes);
        var result = new TreeMap<String, String>();
        world.cases.stream().forEach(stored -> {
            var offer = stored.state().offer();
            result.put(stored.id(), offer == null ? "nobody" : "%s %s".formatted(offer.mentor(), offer.addends()));
        });
        return result;
    }

    private static long total(Map<String, WishFixture> wishes, List<Candidate> candidates, Pool pool) {
        Weighing weighing = Weighing.of(Policy.FIRST);
        var edges = new ArrayList<Round.Edge>();
        var capacities = new HashMap<MentorId, Integer>();
        wishes.forEach((mission, wish) -> candidates.forEach(candidate -> {
            Search search = wish.search();
            MentorId mentor = candidate.profile().mentor();
            capacities.put(mentor, candidate.free());
            if (HardRules.firstAgainst(search, candidate, Policy.FIRST).isEmpty()) {
                Score score = Score.of(search, candidate, Policy.FIRST, pool);
                boolean preferred = search.wish().prefers(mentor);
                int urgency = weighing.urgency(Weighing.daysLeft(search.wish(), search.today()));
                long weight = weighing.weight(score.addends(), preferred, urgency);
                edges.add(new Round.Edge(new MissionId(mission), mentor, 1, preferred, score.addends(), weight, 0));
            }
        }));
        return Plan.best(edges, capacities).values().stream()
                .mapToLong(Round.Edge::weight)
                .sum();
    }
}
