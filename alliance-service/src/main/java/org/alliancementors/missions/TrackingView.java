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
 */
public record TrackingView(
        Mission mission,
        List<Step> steps,
        Holder holder,
        @Nullable Instant by) {

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
            /** The search goes on. */
            SEARCH_GOES_ON,
            /** The advisory desk took over. */
            DESK_TAKES_OVER,
            /** It has ended. */
            CANCELLED
        }
    }

    /** The view of the mission at this time. */
    public static TrackingView of(Mission mission, Instant now) {
        var progress = mission.progress();
        var steps = new ArrayList<Step>();
        for (var entry : progress.history()) {
            var step = new Step(what(entry.what()), entry.at());
            // a chain of refusals reads as one search that goes on
            if (steps.isEmpty() || steps.getLast().what() != step.what()) {
                steps.add(step);
            }
        }
        var waiting = mission.waitingAtDesk(now);
        var offer = progress.offer();
        return switch (mission.status()) {
            case SUBMITTED -> new TrackingView(mission, steps, Holder.INITIATOR, progress.confirmBefore());
            case SEARCHING ->
                waiting
                        ? new TrackingView(mission, steps, Holder.DESK, null)
                        : new TrackingView(mission, steps, Holder.SEARCH, progress.waitingFrom());
            case OFFERED -> new TrackingView(mission, steps, Holder.MENTOR, offer == null ? null : offer.expiresAt());
            case ACCEPTED -> new TrackingView(mission, steps, Holder.MENTOR, null);
            case AT_DESK -> new TrackingView(mission, steps, Holder.DESK, null);
            case CANCELLED -> new TrackingView(mission, steps, Holder.NOBODY, null);
        };
    }

    private static Step.What what(HistoryEntry.Happening happening) {
        return switch (happening) {
            case SUBMITTED -> Step.What.SUBMITTED;
            case REQUESTED -> Step.What.REQUESTED;
            case OFFERED -> Step.What.MENTOR_ASKED;
            case ACCEPTED -> Step.What.MENTOR_FOUND;
            case DECLINED, EXPIRED, WITHDRAWN -> Step.What.SEARCH_GOES_ON;
            case UNMATCHED -> Step.What.DESK_TAKES_OVER;
            case CANCELLED -> Step.What.CANCELLED;
        };
    }
}
