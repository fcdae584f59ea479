package org.alliancementors.matching.places;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.alliancementors.events.codes.MissionKind;

/**
 * An accepted mission as it was counted, so that it can be taken out again exactly as it came in.
 *
 * @param month month of the acceptance (Europe/Berlin)
 * @param kind what the mentor is to do
 */
public record Engagement(YearMonth month, MissionKind kind) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** A mission of this kind that was accepted then. */
    public static Engagement of(Instant acceptedAt, MissionKind kind) {
        return new Engagement(YearMonth.from(acceptedAt.atZone(ZONE)), kind);
    }
}
