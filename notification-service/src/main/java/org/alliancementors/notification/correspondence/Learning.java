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
            case Occurrence.Amended(var at) -> known.amended(at);
            case Occurrence.Cancelled _ -> known.cancelled();
            case Occurrence.Assigned(var attempt, var mentor, var remindAt, var expiresAt) ->
                known.offered(new Attempt(attempt, mentor, Standing.OFFERED, remindAt, expiresAt));
            case Occurrence.Reopened(var attempt, var mentor, var remindAt, var expiresAt) ->
                known.offered(new Attempt(attempt, mentor, Standing.OFFERED, remindAt, expiresAt));
            case Occurrence.Accepted(var attempt, var mentor) -> known.settled(attempt, mentor, Standing.ACCEPTED);
            case Occurrence.Declined(var attempt, var mentor) -> known.settled(attempt, mentor, Standing.DECLINED);
            case Occurrence.Expired(var attempt, var mentor) -> known.settled(attempt, mentor, Standing.EXPIRED);
            case Occurrence.Withdrawn(var attempt, var mentor, var _) ->
                known.settled(attempt, mentor, Standing.WITHDRAWN);
            case Occurrence.SteppedIn(var standby, var attempt, var mentor) ->
                known.settled(attempt, mentor, Standing.ACCEPTED)
                        .standingBy(new Standby(standby, mentor, Standby.Standing.STEPPED_IN));
            case Occurrence.Unmatched _ -> known.unmatched();
            case Occurrence.OfStandby standby ->
                known.standingBy(new Standby(standby.standby(), standby.mentor(), standing(standby)));
        };
    }

    private static Standby.Standing standing(Occurrence.OfStandby occurrence) {
        return switch (occurrence) {
            case Occurrence.StandbyAsked _ -> Standby.Standing.ASKED;
            case Occurrence.StandbyAgreed _ -> Standby.Standing.AGREED;
            case Occurrence.StandbyEnded(var _, var _, var how) ->
                switch (how) {
                    case DECLINED -> Standby.Standing.DECLINED;
                    case EXPIRED -> Standby.Standing.EXPIRED;
                    case LET_GO -> Standby.Standing.LET_GO;
                };
        };
    }
}
