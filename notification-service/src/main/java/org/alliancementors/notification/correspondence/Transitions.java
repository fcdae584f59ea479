package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.util.Objects;
import org.alliancementors.notification.correspondence.Delivery.Outcome;
import org.alliancementors.notification.correspondence.MailState.Ambiguous;
import org.alliancementors.notification.correspondence.MailState.Claimed;
import org.alliancementors.notification.correspondence.MailState.Dropped;
import org.alliancementors.notification.correspondence.MailState.Due;
import org.alliancementors.notification.correspondence.MailState.Ended;
import org.alliancementors.notification.correspondence.MailState.Gathered;
import org.alliancementors.notification.correspondence.MailState.HandingOver;
import org.alliancementors.notification.correspondence.MailState.InFlight;
import org.alliancementors.notification.correspondence.MailState.Parked;
import org.alliancementors.notification.correspondence.MailState.Retry;
import org.alliancementors.notification.correspondence.MailState.Sent;
import org.alliancementors.notification.correspondence.MailState.Suppressed;
import org.alliancementors.notification.correspondence.MailState.Waiting;
import org.alliancementors.notification.correspondence.Move.Moved;
import org.alliancementors.notification.correspondence.Move.Refusal;
import org.alliancementors.notification.correspondence.Move.Refused;

/**
 * The one table of a mail's life: every state, every step, one outcome each.
 *
 * <pre>
 *                waiting      claimed            handing-over        parked       ended otherwise
 * claim          claimed      -                  -                   -            -
 * postponed      the same     -                  -                   -            -
 * gathered       -            gathered           -                   -            -
 * left out       -            dropped            -                   -            -
 * hand over      -            handing-over       -                   -            -
 * taken          -            -                  sent                -            -
 * deferred       -            retry | parked     retry | parked      -            -
 * released       -            due                due                 -            -
 * unclear        -            -                  ambiguous | parked  -            -
 * refused        -            suppressed         suppressed          -            -
 * contact gone   -            suppressed         -                   -            -
 * held back      -            suppressed         -                   -            -
 * set aside      -            parked             -                   -            -
 * lease ended    -            due                ambiguous | parked  -            -
 * untrue         dropped      dropped            on its way          -            -
 * suppressed     suppressed   suppressed         on its way          -            -
 * replaced       -            -                  -                   dropped      -
 * came back      - | bounced  - | bounced        bounced             - | bounced  sent: bounced
 * late           - | as it is - | as it is       as it is            - | as it is as it is
 * </pre>
 *
 * <p>What others report after a hand-over, in the last two rows, counts where something has left the house: in every state when
 * an earlier hand-over was ambiguous, so that a mail that came back is not sent again. It counts once.
 */
final class Transitions {

    private Transitions() {}

    static Move apply(Mail mail, MailStep step) {
        if (step instanceof MailStep.Fenced fenced
                && !(mail.state() instanceof InFlight held && held.token().equals(fenced.token()))) {
            return new Refused(mail.state() instanceof InFlight ? Refusal.STALE_TOKEN : Refusal.NOT_NOW);
        }
        return switch (mail.state()) {
            case Waiting _ -> whileWaiting(mail, step);
            case Claimed _ -> whileClaimed(mail, step);
            case HandingOver _ -> whileHandingOver(mail, step);
            case MailState.Parked _
            when step instanceof MailStep.Replaced(var at) ->
                new Moved(mail.with(new Dropped(DropReason.SENT_ANEW, at)));
            case Ended _ ->
                step instanceof MailStep.Reported reported ? reported(mail, reported) : new Refused(Refusal.NOT_NOW);
        };
    }

    private static Move whileWaiting(Mail mail, MailStep step) {
        return switch (step) {
            case MailStep.Claim(var token, var at) -> new Moved(mail.with(new Claimed(token, at)));
            case MailStep.Postponed(var _, var notBefore) -> new Moved(mail.with(later(mail.state(), notBefore)));
            case MailStep.BecameUntrue(var reason, var at) -> new Moved(mail.with(new Dropped(reason, at)));
            case MailStep.RecipientSuppressed(var reason, var at) -> new Moved(mail.with(suppressed(mail, reason, at)));
            case MailStep.Reported reported -> reported(mail, reported);
            case MailStep.Replaced _, MailStep.Fenced _ -> new Refused(Refusal.NOT_NOW);
        };
    }

    private static Move whileClaimed(Mail mail, MailStep step) {
        return switch (step) {
            case MailStep.HandOver(var token, var at, var addressee) ->
                new Moved(mail.to(addressee).with(new HandingOver(token, at)));
            case MailStep.Gathered(var _, var at, var digest) -> new Moved(mail.with(new Gathered(digest, at)));
            case MailStep.LeftOut(var _, var at, var reason) -> new Moved(mail.with(new Dropped(reason, at)));
            case MailStep.Deferred deferred -> new Moved(deferred(mail, deferred));
            case MailStep.Released released -> new Moved(released(mail, released));
            case MailStep.AddressRefused refused -> new Moved(refused(mail, refused));
            case MailStep.ContactGone(var _, var at) ->
                new Moved(mail.with(suppressed(mail, Suppression.CONTACT_GONE, at)));
            case MailStep.HeldBack(var _, var at, var reason) -> new Moved(mail.with(suppressed(mail, reason, at)));
            case MailStep.SetAside(var _, var at, var reason) -> new Moved(mail.with(new Parked(reason, at)));
            case MailStep.LeaseEnded ended ->
                new Moved(mail.with(
                        new Due(ended.at()),
                        mail.history().plus(new Delivery(ended.at(), Outcome.LEASE_ENDED, "before the content"))));
            case MailStep.BecameUntrue(var reason, var at) -> new Moved(mail.with(new Dropped(reason, at)));
            case MailStep.RecipientSuppressed(var reason, var at) -> new Moved(mail.with(suppressed(mail, reason, at)));
            case MailStep.Reported reported -> reported(mail, reported);
            case MailStep.Claim _, MailStep.Postponed _, MailStep.Taken _, MailStep.Unclear _, MailStep.Replaced _ ->
                new Refused(Refusal.NOT_NOW);
        };
    }

