package org.alliancementors.notification.correspondence.messaging;

import java.util.Objects;
import org.alliancementors.events.assignments.AssignmentAccepted;
import org.alliancementors.events.assignments.AssignmentDeclined;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.assignments.AssignmentExpired;
import org.alliancementors.events.assignments.AssignmentWithdrawn;
import org.alliancementors.events.assignments.MentorAssigned;
import org.alliancementors.events.assignments.MissionUnmatched;
import org.alliancementors.events.missions.MissionCancelled;
import org.alliancementors.events.missions.MissionEvent;
import org.alliancementors.events.missions.MissionRequested;
import org.alliancementors.events.missions.MissionSubmitted;
import org.alliancementors.kit.intake.Arrival;
import org.alliancementors.kit.store.Change;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.EventId;
import org.alliancementors.notification.correspondence.MailFact;
import org.alliancementors.notification.correspondence.Occurrence;
import org.alliancementors.notification.correspondence.Occurrence.Cancellation;

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
            case MissionRequested e -> new Occurrence.Requested(e.reference());
            case MissionCancelled e ->
                new Occurrence.Cancelled(
                        switch (e.reason()) {
                            case BY_INITIATOR -> Cancellation.BY_INITIATOR;
                            case BY_DESK -> Cancellation.BY_DESK;
                            case NOT_CONFIRMED -> Cancellation.NOT_CONFIRMED;
                        });
        };
    }

    static Occurrence occurrence(AssignmentEvent event) {
        return switch (event) {
            case MentorAssigned e -> new Occurrence.Assigned(e.attempt(), e.mentor(), e.expiresAt());
            case AssignmentAccepted e -> new Occurrence.Accepted(e.attempt(), e.mentor());
            case AssignmentDeclined e -> new Occurrence.Declined(e.attempt(), e.mentor());
            case AssignmentExpired e -> new Occurrence.Expired(e.attempt(), e.mentor());
            case AssignmentWithdrawn e ->
                new Occurrence.Withdrawn(
                        e.attempt(), e.mentor(), e.reason() == AssignmentWithdrawn.Reason.MISSION_CANCELLED);
            case MissionUnmatched _ -> new Occurrence.Unmatched();
        };
    }
}
