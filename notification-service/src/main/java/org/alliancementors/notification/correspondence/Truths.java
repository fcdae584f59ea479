package org.alliancementors.notification.correspondence;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancementors.notification.correspondence.Attempt.Standing;
import org.alliancementors.notification.correspondence.Knowledge.Stage;
import org.jspecify.annotations.Nullable;

/** What each mail claims, and what speaks against it. */
final class Truths {

    private static final Set<Template> ASKING =
            EnumSet.of(Template.MENTOR_ASSIGNED, Template.MENTOR_REMINDER, Template.MENTOR_REOPENED);
    private static final Set<Template> TO_STANDBY = EnumSet.of(Template.STANDBY_ASKED, Template.STANDBY_AGREED);
    private static final Set<Template> UNNAMING =
            EnumSet.of(Template.ACCEPTANCE_TAKEN_BACK, Template.SEARCH_RESUMED, Template.SEARCH_RESUMED_CHANGED);

    private final Mail mail;
    private final Knowledge known;
    private final List<Mail> all;

    private Truths(Mail mail, Knowledge known, List<Mail> all) {
        this.mail = mail;
        this.known = known;
        this.all = all;
    }

    /** Why the mail may not go any more; empty while what it says is true. */
    static Optional<DropReason> against(Mail mail, Knowledge known, List<Mail> all) {
        return Optional.ofNullable(new Truths(mail, known, all).objection());
    }

    private @Nullable DropReason objection() {
        if (mail.is(Template.FAREWELLS)) {
            return corrects(
                    mail.order().template() == Template.STANDBY_ENDED ? sayingTo(TO_STANDBY) : askingOrConfirming());
        }
        if (mail.order().template() == Template.MISSION_CANCELLED
                || mail.order().template() == Template.STATUS_LINK) {
            return null;
        }
        if (mail.order().template() == Template.CALENDAR_CHANGED) {
            return Agenda.toldBy(mail, known, all).isEmpty() ? DropReason.NOTHING_TO_CORRECT : null;
        }
        if (mail.is(Template.OUTLIVING)) {
            return later();
        }
        return switch (known.stage()) {
            case CANCELLED -> DropReason.MISSION_CANCELLED;
            case COMPLETED -> whenCompleted();
            case UNKNOWN, SUBMITTED, REQUESTED -> whileWanted();
        };
    }

    /** Nobody is looked for any more. */
    private @Nullable DropReason whenCompleted() {
        return switch (mail.order().template().phase()) {
            case REQUEST, SEARCH -> DropReason.MISSION_COMPLETED;
            case APPOINTMENTS, AFTERMATH, END, CALENDARS -> later();
        };
    }

    /** What comes when somebody was found. */
    private @Nullable DropReason later() {
        return mail.order().matter() == null
                ? AftermathTruths.against(mail, known, all)
                : AppointmentTruths.against(mail, known, all);
    }

    private @Nullable DropReason whileWanted() {
        return switch (mail.order().ofMission()) {
            case PLEASE_CONFIRM -> known.stage() == Stage.REQUESTED ? DropReason.CONFIRMED_ALREADY : null;
            case MENTOR_ASSIGNED -> againstOffer();
            case MENTOR_REMINDER -> first(againstOffer(), againstReminding());
            case MENTOR_REOPENED -> first(againstOffer(), corrects(sayingTo(Template.CONFIRMING)));
            case OFFER_EXPIRED -> corrects(sayingTo(ASKING));
            case MENTOR_FOUND, MENTOR_REPLACED ->
                first(againstAcceptance(), againstRepeating(Template.NAMING, UNNAMING));
            case MENTOR_CONFIRMED, STANDBY_STEPPED_IN ->
                first(againstAcceptance(), againstRepeating(Template.CONFIRMING, EnumSet.of(Template.MENTOR_REOPENED)));
            case ACCEPTANCE_TAKEN_BACK, SEARCH_RESUMED, SEARCH_RESUMED_CHANGED ->
                first(known.mentorFound() ? DropReason.MENTOR_FOUND : null, corrects(sayingTo(Template.NAMING)));
            case STILL_SEARCHING -> againstSearching();
            case DESK_TAKES_OVER, DESK_CASE -> {
                if (known.mentorFound()) {
                    yield DropReason.MENTOR_FOUND;
                }
                yield known.atDesk() ? null : DropReason.LEFT_DESK;
            }
            case STANDBY_ASKED -> againstAskingStandby();
            case STANDBY_AGREED -> standby() == Standby.Standing.AGREED ? null : DropReason.STANDBY_OVER;
            case REQUEST_RECEIVED,
                    STATUS_LINK,
                    MENTOR_WITHDRAWN,
                    MENTOR_WITHDRAWN_CANCELLED,
                    MENTOR_WITHDRAWN_CHANGED,
                    MENTOR_WITHDRAWN_BY_DESK,
                    STANDBY_ENDED,
                    MISSION_CANCELLED,
                    CALENDAR_CHANGED -> null;
            case APPOINTMENT_PROPOSED,
                    APPOINTMENT_MOVE_PROPOSED,
                    APPOINTMENT_REFUSED,
                    APPOINTMENT_SCHEDULED,
                    APPOINTMENT_MOVED,
                    APPOINTMENT_CANCELLED,
                    APPOINTMENT_REOPENED,
                    PRESS_APPOINTMENT,
                    PRESS_APPOINTMENT_MOVED,
                    PRESS_APPOINTMENT_CANCELLED,
                    REPORT_ASKED,
                    REPORT_REMINDER,
                    FEEDBACK_ASKED,
                    FEEDBACK_REMINDER,
                    FOLLOW_UP_3,
                    FOLLOW_UP_12 -> later();
        };
    }

