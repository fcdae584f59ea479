package org.alliancementors.events.missions;

import java.util.Map;
import org.alliancementors.events.codes.MissionId;

/**
 * What alliance-service tells about a mission. Topic {@value #TOPIC}, key is the mission's id, one sequence per mission
 * that begins with 1. Nothing here names a person: names, addresses and texts are asked of the owner when they are
 * needed.
 */
public sealed interface MissionEvent
        permits MissionSubmitted,
                MissionRequested,
                MissionAmended,
                MissionCancelled,
                AppointmentProposed,
                AppointmentRefused,
                AppointmentScheduled,
                AppointmentMoved,
                AppointmentCancelled,
                AppointmentHeld,
                ReportAsked,
                ReportGiven,
                MissionCompleted,
                FeedbackAsked,
                FeedbackGiven,
                FollowUpAsked,
                FollowUpAnswered,
                StatusLinkAsked {

    /** The topic of all events about missions; it keeps everything. */
    String TOPIC = "missions";

    /** Every type name on the wire and its record. */
    Map<String, Class<? extends MissionEvent>> TYPES = Map.ofEntries(
            Map.entry(MissionSubmitted.TYPE, MissionSubmitted.class),
            Map.entry(MissionRequested.TYPE, MissionRequested.class),
            Map.entry(MissionAmended.TYPE, MissionAmended.class),
            Map.entry(MissionCancelled.TYPE, MissionCancelled.class),
            Map.entry(AppointmentProposed.TYPE, AppointmentProposed.class),
            Map.entry(AppointmentRefused.TYPE, AppointmentRefused.class),
            Map.entry(AppointmentScheduled.TYPE, AppointmentScheduled.class),
            Map.entry(AppointmentMoved.TYPE, AppointmentMoved.class),
            Map.entry(AppointmentCancelled.TYPE, AppointmentCancelled.class),
            Map.entry(AppointmentHeld.TYPE, AppointmentHeld.class),
            Map.entry(ReportAsked.TYPE, ReportAsked.class),
            Map.entry(ReportGiven.TYPE, ReportGiven.class),
            Map.entry(MissionCompleted.TYPE, MissionCompleted.class),
            Map.entry(FeedbackAsked.TYPE, FeedbackAsked.class),
            Map.entry(FeedbackGiven.TYPE, FeedbackGiven.class),
            Map.entry(FollowUpAsked.TYPE, FollowUpAsked.class),
            Map.entry(FollowUpAnswered.TYPE, FollowUpAnswered.class),
            Map.entry(StatusLinkAsked.TYPE, StatusLinkAsked.class));

    /** The mission that this is about. */
    MissionId mission();
}
