package org.alliancementors.matching.cases;

import java.time.Duration;
import org.alliancementors.matching.fit.Policy;

/** The first policy with another time to take an answer back. */
final class UndoTime {

    private UndoTime() {}

    static Policy of(Duration time) {
        Policy first = Policy.FIRST;
        return new Policy(
                first.version(),
                first.weights(),
                first.sideSpecialtyShare(),
                first.relatedSpecialtyShare(),
                first.farKm(),
                first.radiusPercent(),
                first.placementPoints(),
                first.preferredPoints(),
                first.urgencyPoints(),
                first.urgentDays(),
                first.shortlist(),
                first.maxRefusals(),
                first.responseMinimum(),
                first.offerTime(),
                time,
                first.retryAfter());
    }
}
