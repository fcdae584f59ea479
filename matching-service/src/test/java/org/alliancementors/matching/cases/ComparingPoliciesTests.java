package org.alliancementors.matching.cases;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.PolicyFixture.anyPolicy;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.matching.cases.ComparingPolicies.Change;
import org.alliancementors.matching.cases.ComparingPolicies.Comparison;
import org.alliancementors.matching.fit.MentorFixture;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Term;
import org.alliancementors.matching.fit.WishFixture;
import org.alliancementors.matching.rounds.Round;
import org.junit.jupiter.api.Test;

/** Two mentors: one knows the matter best and lives far away, the other knows it besides and lives near. */
class ComparingPoliciesTests {

    private static final MentorFixture EXPERT =
            anyMentor("expert").specialisedIn(Specialty.MODERATION).at(52.37, 9.73, 150);
    private static final MentorFixture NEIGHBOUR = anyMentor("neighbour").at(51.5413, 9.9158, 150);
    private static final WishFixture WISH = anyWish().wishing(Specialty.MODERATION);
    private static final Policy NEARNESS_FIRST =
            anyPolicy().weighing(Term.DISTANCE, 1_000).placementPoints(3_000).policy();

    private final World world = World.with(EXPERT.profile(), NEIGHBOUR.profile());

    private Comparison compare(Policy proposed) {
        var shelves = new Shelves(world.cases, world.mentors, world.rounds, world.pool);
        return new ComparingPolicies(shelves, () -> world.policies.get()).compare(proposed);
    }

    @Test
    void aChangedWeightNamesTheMissionAndBothMentorsWithTheirPoints() {
        world.request("a", WISH);
        assertThat(world.mentorOf("a")).isEqualTo("expert");
        Comparison comparison = compare(NEARNESS_FIRST);
        assertThat(comparison.missions()).isEqualTo(1);
        assertThat(comparison.notCounted()).isEmpty();
        Change change = comparison.changes().getFirst();
        assertThat(change.mission()).isEqualTo(new MissionId("a"));
        assertThat(change.reference()).isEqualTo(WISH.wish().reference());
        Round.Edge before = Objects.requireNonNull(change.before());
        Round.Edge after = Objects.requireNonNull(change.after());
        assertThat(before.mentor()).isEqualTo(new MentorId("expert"));
        assertThat(before.points()).isEqualTo(world.offerOf("a").score());
        assertThat(after.mentor()).isEqualTo(new MentorId("neighbour"));
        assertThat(after.addends().get(Term.DISTANCE)).isBetween(940, 980);
    }

    @Test
    void thePolicyInForceAndTheSameUnderAnotherNumberChangeNothing() {
        world.requestTogether(Map.of("a", WISH, "b", WISH));
        assertThat(compare(world.policies.get()))
                .isEqualTo(compare(anyPolicy().version(9).policy()));
        assertThat(compare(world.policies.get()).changes()).isEmpty();
        assertThat(compare(world.policies.get()).missions()).isEqualTo(2);
    }

    @Test
    void roundsOfAnEarlierPolicyAreHeldAgainstTheOneInForce() {
        world.request("a", WISH);
        world.policies = () -> NEARNESS_FIRST;
        assertThat(compare(NEARNESS_FIRST).changes()).isEmpty();
        assertThat(compare(Policy.FIRST).changes()).extracting(Change::mission).containsExactly(new MissionId("a"));
    }

    @Test
    void whatRoundsDoNotKeepIsNamed() {
        world.policies = () -> anyPolicy().weighing(Term.STATE, 0).policy();
        world.request("a", WISH);
        assertThat(compare(anyPolicy().radiusPercent(50).policy()).notCounted())
                .containsExactly("radiusPercent", "weights.STATE");
    }

    @Test
    void onlyTheLastHundredMissionsCountAndOneThatWasSoughtForTwiceCountsOnce() {
        world.publish(new MentorFixture(EXPERT.profile()).withCapacity(200).profile());
        for (int i = 0; i < 105; i++) {
            world.request("mission-" + i, WISH);
        }
        assertThat(compare(NEARNESS_FIRST).missions()).isEqualTo(ComparingPolicies.MISSIONS);
    }

    @Test
    void withoutAnyRoundNothingIsCompared() {
        assertThat(compare(NEARNESS_FIRST).missions()).isZero();
        assertThat(compare(NEARNESS_FIRST).changes()).isEmpty();
    }

    @Test
    void nothingIsKept() {
        world.request("a", WISH);
        var rounds = Map.copyOf(world.rounds.kept);
        compare(NEARNESS_FIRST);
        assertThat(world.rounds.kept).isEqualTo(rounds);
        assertThat(world.offerOf("a").mentor()).isEqualTo(new MentorId("expert"));
    }
}
