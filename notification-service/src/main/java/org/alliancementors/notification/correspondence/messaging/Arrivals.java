package org.alliancementors.notification.correspondence.messaging;

import java.time.LocalDate;
import java.util.Objects;
import org.alliancementors.events.assignments.AssignmentAccepted;
import org.alliancementors.events.assignments.AssignmentDeclined;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.assignments.AssignmentExpired;
import org.alliancementors.events.assignments.AssignmentReopened;
import org.alliancementors.events.assignments.AssignmentWithdrawn;
import org.alliancementors.events.assignments.MentorAssigned;
import org.alliancementors.events.assignments.MissionUnmatched;
import org.alliancementors.events.assignments.StandbyAgreed;
import org.alliancementors.events.assignments.StandbyAsked;
import org.alliancementors.events.assignments.StandbyEnded;
import org.alliancementors.events.assignments.StandbySteppedIn;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.missions.AppointmentCancelled;
import org.alliancementors.events.missions.AppointmentHeld;
import org.alliancementors.events.missions.AppointmentMoved;
import org.alliancementors.events.missions.AppointmentProposed;
import org.alliancementors.events.missions.AppointmentRefused;
import org.alliancementors.events.missions.AppointmentScheduled;
import org.alliancementors.events.missions.FeedbackAsked;
import org.alliancementors.events.missions.FeedbackGiven;
import org.alliancementors.events.missions.FollowUpAnswered;
import org.alliancementors.events.missions.FollowUpAsked;
import org.alliancementors.events.missions.MissionAmended;
import org.alliancementors.events.missions.MissionCancelled;
import org.alliancementors.events.missions.MissionCompleted;
import org.alliancementors.events.missions.MissionEvent;
import org.alliancementors.events.missions.MissionRequested;
import org.alliancementors.events.missions.MissionSubmitted;
import org.alliancementors.events.missions.ReportAsked;
import org.alliancementors.events.missions.ReportGiven;
import org.alliancementors.events.missions.StatusLinkAsked;
import org.alliancementors.kit.intake.Arrival;
import org.alliancementors.kit.store.Change;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.EventId;
import org.alliancementors.notification.correspondence.MailFact;
import org.alliancementors.notification.correspondence.Occurrence;
import org.alliancementors.notification.correspondence.Occurrence.Cancellation;
import org.alliancementors.notification.correspondence.Occurrence.Ending;
import org.alliancementors.notification.correspondence.Occurrence.Withdrawal;
import org.jspecify.annotations.Nullable;

/** Translates what arrives into what it means for mails. */
final class Arrivals {

    private Arrivals() {}

    static Change<Correspondence, MailFact> ofMissions(Correspondence state, Arrival<MissionEvent> arrival) {
        return applied(state, MissionEvent.TOPIC, arrival, occurrence(Objects.requireNonNull(arrival.event())));
    }

    static Change<Correspondence, MailFact> ofAssignments(Correspondence state, Arrival<AssignmentEvent> arrival) {
        return applied(state, AssignmentEvent.TOPIC, arrival, occurrence(Objects.requireNonNull(arrival.event())));
    }

    private static Change<Correspondence, MailFact> applied(
            Correspondence state, String source, Arrival<?> arrival, Occurrence occurrence) {
        var outcome = state.on(new EventId(source, arrival.aggregateId(), arrival.seq()), arrival.time(), occurrence);
        return new Change<>(outcome.state(), outcome.facts());
    }

    static Occurrence occurrence(MissionEvent event) {
        return switch (event) {
            case MissionSubmitted e -> new Occurrence.Submitted(e.reference(), e.confirmBefore());
            case MissionRequested e -> new Occurrence.Requested(e.reference(), day(e.when()));
            case MissionAmended e -> new Occurrence.Amended(e.amendedAt(), day(e.when()));
            case MissionCancelled e ->
                new Occurrence.Cancelled(
                        switch (e.reason()) {
                            case BY_INITIATOR -> Cancellation.BY_INITIATOR;
                            case BY_DESK -> Cancellation.BY_DESK;
                            case NOT_CONFIRMED -> Cancellation.NOT_CONFIRMED;
                        });
            case MissionCompleted _ -> new Occurrence.Completed();
            case AppointmentProposed e -> AppointmentArrivals.occurrence(e);
            case AppointmentRefused e -> AppointmentArrivals.occurrence(e);
            case AppointmentScheduled e -> AppointmentArrivals.occurrence(e);
            case AppointmentMoved e -> AppointmentArrivals.occurrence(e);
            case AppointmentCancelled e -> AppointmentArrivals.occurrence(e);
            case AppointmentHeld e -> AppointmentArrivals.occurrence(e);
            case ReportAsked e -> new Occurrence.ReportAsked(e.mentor(), e.number());
            case ReportGiven _ -> new Occurrence.ReportGiven();
            case FeedbackAsked e -> new Occurrence.FeedbackAsked(e.number());
            case FeedbackGiven _ -> new Occurrence.FeedbackGiven();
            case FollowUpAsked e -> new Occurrence.FollowUpAsked(e.months());
            case FollowUpAnswered e -> new Occurrence.FollowUpAnswered(e.months());
            case StatusLinkAsked e -> new Occurrence.StatusLinkAsked(e.number());
        };
    }

    private static @Nullable LocalDate day(Period when) {
        return when.from().equals(when.to()) ? when.from() : null;
    }

    static Occurrence occurrence(AssignmentEvent event) {
        return switch (event) {
            case MentorAssigned e -> new Occurrence.Assigned(e.attempt(), e.mentor(), e.remindAt(), e.expiresAt());
            case AssignmentAccepted e -> new Occurrence.Accepted(e.attempt(), e.mentor());
            case AssignmentReopened e -> new Occurrence.Reopened(e.attempt(), e.mentor(), e.remindAt(), e.expiresAt());
            case AssignmentDeclined e -> new Occurrence.Declined(e.attempt(), e.mentor());
            case AssignmentExpired e -> new Occurrence.Expired(e.attempt(), e.mentor());
            case AssignmentWithdrawn e -> new Occurrence.Withdrawn(e.attempt(), e.mentor(), why(e.reason()));
            case MissionUnmatched _ -> new Occurrence.Unmatched();
            case StandbyAsked e -> new Occurrence.StandbyAsked(e.standby(), e.mentor(), e.expiresAt());
            case StandbyAgreed e -> new Occurrence.StandbyAgreed(e.standby(), e.mentor());
            case StandbyEnded e -> new Occurrence.StandbyEnded(e.standby(), e.mentor(), how(e.reason()));
            case StandbySteppedIn e -> new Occurrence.SteppedIn(e.standby(), e.attempt(), e.mentor());
        };
    }

    private static Withdrawal why(AssignmentWithdrawn.Reason reason) {
        return switch (reason) {
            case MISSION_CANCELLED -> Withdrawal.MISSION_CANCELLED;
            case MISSION_CHANGED -> Withdrawal.MISSION_CHANGED;
            case BY_DESK -> Withdrawal.BY_DESK;
            case MENTOR_WITHDRAWN, UNREACHABLE -> Withdrawal.OF_MENTOR;
        };
    }

    private static Ending how(StandbyEnded.Reason reason) {
        return switch (reason) {
            case DECLINED -> Ending.DECLINED;
            case EXPIRED -> Ending.EXPIRED;
            case NOT_NEEDED, MENTOR_WITHDRAWN, UNREACHABLE, BY_DESK -> Ending.LET_GO;
        };
    }
}
