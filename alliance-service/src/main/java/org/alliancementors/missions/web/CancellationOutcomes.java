package org.alliancementors.missions.web;

import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.missions.Cancellation;
import org.alliancementors.missions.Decided;
import org.alliancementors.missions.Mission;
import org.springframework.http.HttpStatus;

/** What callers are told when a mission is not cancelled. */
final class CancellationOutcomes {

    private CancellationOutcomes() {}

    /**
     * The mission that does not take place, now or already before.
     *
     * @throws ProblemException 409 when it has taken place
     */
    static Mission cancelled(Decided<Cancellation> decided) {
        return switch (decided.outcome()) {
            case CANCELLED, AS_BEFORE -> decided.mission();
            case COMPLETED_BEFORE ->
                throw new ProblemException(
                        HttpStatus.CONFLICT,
                        "mission-completed",
                        "The mission was completed and stays so, so it cannot be cancelled: give feedback on it, or send a"
                                + " new request if you need a mentor for something else.");
        };
    }
}
