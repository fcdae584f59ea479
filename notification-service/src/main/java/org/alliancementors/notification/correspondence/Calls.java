package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.notification.correspondence.Attempt.Standing;
import org.alliancementors.notification.correspondence.Knowledge.Stage;
import org.alliancementors.notification.correspondence.Occurrence.Cancellation;
import org.alliancementors.notification.correspondence.Occurrence.Withdrawal;
import org.jspecify.annotations.Nullable;

/** Which mails an event calls for. Whether they may go is a question of its own, see {@link Truths}. */
final class Calls {

    /** After so many refusals the initiator is told that it takes longer. */
    private static final int REFUSALS_TO_TELL = 2;

    /** Questions after more months than these ask for the year. */
    private static final int YEAR_BEGINS = 3;

    private static final Recipient INITIATOR = new Recipient.Initiator();
    private static final Recipient DESK = new Recipient.Desk();

    private final Correspondence before;
    private final Knowledge known;
    private final EventId cause;
    private final Instant at;
    private final List<Mail> mails = new ArrayList<>();

    private Calls(Correspondence before, Knowledge known, EventId cause, Instant at) {
        this.before = before;
        this.known = known;
        this.cause = cause;
        this.at = at;
    }

    /** What the event calls for; nothing where it tells nothing new. */
    static List<Mail> by(Correspondence before, Knowledge known, EventId cause, Instant at, Occurrence occurrence) {
        var calls = new Calls(before, known, cause, at);
        if (!known.equals(before.ofMission()) || occurrence instanceof Occurrence.StatusLinkAsked) {
            calls.by(occurrence);
        }
        return List.copyOf(calls.mails);
    }

    private void by(Occurrence occurrence) {
        switch (occurrence) {
            case Occurrence.Submitted(var _, var confirmBefore) ->
                add(Template.PLEASE_CONFIRM, INITIATOR, null, confirmBefore);
            case Occurrence.Requested _ -> add(Template.REQUEST_RECEIVED, INITIATOR, null, null);
            case Occurrence.StatusLinkAsked _ -> add(Template.STATUS_LINK, INITIATOR, null, null);
            case Occurrence.Amended _, Occurrence.Completed _ -> {}
            case Occurrence.Cancelled(var by) -> cancelled(by);
            case Occurrence.OfAttempt attempt -> by(attempt);
            case Occurrence.OfStandby standby -> by(standby);
            case Occurrence.OfAppointment appointment ->
                mails.addAll(AppointmentCalls.by(before, known, cause, at, appointment));
            case Occurrence.OfAftermath aftermath -> by(aftermath);
            case Occurrence.Unmatched _ -> unmatched();
        }
    }

    private void by(Occurrence.OfAttempt occurrence) {
        int attempt = occurrence.attempt();
        var mentor = mentor(occurrence.mentor());
        switch (occurrence) {
            case Occurrence.Assigned(var _, var _, var remindAt, var expiresAt) -> {
                add(Template.MENTOR_ASSIGNED, mentor, attempt, expiresAt);
                remind(mentor, attempt, remindAt, expiresAt);
            }
            case Occurrence.Accepted _ -> {
                named(occurrence);
                add(Template.MENTOR_CONFIRMED, mentor, attempt, null);
            }
            case Occurrence.SteppedIn _ -> {
                named(occurrence);
                add(Template.STANDBY_STEPPED_IN, mentor, attempt, null);
            }
            case Occurrence.Reopened(var _, var _, var remindAt, var expiresAt) -> {
                add(Template.ACCEPTANCE_TAKEN_BACK, INITIATOR, attempt, null);
                add(Template.MENTOR_REOPENED, mentor, attempt, expiresAt);
                remind(mentor, attempt, remindAt, expiresAt);
            }
            case Occurrence.Declined _ -> left(attempt, Template.SEARCH_RESUMED);
            case Occurrence.Expired _ -> {
                add(Template.OFFER_EXPIRED, mentor, attempt, null);
                left(attempt, Template.SEARCH_RESUMED);
            }
            case Occurrence.Withdrawn(var _, var _, var why) -> withdrawn(mentor, attempt, why);
        }
    }

    private void by(Occurrence.OfStandby occurrence) {
        var mentor = mentor(occurrence.mentor());
        int standby = occurrence.standby();
        switch (occurrence) {
            case Occurrence.StandbyAsked(var _, var _, var expiresAt) ->
                ofStandby(Template.STANDBY_ASKED, mentor, standby, expiresAt);
            case Occurrence.StandbyAgreed _ -> ofStandby(Template.STANDBY_AGREED, mentor, standby, null);
            case Occurrence.StandbyEnded(var _, var _, var how) -> {
                // who said no, or nothing, needs no mail for that
                if (how == Occurrence.Ending.LET_GO) {
                    ofStandby(Template.STANDBY_ENDED, mentor, standby, null);
                }
            }
        }
    }

