package org.alliancementors.matching.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.matching.deadlines.WorkingTime;
import org.alliancementors.matching.fit.Policy;

/**
 * What decisions depend on besides the state.
 *
 * @param policy what weighs how much
 * @param workingTime until when mentors may think
 * @param clock what time it is
 * @param roundIds makes an id that was never used
 */
public record Circumstances(Policy policy, WorkingTime workingTime, InstantSource clock, Supplier<RoundId> roundIds) {

    /** Now, in whole milliseconds as times are stored. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
