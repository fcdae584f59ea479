package org.alliancementors.matching.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.Cases;
import org.alliancementors.matching.cases.Circumstances;
import org.alliancementors.matching.cases.DeskAct;
import org.alliancementors.matching.cases.MatchingWatch;
import org.alliancementors.matching.cases.Offer;
import org.alliancementors.matching.cases.Waiting;
import org.alliancementors.matching.places.MentorPool;
import org.alliancementors.matching.rounds.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what happens and counts it. */
public final class MeteredWatch implements MatchingWatch {

    private static final Logger LOG = LoggerFactory.getLogger(MeteredWatch.class);

    private final MeterRegistry meters;
    private final Timer timeToOffer;
    private final Counter rounds;
    private final Counter claimsLost;
    private final Counter leftovers;

    /** Meters of matching, {@code matching.*}. */
    public MeteredWatch(MeterRegistry meters, Cases cases, MentorPool pool, Circumstances circumstances) {
        this.meters = meters;
        timeToOffer = Timer.builder("matching.time.to.offer")
                .description("from the request, or the end of the last attempt, to the offer")
                .register(meters);
        rounds = Counter.builder("matching.rounds").description("rounds held").register(meters);
        claimsLost = Counter.builder("matching.claims.lost")
                .description("places that another instance took first")
                .register(meters);
        leftovers = Counter.builder("matching.holds.leftover")
                .description("holds removed that no case named")
                .register(meters);
        for (Case.Status status : Case.Status.values()) {
            Gauge.builder("matching.cases", cases, all -> all.count(status))
                    .description("cases by state")
                    .tag("state", status.name().toLowerCase(Locale.ROOT))
                    .strongReference(true)
                    .register(meters);
        }
        Gauge.builder("matching.replica.complete", pool, all -> all.complete() ? 1 : 0)
                .description("1 once all mentors were read")
                .strongReference(true)
                .register(meters);
        Gauge.builder("matching.waiting.oldest", cases, all -> oldest(all, circumstances.now()))
                .description("how long the longest-waiting case has waited for somebody to become free")
                .baseUnit("seconds")
                .strongReference(true)
                .register(meters);
    }

    private static double oldest(Cases cases, Instant now) {
        return cases.waiting(0, 1).stream()
                .flatMap(stored -> Optional.ofNullable(stored.state().waiting()).stream())
                .map(Waiting::since)
                .mapToDouble(since -> Duration.between(since, now).toSeconds())
                .findFirst()
                .orElse(0);
    }

    @Override
    public void roundHeld(Round round) {
        rounds.increment();
        long claimed = round.decisions().stream()
                .filter(decision -> decision.outcome() == Round.Outcome.CLAIMED)
                .count();
        LOG.info(
                "round {}: {} missions, {} edges, {} placed",
                round.id(),
                round.asked().size(),
                round.edges().size(),
                claimed);
    }

    @Override
    public void offered(Case offered, Offer offer) {
        timeToOffer.record(Duration.between(offered.begunAt(), offer.offeredAt()));
        LOG.info(
                "mission {} attempt {} offered to {} ({} points, {} km)",
                offered.mission(),
                offer.attempt(),
                offer.mentor(),
                offer.score(),
                offer.distanceKm());
    }

    @Override
    public void claimLost(MissionId mission) {
        claimsLost.increment();
        LOG.debug("mission {} lost its claim to another instance", mission);
    }

    @Override
    public void atDesk(Case waiting) {
        LOG.info("mission {} waits at the desk: {}", waiting.mission(), waiting.waiting());
    }

    @Override
    public void deskActed(Case after, DeskAct act) {
        meters.counter("matching.desk.acts", "kind", act.kind().name().toLowerCase(Locale.ROOT))
                .increment();
        LOG.info("mission {} attempt {}: the desk did {}", after.mission(), act.attempt(), act.kind());
    }

    @Override
    public void leftoverRemoved(MissionId mission, int attempt) {
        leftovers.increment();
        LOG.warn("a hold for mission {} attempt {} that its case did not name was removed", mission, attempt);
    }

    @Override
    public void drivingFailed(MissionId mission, RuntimeException cause) {
        LOG.warn("mission {} could not be driven on after an answer; the sweep does it", mission, cause);
    }
}