    private void by(Occurrence.OfAftermath occurrence) {
        switch (occurrence) {
            case Occurrence.ReportAsked(var mentor, var number) ->
                add(number > 1 ? Template.REPORT_REMINDER : Template.REPORT_ASKED, mentor(mentor), null, null);
            case Occurrence.FeedbackAsked(var number) ->
                add(number > 1 ? Template.FEEDBACK_REMINDER : Template.FEEDBACK_ASKED, INITIATOR, null, null);
            case Occurrence.FollowUpAsked(var months) ->
                add(months > YEAR_BEGINS ? Template.FOLLOW_UP_12 : Template.FOLLOW_UP_3, INITIATOR, null, null);
            case Occurrence.ReportGiven _, Occurrence.FeedbackGiven _, Occurrence.FollowUpAnswered _ -> {}
        }
    }

    /** Nobody who never confirmed an address is written to again: it may belong to a stranger. */
    private void cancelled(Cancellation by) {
        switch (by) {
            case BY_INITIATOR, BY_DESK -> add(Template.MISSION_CANCELLED, INITIATOR, null, null);
            case NOT_CONFIRMED -> {
                if (before.ofMission().stage() == Stage.REQUESTED) {
                    add(Template.MISSION_CANCELLED, INITIATOR, null, null);
                }
            }
        }
    }

    /** The initiator gets the mentor, or, who may have got another one before, the other mentor. */
    private void named(Occurrence.OfAttempt occurrence) {
        boolean another = before.mails().stream()
                .filter(m -> m.is(Template.NAMING))
                .filter(m -> m.mayHaveArrived() || m.state() instanceof MailState.HandingOver)
                .map(m -> m.order().attempt())
                .anyMatch(number -> number != null && !isFor(number, occurrence.mentor()));
        add(another ? Template.MENTOR_REPLACED : Template.MENTOR_FOUND, INITIATOR, occurrence.attempt(), null);
    }

    private boolean isFor(int attempt, MentorId mentor) {
        return known.attempt(attempt)
                .map(Attempt::mentor)
                .filter(mentor::equals)
                .isPresent();
    }

    private void withdrawn(Recipient mentor, int attempt, Withdrawal why) {
        var template = switch (why) {
            case MISSION_CANCELLED -> Template.MENTOR_WITHDRAWN_CANCELLED;
            case MISSION_CHANGED -> Template.MENTOR_WITHDRAWN_CHANGED;
            case BY_DESK -> Template.MENTOR_WITHDRAWN_BY_DESK;
            case OF_MENTOR -> Template.MENTOR_WITHDRAWN;
        };
        add(template, mentor, attempt, null);
        switch (why) {
            case MISSION_CANCELLED -> {}
            case MISSION_CHANGED -> left(attempt, Template.SEARCH_RESUMED_CHANGED);
            case BY_DESK, OF_MENTOR -> left(attempt, Template.SEARCH_RESUMED);
        }
    }

    /** An attempt has ended without a mentor. Who was told of a mentor hears that; else, after some, that it takes longer. */
    private void left(int attempt, Template correction) {
        if (before.ofMission().stands(attempt, Standing.ACCEPTED)) {
            add(correction, INITIATOR, attempt, null);
        } else if (known.refusals() >= REFUSALS_TO_TELL && !has(Template.STILL_SEARCHING)) {
            add(Template.STILL_SEARCHING, INITIATOR, null, null);
        }
    }

    /** At half time, where that is still to come. */
    private void remind(Recipient mentor, int attempt, Instant remindAt, Instant expiresAt) {
        if (remindAt.isAfter(at) && remindAt.isBefore(expiresAt)) {
            mails.add(Mail.due(order(Template.MENTOR_REMINDER, mentor, attempt, null, expiresAt), remindAt));
        }
    }

    private void unmatched() {
        if (!has(Template.DESK_TAKES_OVER)) {
            add(Template.DESK_TAKES_OVER, INITIATOR, null, null);
        }
        add(Template.DESK_CASE, DESK, null, null);
    }

    private boolean has(Template template) {
        return before.mails().stream()
                .anyMatch(m -> m.order().template() == template && !(m.state() instanceof MailState.Dropped));
    }

    private void add(Template template, Recipient recipient, @Nullable Integer attempt, @Nullable Instant deadline) {
        mails.add(Mail.due(order(template, recipient, attempt, null, deadline), at));
    }

    private void ofStandby(Template template, Recipient recipient, int standby, @Nullable Instant deadline) {
        mails.add(Mail.due(order(template, recipient, null, standby, deadline), at));
    }

    private MailOrder order(
            Template template,
            Recipient recipient,
            @Nullable Integer attempt,
            @Nullable Integer standby,
            @Nullable Instant deadline) {
        return new MailOrder(
                MailId.of(cause, template, recipient),
                template,
                recipient,
                attempt,
                standby,
                null,
                cause,
                at,
                deadline);
    }

    private static Recipient mentor(MentorId mentor) {
        return new Recipient.Mentor(mentor);
    }
}
