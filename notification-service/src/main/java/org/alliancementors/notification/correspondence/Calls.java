package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.notification.correspondence.Attempt.Standing;
import org.alliancementors.notification.correspondence.Knowledge.Stage;
import org.alliancementors.notification.correspondence.Occurrence.Cancellation;
import org.jspecify.annotations.Nullable;

/** Which mails an event calls for. Whether they may go is a question of its own, see {@link Truths}. */
final class Calls {

    /** After so many refusals the initiator is told that it takes longer. */
    private static final int REFUSALS_TO_TELL = 2;

    private static final Recipient INITIATOR = new Recipient.Initiator();
    private static final Recipient DESK = new Recipient.Desk();

    private final EventId cause;
    private final Instant at;
    private final List<MailOrder> orders = new ArrayList<>();

    private Calls(EventId cause, Instant at) {
        this.cause = cause;
        this.at = at;
    }

    static List<MailOrder> by(
            Correspondence before, Knowledge known, EventId cause, Instant at, Occurrence occurrence) {
        var calls = new Calls(cause, at);
        switch (occurrence) {
            case Occurrence.Submitted(var _, var confirmBefore) ->
                calls.add(Template.PLEASE_CONFIRM, INITIATOR, null, confirmBefore);
            case Occurrence.Requested _ -> calls.add(Template.REQUEST_RECEIVED, INITIATOR, null, null);
            case Occurrence.Cancelled(var by) -> calls.cancelled(before, by);
            case Occurrence.Assigned(var attempt, var mentor, var expiresAt) ->
                calls.add(Template.MENTOR_ASSIGNED, mentor(mentor), attempt, expiresAt);
            case Occurrence.Accepted(var attempt, var mentor) -> {
                calls.add(Template.MENTOR_FOUND, INITIATOR, attempt, null);
                calls.add(Template.MENTOR_CONFIRMED, mentor(mentor), attempt, null);
            }
            case Occurrence.Declined(var attempt, var _) -> calls.left(before, known, attempt);
            case Occurrence.Expired(var attempt, var _) -> calls.left(before, known, attempt);
            case Occurrence.Withdrawn(var attempt, var mentor, var missionOver) -> {
                calls.add(Template.MENTOR_WITHDRAWN, mentor(mentor), attempt, null);
                if (!missionOver) {
                    calls.left(before, known, attempt);
                }
            }
            case Occurrence.Unmatched _ -> calls.unmatched(before);
        }
        return List.copyOf(calls.orders);
    }

    /** Nobody who never confirmed an address is written to again: it may belong to a stranger. */
    private void cancelled(Correspondence before, Cancellation by) {
        switch (by) {
            case BY_INITIATOR, BY_DESK -> add(Template.MISSION_CANCELLED, INITIATOR, null, null);
            case NOT_CONFIRMED -> {
                if (before.known().stage() == Stage.REQUESTED) {
                    add(Template.MISSION_CANCELLED, INITIATOR, null, null);
                }
            }
        }
    }

    /** An attempt has ended without a mentor. Who was told of a mentor hears that; else, after some, that it takes longer. */
    private void left(Correspondence before, Knowledge known, int attempt) {
        if (before.known().stands(attempt, Standing.ACCEPTED)) {
            add(Template.SEARCH_RESUMED, INITIATOR, attempt, null);
        } else if (known.refusals() >= REFUSALS_TO_TELL && !has(before, Template.STILL_SEARCHING)) {
            add(Template.STILL_SEARCHING, INITIATOR, null, null);
        }
    }

    private void unmatched(Correspondence before) {
        if (before.known().atDesk()) {
            return;
        }
        if (!has(before, Template.DESK_TAKES_OVER)) {
            add(Template.DESK_TAKES_OVER, INITIATOR, null, null);
        }
        add(Template.DESK_CASE, DESK, null, null);
    }

    private static boolean has(Correspondence before, Template template) {
        return before.mails().stream()
                .anyMatch(m -> m.order().template() == template && !(m.state() instanceof MailState.Dropped));
    }

    private void add(Template template, Recipient recipient, @Nullable Integer attempt, @Nullable Instant deadline) {
        orders.add(new MailOrder(
                MailId.of(cause, template, recipient), template, recipient, attempt, cause, at, deadline));
    }

    private static Recipient mentor(MentorId mentor) {
        return new Recipient.Mentor(mentor);
    }
}
