package org.alliancementors.matching.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.matching.deadlines.WorkingTime;
import org.alliancementors.matching.fit.Policy;

/**
 * What decisions depend on besides the state.
 *
 * @param policies gives the policy that is in force: what weighs how much
 * @param workingTime until when mentors may think
 * @param clock what time it is
 * @param roundIds makes an id that was never used
 */
public record Circumstances(
        Supplier<Policy> policies, WorkingTime workingTime, InstantSource clock, Supplier<RoundId> roundIds) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** The policy in force. Whoever decides in several steps asks once, so that all of it is under one version. */
    public Policy policy() {
        return policies.get();
    }

    /** Today in Europe/Berlin. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** Now, in whole milliseconds as times are stored. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
