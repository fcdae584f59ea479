package org.alliancementors.matching.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.junit.jupiter.api.Test;

/** What holds for every candidate, every search and every pool. */
class RandomCandidatesTests {

    private static final int TRIES = 20_000;

    @Test
    void everyTermStaysWithinItsWeightAndTheSumBelowTheWorthOfPlacing() {
        for (int seed = 0; seed < TRIES; seed++) {
            var random = new RandomFixture(seed);
            Pool pool = random.below(5) == 0 ? Pool.UNKNOWN : new Pool(random.below(60) / 7.0);
            Score score = Score.of(random.wish().search(), random.candidate("any"), Policy.FIRST, pool);
            assertThat(score.addends())
                    .as("seed %d", seed)
                    .allSatisfy((term, points) -> assertThat(points).isBetween(0, Policy.FIRST.weight(term)));
            assertThat(score.total()).as("seed %d", seed).isLessThanOrEqualTo(Policy.FIRST.placementPoints());
        }
    }

    @Test
    void theFirstObstacleIsTheRuleUnderWhichTheMentorCounts() {
        var seen = EnumSet.noneOf(Exclusion.class);
        for (int seed = 0; seed < TRIES; seed++) {
            var random = new RandomFixture(seed);
            Candidate candidate = random.candidate("any");
            Exclusion ruledOut = random.shuffled(
                            java.util.List.of(Exclusion.DECLINED, Exclusion.UNREACHABLE, Exclusion.BY_DESK))
                    .getFirst();
            Search search = new Search(
                    random.wish().wish(),
                    random.below(9) == 0 ? Map.of(new MentorId("any"), ruledOut) : Map.of(),
                    WishFixture.TODAY);
            var all = HardRules.allAgainst(search, candidate, Policy.FIRST);
            assertThat(all.stream().map(Obstacle::rule).findFirst())
                    .as("seed %d", seed)
                    .isEqualTo(HardRules.firstAgainst(search, candidate, Policy.FIRST)
                            .map(HardRule::exclusion));
            assertThat(all)
                    .as("seed %d", seed)
                    .allSatisfy(obstacle -> assertThat(obstacle.sentence()).endsWith("."));
            all.forEach(obstacle -> seen.add(obstacle.rule()));
        }
        assertThat(seen).as("every rule was met").containsExactlyInAnyOrder(Exclusion.values());
    }

    @Test
    void whatLacksIsExactlyWhatIsMissing() {
        int met = 0;
        for (int seed = 0; seed < TRIES; seed++) {
            var random = new RandomFixture(seed);
            Candidate candidate = random.candidate("any");
            Search search = random.wish().search();
            for (Obstacle obstacle : HardRules.allAgainst(search, candidate, Policy.FIRST)) {
                Integer lacking = obstacle.lacking();
                if (lacking != null) {
                    met++;
                    assertThat(lacking).as("seed %d", seed).isPositive();
                    assertThat(applies(obstacle.rule(), search, more(candidate, obstacle.rule(), lacking)))
                            .as("seed %d with all of it", seed)
                            .isFalse();
                    assertThat(applies(obstacle.rule(), search, more(candidate, obstacle.rule(), lacking - 1)))
                            .as("seed %d with one less", seed)
                            .isTrue();
                }
            }
        }
        assertThat(met).isPositive();
    }

    private static boolean applies(Exclusion rule, Search search, Candidate candidate) {
        return HardRules.ALL.stream()
                .filter(one -> one.exclusion() == rule)
                .anyMatch(one -> one.excludes(search, candidate, Policy.FIRST));
    }

    private static Candidate more(Candidate candidate, Exclusion rule, int by) {
        Profile profile = candidate.profile();
        boolean radius = rule == Exclusion.RADIUS;
        var wider = new Profile(
                profile.mentor(),
                profile.mainSpecialties(),
                profile.sideSpecialties(),
                profile.formats(),
                profile.state(),
                profile.place(),
                profile.radiusKm() + (radius ? by : 0),
                profile.capacity() + (radius ? 0 : by),
                profile.absences(),
                profile.ownAlliances());
        return new Candidate(wider, candidate.open(), candidate.held(), candidate.track(), candidate.againFrom());
    }
}
