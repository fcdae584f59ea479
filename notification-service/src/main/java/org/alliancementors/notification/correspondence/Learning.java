package org.alliancementors.notification.correspondence;

import org.alliancementors.notification.correspondence.Appointment.Proposal;
import org.alliancementors.notification.correspondence.Attempt.Standing;
import org.alliancementors.notification.correspondence.Knowledge.Stage;

/** How what others tell changes what is known. */
final class Learning {

    private Learning() {}

    static Knowledge from(Correspondence before, Occurrence occurrence) {
        var known = before.ofMission();
        return switch (occurrence) {
            case Occurrence.Submitted(var reference, var _) -> known.request(reference, known.day(), Stage.SUBMITTED);
            case Occurrence.Requested(var reference, var day) -> known.request(reference, day, Stage.REQUESTED);
            case Occurrence.Amended(var at, var day) -> known.amended(at, day);
            case Occurrence.StatusLinkAsked _ -> known;
            case Occurrence.Cancelled _ -> known.ended(Stage.CANCELLED);
            case Occurrence.Completed _ -> known.ended(Stage.COMPLETED);
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
            case Occurrence.OfAppointment appointment -> from(known, appointment);
            case Occurrence.OfAftermath aftermath ->
                known.with(known.aftermath().on(aftermath));
            case Occurrence.OfStandby standby ->
                known.standingBy(new Standby(standby.standby(), standby.mentor(), standing(standby)));
        };
    }

    /** An older word about an appointment changes nothing after a newer one. */
    private static Knowledge from(Knowledge known, Occurrence.OfAppointment occurrence) {
        var before = known.appointment(occurrence.appointment())
                .orElseGet(() -> new Appointment(
                        occurrence.appointment(),
                        occurrence.mentor(),
                        Appointment.Standing.PROPOSED,
                        Appointment.NOTHING_AGREED,
                        null,
                        null));
        var mentor = occurrence.mentor();
        return switch (occurrence) {
            case Occurrence.Proposed(var _, var _, var number, var by, var waitingFor, var _, var meeting) ->
                before.proposal() != null && before.proposal().number() > number
                        ? known
                        : known.with(before.proposed(
                                mentor, new Proposal(number, by, waitingFor, Appointment.Fate.OPEN, meeting)));
            case Occurrence.ProposalRefused(var _, var _, var number, var _, var why) ->
                known.with(before.refused(number, why));
            case Occurrence.Scheduled(var _, var _, var sequence, var meeting, var _) ->
                newer(known, before, sequence, before.agreed(mentor, sequence, meeting));
            case Occurrence.Moved(var _, var _, var sequence, var meeting, var _) ->
                newer(known, before, sequence, before.agreed(mentor, sequence, meeting));
            case Occurrence.CalledOff calledOff ->
                newer(known, before, calledOff.sequence(), before.calledOff(mentor, calledOff.sequence()));
            case Occurrence.Held _ -> known.with(before.held(mentor));
        };
    }

    private static Knowledge newer(Knowledge known, Appointment before, int sequence, Appointment after) {
        return sequence < before.sequence() ? known : known.with(after);
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
