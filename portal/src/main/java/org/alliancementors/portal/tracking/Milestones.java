package org.alliancementors.portal.tracking;

import java.util.List;
import java.util.stream.Stream;
import org.alliancementors.portal.services.AllianceService.Step;
import org.alliancementors.portal.services.AllianceService.Tracking;

/**
 * The way of a mission: what happened, and what usually follows.
 *
 * @param done what happened, oldest first
 * @param ahead codes of what is still to come, the next one first; empty once it has ended
 */
record Milestones(List<Step> done, List<String> ahead) {

    private static final String AGREED = "APPOINTMENT_AGREED";
    private static final List<String> WAY = List.of("REQUESTED", "MENTOR_ASKED", "MENTOR_FOUND", AGREED, "COMPLETED");

    static Milestones of(Tracking tracking) {
        List<Step> done = tracking.steps() == null ? List.of() : tracking.steps();
        boolean agreed = done.stream().anyMatch(step -> step.what().equals(AGREED));
        Stream<String> ahead =
                WAY.stream().skip(reached(tracking.status())).filter(what -> !agreed || !what.equals(AGREED));
        return new Milestones(done, ahead.toList());
    }

    /** How many milestones a status has behind it; all of them, where nothing follows or nobody knows what. */
    private static int reached(String status) {
        return switch (status) {
            case "SUBMITTED" -> 0;
            case "SEARCHING" -> 1;
            case "OFFERED", "AT_DESK" -> 2;
            case "ACCEPTED" -> 3;
            default -> WAY.size();
        };
    }
}
