package org.alliancementors.notification.correspondence;

import org.alliancementors.notification.correspondence.Attempt.Standing;
import org.alliancementors.notification.correspondence.Knowledge.Stage;

/** How what others tell changes what is known. */
final class Learning {

    private Learning() {}

    static Knowledge from(Correspondence before, Occurrence occurrence) {
        var known = before.known();
        return switch (occurrence) {
            case Occurrence.Submitted(var reference, var _) -> known.request(reference, Stage.SUBMITTED);
            case Occurrence.Requested(var reference) -> known.request(reference, Stage.REQUESTED);
            case Occurrence.Cancelled _ -> known.cancelled();
            case Occurrence.Assigned(var attempt, var mentor, var expiresAt) ->
                known.offered(new Attempt(attempt, mentor, Standing.OFFERED, expiresAt));
            case Occurrence.Accepted(var attempt, var mentor) -> known.settled(attempt, mentor, Standing.ACCEPTED);
            case Occurrence.Declined(var attempt, var mentor) -> known.settled(attempt, mentor, Standing.DECLINED);
            case Occurrence.Expired(var attempt, var mentor) -> known.settled(attempt, mentor, Standing.EXPIRED);
            case Occurrence.Withdrawn(var attempt, var mentor, var _) ->
                known.settled(attempt, mentor, Standing.WITHDRAWN);
            case Occurrence.Unmatched _ -> known.unmatched();
        };
    }
}
