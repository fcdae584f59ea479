package org.alliancementors.matching.cases;

import java.time.Instant;
import java.util.Map;
import org.alliancementors.matching.fit.Exclusion;
import org.jspecify.annotations.Nullable;

/**
 * Why a case lies at the desk.
 *
 * @param since since when; who waits longest is served first
 * @param reason why
 * @param excluded how many mentors were excluded for each reason
 * @param retryAt when it is tried again unasked, or null when only the desk can go on
 */
public record Waiting(
        Instant since,
        Reason reason,
        Map<Exclusion, Integer> excluded,
        @Nullable Instant retryAt) {

    /** Copies the map. */
    public Waiting {
        excluded = Map.copyOf(excluded);
    }

    /** Why the desk has the case. */
    public enum Reason {
        /** Nobody can be asked at present; a freed place or a new mentor ends it. */
        NOBODY,
        /** Too many refused; the desk has to see why. */
        REFUSALS
    }
}
