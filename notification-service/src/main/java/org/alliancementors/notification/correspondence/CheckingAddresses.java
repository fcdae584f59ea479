package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alliancementors.notification.correspondence.Addressee.Hanging;
import org.alliancementors.notification.correspondence.Addressees.Blocked;
import org.alliancementors.notification.correspondence.Addressees.Departure;
import org.alliancementors.notification.correspondence.Addressees.Place;
import org.jspecify.annotations.Nullable;

/**
 * The last word on addresses before mails leave: none goes to an address that is blocked, and none to a person who got enough
 * for one day. The offices' own addresses are settings and exempt from both.
 */
public final class CheckingAddresses {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Addressees addressees;
    private final AddresseeKeys keys;
    private final int perDay;
    private final BounceMeter meter;
    private final InstantSource clock;

    /**
     * Checks with these.
     *
     * @param perDay how many mails an address gets in one day (in Berlin) at most
     */
    public CheckingAddresses(
            Addressees addressees, AddresseeKeys keys, int perDay, BounceMeter meter, InstantSource clock) {
        this.addressees = addressees;
        this.keys = keys;
        this.perDay = perDay;
        this.meter = meter;
        this.clock = clock;
    }

    /** What becomes of a mail that was written. */
    sealed interface Verdict {

        /** It goes; {@code key} stands for the address from now on, null where it is an office's. */
        record Free(@Nullable AddresseeKey key) implements Verdict {}

        /** Its address is blocked. What hangs on that was noted. */
        record Held(Suppression reason) implements Verdict {}

        /** Not before the next day. */
        record Enough(Instant until) implements Verdict {}
    }

    /** Judges a batch, each mail by its id. */
    Map<MailId, Verdict> judge(List<Written> mails) {
        var now = clock.instant();
        var departures = new LinkedHashMap<MailId, Departure>();
        mails.stream()
                .filter(mail -> isPerson(mail.job().order().recipient()))
                .forEach(mail -> departures.put(
                        mail.id(),
                        new Departure(mail.id(), keys.all(mail.letter().to().address()))));
        var places = departures.isEmpty()
                ? Map.<MailId, Place>of()
                : addressees.note(departures.values(), LocalDate.ofInstant(now, BERLIN));
        var verdicts = new LinkedHashMap<MailId, Verdict>();
        for (var mail : mails) {
            var departure = departures.get(mail.id());
            verdicts.put(
                    mail.id(),
                    departure == null
                            ? new Verdict.Free(null)
                            : verdict(mail.job(), departure, Objects.requireNonNull(places.get(mail.id())), now));
        }
        return verdicts;
    }

    private Verdict verdict(Job job, Departure departure, Place place, Instant now) {
        var blocked = place.blocked();
        if (blocked != null && heldBack(job, blocked, now)) {
            meter.heldBack();
            return new Verdict.Held(blocked.reason());
        }
        if (place.number() > perDay) {
            meter.limited();
            return new Verdict.Enough(LocalDate.ofInstant(now, BERLIN)
                    .plusDays(1)
                    .atStartOfDay(BERLIN)
                    .toInstant());
        }
        return new Verdict.Free(departure.keys().getFirst());
    }

    /** Noted before the mail is marked, so that a lifting finds what it has to free. False when that came first. */
    private boolean heldBack(Job job, Blocked blocked, Instant now) {
        var mail = new Hanging(job.id(), job.subject(), job.order().recipient(), blocked.reason(), now);
        return addressees
                        .change(blocked.key(), address -> address.heldBack(mail))
                        .block()
                != null;
    }

    /** The server refused the address for good: nobody writes there any more. Stored before the mail itself is marked. */
    void refused(Job job, @Nullable AddresseeKey key, Instant at) {
        lost(job.subject(), job.order(), key, Suppression.ADDRESS_REFUSED, at);
    }

    /** A mail came back: nobody writes there any more. Stored before the mail itself is marked. */
    void cameBack(Subject subject, Mail mail, Instant at) {
        lost(subject, mail.order(), mail.addressee(), Suppression.ADDRESS_BOUNCED, at);
    }

    private void lost(Subject subject, MailOrder order, @Nullable AddresseeKey key, Suppression why, Instant at) {
        if (key != null && isPerson(order.recipient())) {
            var mail = new Hanging(order.id(), subject, order.recipient(), why, at);
            addressees.change(key, address -> address.lost(mail));
        }
    }

    private static boolean isPerson(Recipient recipient) {
        return switch (recipient) {
            case Recipient.Desk _, Recipient.MediaOffice _ -> false;
            case Recipient.Initiator _, Recipient.Mentor _, Recipient.Contact _ -> true;
        };
    }
}
