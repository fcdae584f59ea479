package org.alliancementors.matching.cases;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.PolicyFixture.anyPolicy;
import static org.alliancementors.matching.fit.WishFixture.TODAY;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Pool;
import org.alliancementors.matching.fit.WishFixture;
import org.alliancementors.matching.rounds.Round;
import org.alliancementors.matching.rounds.Weighing;
import org.junit.jupiter.api.Test;

class RoundsUnderAPolicyTests {

    @Test
    void theMoreUrgentOfTwoMissionsGetsTheOnlyPlace() {
        // "a" would get it in a tie, being first by id
        var world = World.with(anyMentor("M22").withCapacity(1).profile());
        world.requestTogether(Map.of("a", inDays(50), "b", inDays(10)));
        assertThat(world.mentorOf("b")).isEqualTo("M22");
        assertThat(world.find("a").status()).isEqualTo(Status.AT_DESK);
    }

    @Test
    void missionsThatAreNotUrgentYetGoById() {
        var world = World.with(anyMentor("M22").withCapacity(1).profile());
        world.requestTogether(Map.of("a", inDays(90), "b", inDays(70)));
        assertThat(world.mentorOf("a")).isEqualTo("M22");
    }

    @Test
    void aRoundKeepsAllThatItWasWeighedBy() {
        var world = World.with(anyMentor("M22").profile());
        world.policies = () -> anyPolicy().version(7).placementPoints(2_000).policy();
        world.request("a", inDays(30));
        Round round = world.rounds.kept.values().iterator().next();
        assertThat(round.weighing()).isEqualTo(Weighing.of(world.policies.get()));
        assertThat(round.policyVersion()).isEqualTo(7);
        assertThat(round.pool()).as("nobody had a mission yet").isEqualTo(new Pool(0));
        assertThat(round.asked().getFirst().daysLeft()).isEqualTo(30);
        assertThat(round.asked().getFirst().urgency()).isEqualTo(150);
        long points = world.offerOf("a").score();
        assertThat(round.edges().getFirst().weight()).isEqualTo(points + 2_000 + 150);
    }

    @Test
    void oneSearchIsUnderOneVersionThoughThePolicyChangesMeanwhile() {
        var versions = new AtomicInteger();
        var world = new World();
        for (int i = 0; i < 3; i++) {
            world.publishQuietly(anyMentor("M" + i).withCapacity(1).profile());
        }
        world.policies = () -> anyPolicy().version(versions.incrementAndGet()).policy();
        var wishes = new LinkedHashMap<String, WishFixture>();
        for (int i = 0; i < 5; i++) {
            wishes.put("mission-" + i, anyWish());
        }
        world.requestTogether(wishes);
        assertThat(world.rounds.kept.values()).hasSizeGreaterThan(1);
        assertThat(world.rounds.kept.values().stream().map(Round::policyVersion).distinct())
                .hasSize(1);
        world.cases.stream().map(stored -> stored.state().offer()).forEach(offer -> {
            if (offer != null) {
                assertThat(offer.policyVersion())
                        .isEqualTo(world.rounds
                                .find(java.util.Objects.requireNonNull(offer.round()))
                                .orElseThrow()
                                .policyVersion());
            }
        });
    }

    @Test
    void theRadiusOfThePolicyCountsForShortlistAndDocument() {
        var world = World.with(anyMentor("M22").profile());
        world.policies = () -> anyPolicy().radiusPercent(30).policy();
        var waiting = world.request("a", anyWish()).waiting();
        assertThat(waiting).isNotNull();
        assertThat(waiting.excluded()).containsExactly(Map.entry(Exclusion.RADIUS, 1));
        world.policies = () -> Policy.FIRST;
        world.publish(anyMentor("M22").profile());
        assertThat(world.offerOf("a").mentor()).isEqualTo(new MentorId("M22"));
    }

    private static WishFixture inDays(int days) {
        return anyWish().on(new Period(TODAY.plusDays(days), TODAY.plusDays(days + 4L)));
    }
}