    static @Nullable DropReason first(@Nullable DropReason one, @Nullable DropReason other) {
        return one == null ? other : one;
    }

    private Standing standing() {
        var attempt = mail.order().attempt();
        return attempt == null
                ? Standing.WITHDRAWN
                : known.attempt(attempt).map(Attempt::standing).orElse(Standing.WITHDRAWN);
    }

    private Standby.Standing standby() {
        return standing(mail);
    }

    private Standby.Standing standing(Mail ofStandby) {
        var number = ofStandby.order().standby();
        return number == null
                ? Standby.Standing.LET_GO
                : known.standby(number).map(Standby::standing).orElse(Standby.Standing.LET_GO);
    }

    private @Nullable DropReason againstOffer() {
        return switch (standing()) {
            case OFFERED -> null;
            case ACCEPTED, DECLINED -> DropReason.ANSWERED;
            case EXPIRED -> DropReason.OFFER_EXPIRED;
            case WITHDRAWN -> DropReason.OFFER_WITHDRAWN;
        };
    }

    private @Nullable DropReason againstAcceptance() {
        return standing() == Standing.ACCEPTED ? null : DropReason.ASSIGNMENT_ENDED;
    }

    private @Nullable DropReason againstAskingStandby() {
        return switch (standby()) {
            case ASKED -> null;
            case AGREED, STEPPED_IN, DECLINED -> DropReason.ANSWERED;
            case EXPIRED -> DropReason.OFFER_EXPIRED;
            case LET_GO -> DropReason.OFFER_WITHDRAWN;
        };
    }

    private @Nullable DropReason againstSearching() {
        if (known.mentorFound()) {
            return DropReason.MENTOR_FOUND;
        }
        return known.atDesk() ? DropReason.AT_DESK : null;
    }

    /** Whoever was asked only after half time, since no mail went before, is not asked a second time at once. */
    private @Nullable DropReason againstReminding() {
        var attempt = mail.order().attempt();
        var half = attempt == null
                ? null
                : known.attempt(attempt).map(Attempt::remindAt).orElse(null);
        return half != null
                        && sayingTo(EnumSet.of(Template.MENTOR_ASSIGNED, Template.MENTOR_REOPENED))
                                .anyMatch(m -> m.state() instanceof MailState.Sent(var at) && !at.isBefore(half))
                ? DropReason.ASKED_JUST_NOW
                : null;
    }

    /** The same is not said again while it was not corrected in between. */
    private @Nullable DropReason againstRepeating(Set<Template> same, Set<Template> corrections) {
        boolean told = false;
        for (var earlier : all) {
            if (earlier.id().equals(mail.id())) {
                break;
            }
            if (earlier.isAboutTheSameAs(mail)) {
                if (earlier.is(same) && earlier.state() instanceof MailState.Sent) {
                    told = true;
                } else if (earlier.is(corrections) && (earlier.mayHaveArrived() || !earlier.ended())) {
                    told = false;
                }
            }
        }
        return told ? DropReason.TOLD_ALREADY : null;
    }

    /** A correction makes sense while a mail that it corrects may have arrived or may yet arrive. */
    static @Nullable DropReason corrects(Stream<Mail> corrected) {
        return corrected.anyMatch(m -> m.mayHaveArrived() || !m.ended()) ? null : DropReason.NOTHING_TO_CORRECT;
    }

    private Stream<Mail> sayingTo(Set<Template> templates) {
        return all.stream().filter(m -> m.is(templates)).filter(m -> m.isAboutTheSameAs(mail));
    }

    /** What hangs on an attempt; for somebody who had stood by for it, that, too. */
    private Stream<Mail> askingOrConfirming() {
        return Stream.concat(
                sayingTo(Template.TO_MENTOR),
                all.stream()
                        .filter(m -> m.is(TO_STANDBY))
                        .filter(m -> m.order().recipient().equals(mail.order().recipient()))
                        .filter(m -> standing(m) == Standby.Standing.STEPPED_IN));
    }
}
