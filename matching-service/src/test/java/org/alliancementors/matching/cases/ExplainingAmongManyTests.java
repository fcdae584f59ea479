package org.alliancementors.matching.cases;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.PolicyFixture.anyPolicy;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.matching.cases.ExplainingCases.Excluded;
import org.alliancementors.matching.cases.ExplainingCases.Explanation;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.Obstacle;
import org.alliancementors.matching.fit.Term;
import org.junit.jupiter.api.Test;

/** More mentors than can be listed. */
class ExplainingAmongManyTests {

    private final World world = new World();

    ExplainingAmongManyTests() {
        for (int i = 0; i < 700; i++) {
            world.publishQuietly(anyMentor("M%03d".formatted(i))
                    .specialisedIn(Specialty.PFLEGE)
                    .profile());
        }
        world.publishQuietly(anyMentor("X1").profile());
        world.publishQuietly(anyMentor("X2").profile());
        world.publishQuietly(anyMentor("Z9").at(47.7, 9.2, 10).profile());
    }

    @Test
    void whomTheCaseHasToDoWithIsExplainedInAnyCase() {
        world.request("a", anyWish().preferring("Z9"));
        world.decline("a");
        Explanation explanation = explain();
        assertThat(explanation.candidates())
                .extracting(ranked -> ranked.mentor().value())
                .containsExactly("X2");
        assertThat(explanation.excluded()).hasSizeBetween(500, 510);
        assertThat(excluded(explanation, "X1").reason()).isEqualTo(Exclusion.DECLINED);
        Excluded preferred = excluded(explanation, "Z9");
        assertThat(preferred.reason()).isEqualTo(Exclusion.RADIUS);
        assertThat(preferred.why()).isEqualTo("the place is farther than the mentor travels");
        assertThat(preferred.obstacles()).extracting(Obstacle::lacking).containsExactly(431);
    }

    @Test
    void theRankingIsUnderThePolicyThatIsInForceNow() {
        world.request("a", anyWish());
        world.policies =
                () -> anyPolicy().version(2).weighing(Term.SPECIALTY, 100).policy();
        Explanation explanation = explain();
        assertThat(explanation.policyVersion()).isEqualTo(2);
        assertThat(explanation.candidates().getFirst().score().addends()).containsEntry(Term.SPECIALTY, 100);
        assertThat(world.offerOf("a").policyVersion()).isEqualTo(1);
    }

    private Explanation explain() {
        return world.explaining.explain(new MissionId("a")).orElseThrow();
    }

    private static Excluded excluded(Explanation explanation, String mentor) {
        return explanation.excluded().stream()
                .filter(one -> one.mentor().equals(new MentorId(mentor)))
                .findFirst()
                .orElseThrow();
    }
}
