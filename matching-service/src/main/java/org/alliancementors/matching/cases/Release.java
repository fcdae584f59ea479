package org.alliancementors.matching.cases;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;

/**
 * A place that is still to be given back.
 *
 * @param mentor with whom
 * @param attempt of which attempt
 * @param since since when
 */
public record Release(MentorId mentor, int attempt, Instant since) {

    /** Whether it is the place of this attempt with this mentor. */
    boolean isOf(MentorId mentor, int attempt) {
        return this.attempt == attempt && this.mentor.equals(mentor);
    }
}
