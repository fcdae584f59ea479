package org.alliancementors.missions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the initiator may see of a mission: how far it is, who moves next and by when. It tells neither which mentors
 * were asked nor that one refused, and no reasons of ours.
 *
 * @param mission the mission
 * @param steps what happened, oldest first
 * @param holder who moves next
 * @param by until when, or null where there is no such time
 * @param standIn whether somebody comes should the mentor fall out
 */
public record TrackingView(
        Mission mission,
        List<Step> steps,
        Holder holder,
        @Nullable Instant by,
        boolean standIn) {

    /** Who has to move. */
    public enum Holder {
        /** Whoever asked: confirm the mail address. */
        INITIATOR,
        /** We: a mentor is being looked for. */
        SEARCH,
        /** The mentor: answer, or get in touch after accepting. */
        MENTOR,
        /** The advisory desk: it looks for a way. */
        DESK,
        /** Nobody: it has ended. */
        NOBODY
    }

    /** What the initiator can be asked. */
    public enum Ask {
        /** Whether a proposed time works. */
        APPOINTMENT,
        /** Whether the mission helped. */
        FEEDBACK,
        /** What has come of it after three months. */
        FOLLOW_UP_3,
        /** What has come of it after twelve months. */
        FOLLOW_UP_12
    }

    /** What the initiator is asked at present. */
    public List<Ask> asks() {
        var asks = new ArrayList<Ask>();
        if (mission.status() == MissionStatus.COMPLETED && mission.aftermath().feedbackGiven() == null) {
            asks.add(Ask.FEEDBACK);
        }
        mission.aftermath()
                .openFollowUps()
                .forEach(months -> asks.add(months == 3 ? Ask.FOLLOW_UP_3 : Ask.FOLLOW_UP_12));
        return List.copyOf(asks);
    }

    /**
     * Something that happened.
     *
     * @param what what
     * @param at when
     */
    public record Step(What what, Instant at) {

        /** What can be told. */
        public enum What {
            /** The request arrived and waits for its confirmation. */
            SUBMITTED,
            /** The request is certain and the search begins. */
            REQUESTED,
            /** A mentor was asked. */
            MENTOR_ASKED,
            /** A mentor said yes. */
            MENTOR_FOUND,
            /** It is wanted differently. */
            AMENDED,
            /** Another mentor comes instead, who had stood by. */
            STAND_IN_COMES,
            /** The search goes on. */
            SEARCH_GOES_ON,
            /** The advisory desk took over. */
            DESK_TAKES_OVER,
            /** An appointment was agreed. */
            APPOINTMENT_AGREED,
            /** An appointment was moved. */
            APPOINTMENT_MOVED,
            /** An appointment was called off. */
            APPOINTMENT_OFF,
            /** It is done. */
            COMPLETED,
            /** It has ended. */
            CANCELLED
        }
    }

    /** The view of the mission at this time. */
    public static TrackingView of(Mission mission, Instant now) {
        var progress = mission.progress();
        var steps = steps(progress.history());
        var offer = progress.offer();
        return switch (mission.status()) {
            case SUBMITTED -> new TrackingView(mission, steps, Holder.INITIATOR, progress.confirmBefore(), false);
            case SEARCHING -> {
                var still = progress.standsStillFrom();
                yield still != null && !now.isBefore(still)
                        ? new TrackingView(mission, steps, Holder.DESK, null, false)
                        : new TrackingView(mission, steps, Holder.SEARCH, still, false);
            }
            case OFFERED ->
                new TrackingView(mission, steps, Holder.MENTOR, offer == null ? null : offer.expiresAt(), false);
            case ACCEPTED -> {
                var standby = progress.standby();
                yield new TrackingView(mission, steps, Holder.MENTOR, null, standby != null && standby.agreed());
            }
            case AT_DESK -> new TrackingView(mission, steps, Holder.DESK, null, false);
            case COMPLETED, CANCELLED -> new TrackingView(mission, steps, Holder.NOBODY, null, false);
        };
    }

    private static List<Step> steps(List<HistoryEntry> history) {
        var steps = new ArrayList<Step>();
        for (var entry : history) {
            var what = what(entry.what());
            if (what == null) {
                continue;
            }
            var last = steps.isEmpty() ? null : steps.getLast().what();
            if (what == Step.What.STAND_IN_COMES) {
                withoutSearch(steps);
            }
            // a chain of refusals reads as one search that goes on
            if (last != what) {
                steps.add(new Step(what, entry.at()));
            }
        }
        return List.copyOf(steps);
    }

    /** There was no search before somebody stepped in; what was agreed is open again all the same. */
    private static void withoutSearch(List<Step> steps) {
        int i = steps.size() - 1;
        while (i >= 0 && steps.get(i).what() == Step.What.APPOINTMENT_OFF) {
            i--;
        }
        if (i >= 0 && steps.get(i).what() == Step.What.SEARCH_GOES_ON) {
            steps.remove(i);
        }
    }

    private static Step.@Nullable What what(HistoryEntry.Happening happening) {
        return switch (happening) {
            case SUBMITTED -> Step.What.SUBMITTED;
            case REQUESTED -> Step.What.REQUESTED;
            case AMENDED -> Step.What.AMENDED;
            case OFFERED, REOPENED -> Step.What.MENTOR_ASKED;
            case ACCEPTED -> Step.What.MENTOR_FOUND;
            case STANDBY_STEPPED_IN -> Step.What.STAND_IN_COMES;
            case DECLINED, EXPIRED, WITHDRAWN -> Step.What.SEARCH_GOES_ON;
            case UNMATCHED -> Step.What.DESK_TAKES_OVER;
            case CANCELLED -> Step.What.CANCELLED;
            case COMPLETED -> Step.What.COMPLETED;
            case APPOINTMENT_SCHEDULED -> Step.What.APPOINTMENT_AGREED;
            case APPOINTMENT_MOVED -> Step.What.APPOINTMENT_MOVED;
            case APPOINTMENT_CANCELLED -> Step.What.APPOINTMENT_OFF;
            case APPOINTMENT_PROPOSED,
                    APPOINTMENT_REFUSED,
                    APPOINTMENT_HELD,
                    REPORT_ASKED,
                    REPORT_GIVEN,
                    FEEDBACK_ASKED,
                    FEEDBACK_GIVEN,
                    FOLLOW_UP_ASKED,
                    FOLLOW_UP_ANSWERED -> null;
            case STANDBY_ASKED,
                    STANDBY_AGREED,
                    STANDBY_ENDED,
                    INITIATOR_UNREACHABLE,
                    INITIATOR_REACHABLE,
                    STATUS_LINK_ASKED -> null;
        };
    }
}
