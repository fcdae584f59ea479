package org.alliancementors.missions;

import java.util.HashMap;
import java.util.Map;
import org.alliancementors.missions.HistoryEntry.Happening;
import org.alliancementors.missions.aftermath.AftermathFact;
import org.alliancementors.missions.appointments.AppointmentFact;
import org.alliancementors.missions.appointments.Slot;

/** What of a mission's own facts goes into its history. No texts and no persons: those stand in the mission alone. */
final class Chronicle {

    private Chronicle() {}

    static Happening of(AppointmentFact fact) {
        return switch (fact) {
            case AppointmentFact.Proposed _ -> Happening.APPOINTMENT_PROPOSED;
            case AppointmentFact.Refused _ -> Happening.APPOINTMENT_REFUSED;
            case AppointmentFact.Scheduled _ -> Happening.APPOINTMENT_SCHEDULED;
            case AppointmentFact.Moved _ -> Happening.APPOINTMENT_MOVED;
            case AppointmentFact.Cancelled _ -> Happening.APPOINTMENT_CANCELLED;
            case AppointmentFact.Held _ -> Happening.APPOINTMENT_HELD;
        };
    }

    static Happening of(AftermathFact fact) {
        return switch (fact) {
            case AftermathFact.ReportAsked _ -> Happening.REPORT_ASKED;
            case AftermathFact.Reported _ -> Happening.REPORT_GIVEN;
            case AftermathFact.FeedbackAsked _ -> Happening.FEEDBACK_ASKED;
            case AftermathFact.FeedbackGiven _ -> Happening.FEEDBACK_GIVEN;
            case AftermathFact.FollowUpAsked _ -> Happening.FOLLOW_UP_ASKED;
            case AftermathFact.FollowUpAnswered _ -> Happening.FOLLOW_UP_ANSWERED;
        };
    }

    static Map<String, String> details(AppointmentFact fact) {
        Map<String, String> details = new HashMap<>();
        details.put("appointment", fact.appointment().value());
        switch (fact) {
            case AppointmentFact.Proposed it -> {
                when(details, it.slot());
                details.put("kind", it.kind().name());
                details.put("by", it.by().name());
            }
            case AppointmentFact.Refused it -> {
                details.put("by", it.by().name());
                details.put("why", it.reason().name());
            }
            case AppointmentFact.Scheduled it -> {
                when(details, it.slot());
                details.put("kind", it.kind().name());
            }
            case AppointmentFact.Moved it -> {
                when(details, it.slot());
                details.put("kind", it.kind().name());
                details.put("previousFrom", it.previousFrom().toString());
            }
            case AppointmentFact.Cancelled it -> {
                when(details, it.slot());
                details.put("kind", it.kind().name());
                details.put("why", it.reason().name());
            }
            case AppointmentFact.Held it -> details.put("kind", it.kind().name());
        }
        return details;
    }

    static Map<String, String> details(AftermathFact fact) {
        return switch (fact) {
            case AftermathFact.ReportAsked it -> Map.of("number", Integer.toString(it.number()));
            case AftermathFact.Reported it ->
                Map.of("minutes", Integer.toString(it.report().minutes()));
            case AftermathFact.FeedbackAsked it -> Map.of("number", Integer.toString(it.number()));
            case AftermathFact.FeedbackGiven it ->
                Map.of("helpful", Integer.toString(it.feedback().helpful()));
            case AftermathFact.FollowUpAsked it -> Map.of("months", Integer.toString(it.months()));
            case AftermathFact.FollowUpAnswered it -> Map.of("months", Integer.toString(it.months()));
        };
    }

    private static void when(Map<String, String> details, Slot slot) {
        details.put("from", slot.from().toString());
        details.put("to", slot.to().toString());
        details.put("format", slot.format().name());
    }
}