    private static Move whileHandingOver(Mail mail, MailStep step) {
        return switch (step) {
            case MailStep.Taken(var _, var at, var answer) ->
                new Moved(mail.with(new Sent(at), mail.history().plus(new Delivery(at, Outcome.TAKEN, answer))));
            case MailStep.Deferred deferred -> new Moved(deferred(mail, deferred));
            case MailStep.Released released -> new Moved(released(mail, released));
            case MailStep.AddressRefused refused -> new Moved(refused(mail, refused));
            case MailStep.Unclear(var _, var at, var answer, var backOff, var jitter) ->
                new Moved(unclear(mail, at, answer, backOff, jitter));
            case MailStep.LeaseEnded(var _, var at, var backOff, var jitter) ->
                new Moved(unclear(mail, at, "lease ended", backOff, jitter));
            case MailStep.Reported reported -> reported(mail, reported);
            case MailStep.BecameUntrue _, MailStep.RecipientSuppressed _ -> new Refused(Refusal.ON_ITS_WAY);
            case MailStep.Claim _,
                    MailStep.Postponed _,
                    MailStep.Gathered _,
                    MailStep.LeftOut _,
                    MailStep.HandOver _,
                    MailStep.ContactGone _,
                    MailStep.HeldBack _,
                    MailStep.SetAside _,
                    MailStep.Replaced _ -> new Refused(Refusal.NOT_NOW);
        };
    }

    private static Move reported(Mail mail, MailStep.Reported step) {
        boolean over = mail.state() instanceof MailState.Undelivered
                || mail.state() instanceof Parked(var reason, var _) && reason == ParkReason.DESK_ADDRESS_REFUSED;
        if (over || !mail.hasLeft()) {
            return new Refused(Refusal.NOT_NOW);
        }
        return switch (step) {
            case MailStep.CameBack(var at, var codes) ->
                new Moved(mail.with(
                        office(mail) ? new Parked(ParkReason.DESK_ADDRESS_REFUSED, at) : new MailState.Bounced(at),
                        mail.history().plus(new Delivery(at, Outcome.CAME_BACK, codes))));
            case MailStep.Delayed(var at, var codes) -> {
                var late = new Delivery(at, Outcome.DELAYED, codes);
                yield mail.history().deliveries().contains(late)
                        ? new Refused(Refusal.NOT_NOW)
                        : new Moved(mail.with(mail.state(), mail.history().plus(late)));
            }
        };
    }

    private static MailState later(MailState waiting, Instant notBefore) {
        return switch (waiting) {
            case Due _ -> new Due(notBefore);
            case Retry _ -> new Retry(notBefore);
            case Ambiguous _ -> new Ambiguous(notBefore);
            case InFlight _, Ended _ -> waiting;
        };
    }

    private static Mail deferred(Mail mail, MailStep.Deferred step) {
        var history = mail.history().failed(step.at()).plus(new Delivery(step.at(), Outcome.DEFERRED, step.answer()));
        return step.backOff()
                .next(history.failures(), Objects.requireNonNull(history.firstFailure()), step.at(), step.jitter())
                .map(next -> mail.with(new Retry(next), history))
                .orElseGet(() -> mail.with(new Parked(ParkReason.GAVE_UP, step.at()), history));
    }

    private static Mail released(Mail mail, MailStep.Released step) {
        return mail.with(
                new Due(step.notBefore()), mail.history().plus(new Delivery(step.at(), step.outcome(), step.answer())));
    }

    private static Mail refused(Mail mail, MailStep.AddressRefused step) {
        return mail.with(
                suppressed(mail, Suppression.ADDRESS_REFUSED, step.at()),
                mail.history().plus(new Delivery(step.at(), Outcome.REFUSED, step.answer())));
    }

    private static Mail unclear(Mail mail, Instant at, String answer, BackOff backOff, double jitter) {
        var history = mail.history().failed(at).unclear().plus(new Delivery(at, Outcome.UNCLEAR, answer));
        if (history.ambiguities() >= backOff.unclearLimit()) {
            return mail.with(new Parked(ParkReason.UNCLEAR_TOO_OFTEN, at), history);
        }
        return backOff.next(history.failures(), Objects.requireNonNull(history.firstFailure()), at, jitter)
                .map(next -> mail.with(new Ambiguous(next), history))
                .orElseGet(() -> mail.with(new Parked(ParkReason.GAVE_UP, at), history));
    }

    private static MailState suppressed(Mail mail, Suppression reason, Instant at) {
        return office(mail) ? new Parked(ParkReason.DESK_ADDRESS_REFUSED, at) : new Suppressed(reason, at);
    }

    /** The offices' own addresses are settings, not contacts: nobody is suppressed, somebody has to look. */
    private static boolean office(Mail mail) {
        return mail.order().recipient() instanceof Recipient.Desk
                || mail.order().recipient() instanceof Recipient.MediaOffice;
    }
}
