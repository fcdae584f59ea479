package org.alliancementors.matching.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Objects;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.CaseFixture;
import org.alliancementors.matching.cases.Circumstances;
import org.alliancementors.matching.cases.InMemoryCases;
import org.alliancementors.matching.deadlines.WorkingTime;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.WishFixture;
import org.alliancementors.matching.places.RememberedMentors;
import org.alliancementors.matching.rounds.RoundFixture;
import org.junit.jupiter.api.Test;

class MeteredWatchTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RememberedMentors pool = new RememberedMentors();
    private final MeteredWatch watch = new MeteredWatch(
            meters,
            InMemoryCases.of(CaseFixture.anyOffered(), CaseFixture.anyAtDesk()),
            pool,
            new Circumstances(
                    () -> Policy.FIRST,
                    new WorkingTime((day, state) -> false),
                    () -> WishFixture.MONDAY.plus(Duration.ofMinutes(3)),
                    () -> new RoundId("round-1")));

    @Test
    void casesAreCountedByState() {
        assertThat(gauge("offered")).isEqualTo(1);
        assertThat(gauge("at_desk")).isEqualTo(1);
        assertThat(gauge("searching")).isZero();
        assertThat(meters.find("matching.cases").gauges()).hasSize(Case.Status.values().length);
    }

    @Test
    void theOldestWaitingAndTheReplicaAreSeen() {
        assertThat(meters.get("matching.waiting.oldest").gauge().value()).isEqualTo(180);
        assertThat(meters.get("matching.replica.complete").gauge().value()).isZero();
        pool.complete(true);
        assertThat(meters.get("matching.replica.complete").gauge().value()).isEqualTo(1);
    }

    @Test
    void whatHappensIsCounted() {
        Case offered = CaseFixture.anyOffered();
        watch.offered(offered, Objects.requireNonNull(offered.offer()));
        watch.claimLost(CaseFixture.MISSION);
        watch.leftoverRemoved(CaseFixture.MISSION, 1);
        watch.roundHeld(RoundFixture.anyRound());
        assertThat(meters.get("matching.time.to.offer").timer().count()).isEqualTo(1);
        assertThat(meters.get("matching.claims.lost").counter().count()).isEqualTo(1);
        assertThat(meters.get("matching.holds.leftover").counter().count()).isEqualTo(1);
        assertThat(meters.get("matching.rounds").counter().count()).isEqualTo(1);
    }

    private double gauge(String state) {
        return meters.get("matching.cases").tag("state", state).gauge().value();
    }
}
