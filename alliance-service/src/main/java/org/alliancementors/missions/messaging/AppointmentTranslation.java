package org.alliancementors.missions.messaging;

import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.missions.AppointmentCancelled;
import org.alliancementors.events.missions.AppointmentHeld;
import org.alliancementors.events.missions.AppointmentMoved;
import org.alliancementors.events.missions.AppointmentProposed;
import org.alliancementors.events.missions.AppointmentRefused;
import org.alliancementors.events.missions.AppointmentScheduled;
import org.alliancementors.events.missions.MissionEvent;
import org.alliancementors.missions.appointments.AppointmentFact;
import org.alliancementors.missions.appointments.Slot;
import org.jspecify.annotations.Nullable;

/** Says in the published language what a mission decided about its appointments. */
final class AppointmentTranslation {

    private AppointmentTranslation() {}

    static MissionEvent event(MissionId mission, AppointmentFact fact) {
        return switch (fact) {
            case AppointmentFact.Proposed it ->
                new AppointmentProposed(
                        mission,
                        it.appointment(),
                        it.number(),
                        it.mentor(),
                        it.kind(),
                        it.slot().format(),
                        it.slot().from(),
                        it.slot().to(),
                        where(it.slot()),
                        it.by(),
                        it.waitingFor(),
                        it.move(),
                        it.at());
            case AppointmentFact.Refused it ->
                new AppointmentRefused(
                        mission, it.appointment(), it.number(), it.mentor(), it.by(), reason(it.reason()), it.at());
            case AppointmentFact.Scheduled it ->
                new AppointmentScheduled(
                        mission,
                        it.appointment(),
                        it.sequence(),
                        it.mentor(),
                        it.kind(),
                        it.slot().format(),
                        it.slot().from(),
                        it.slot().to(),
                        where(it.slot()),
                        it.press(),
                        it.at());
            case AppointmentFact.Moved it ->
                new AppointmentMoved(
                        mission,
                        it.appointment(),
                        it.sequence(),
                        it.mentor(),
                        it.kind(),
                        it.slot().format(),
                        it.slot().from(),
                        it.slot().to(),
                        where(it.slot()),
                        it.previousFrom(),
                        it.press(),
                        it.at());
            case AppointmentFact.Cancelled it ->
                new AppointmentCancelled(
                        mission,
                        it.appointment(),
                        it.sequence(),
                        it.mentor(),
                        it.kind(),
                        it.slot().from(),
                        it.slot().to(),
                        reason(it.reason()),
                        it.press(),
                        it.at());
            case AppointmentFact.Held it ->
                new AppointmentHeld(mission, it.appointment(), it.mentor(), it.kind(), it.format(), it.at());
        };
    }

    private static @Nullable PostalCode where(Slot slot) {
        var place = slot.place();
        return place == null ? null : place.code();
    }

    private static AppointmentRefused.Reason reason(AppointmentFact.RefusalReason reason) {
        return switch (reason) {
            case NOT_POSSIBLE -> AppointmentRefused.Reason.NOT_POSSIBLE;
            case TAKEN_BACK -> AppointmentRefused.Reason.TAKEN_BACK;
            case REPLACED -> AppointmentRefused.Reason.REPLACED;
        };
    }

    private static AppointmentCancelled.Reason reason(AppointmentFact.CancelReason reason) {
        return switch (reason) {
            case BY_MENTOR -> AppointmentCancelled.Reason.BY_MENTOR;
            case BY_INITIATOR -> AppointmentCancelled.Reason.BY_INITIATOR;
            case BY_DESK -> AppointmentCancelled.Reason.BY_DESK;
            case MISSION_CANCELLED -> AppointmentCancelled.Reason.MISSION_CANCELLED;
            case MENTOR_CHANGED -> AppointmentCancelled.Reason.MENTOR_CHANGED;
        };
    }
}
