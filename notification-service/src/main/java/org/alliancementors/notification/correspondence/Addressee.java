package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An address as far as sending cares: whether it may be written to, what hangs on that, and who lifted it when. Knows the
 * address only by what stands for it.
 *
 * @param key stands for the address
 * @param block why it is not written to, or null
 * @param hanging the mails that did not reach it since it is blocked, the oldest first, at most {@value #KEPT}
 * @param past the mails that did not reach it when it was blocked before, likewise
 * @param liftings what the desk decided, the oldest first, at most {@value #KEPT}
 * @param clearing that what hangs on a lifted block has yet to be freed, or null
 */
public record Addressee(
        AddresseeKey key,
        @Nullable Block block,
        List<Hanging> hanging,
        List<Hanging> past,
        List<Lifting> liftings,
        @Nullable Clearing clearing) {

    /** How many mails and liftings are kept. */
    public static final int KEPT = 500;

    /** Keeps copies. */
    public Addressee {
        hanging = List.copyOf(hanging);
        past = List.copyOf(past);
        liftings = List.copyOf(liftings);
    }

    /** Nothing speaks against writing to it. */
    public static Addressee of(AddresseeKey key) {
        return new Addressee(key, null, List.of(), List.of(), List.of(), null);
    }

    /**
     * That it is not written to.
     *
     * @param reason why
     * @param since since when
     */
    public record Block(Suppression reason, Instant since) {}

    /**
     * A mail that did not reach it.
     *
     * @param mail which one
     * @param subject its correspondence
     * @param recipient whom it was for
     * @param reason why it did not reach them
     * @param at when that was found out
     */
    public record Hanging(MailId mail, Subject subject, Recipient recipient, Suppression reason, Instant at) {

        private boolean concernsTheSame(Hanging other) {
            return subject.equals(other.subject) && recipient.equals(other.recipient);
        }
    }

    /**
     * The desk had the address written to again.
     *
     * @param by who, as the token names them
     * @param why what they gave as the reason
     * @param at when
     * @param lifted what had stood against it
     */
    public record Lifting(String by, LiftReason why, Instant at, Block lifted) {}

    /**
     * Work that is left after a lifting.
     *
     * @param due when it is to be done
     * @param last whether nothing is left after that
     */
    public record Clearing(Instant due, boolean last) {}

    /**
     * A mail was refused or came back. Each mail counts once, so that its report, read again after a lifting, does not undo
     * that.
     */
    Addressee lost(Hanging mail) {
        if (Stream.concat(hanging.stream(), past.stream())
                .anyMatch(known -> known.mail().equals(mail.mail()))) {
            return this;
        }
        var why = block == null ? new Block(mail.reason(), mail.at()) : block;
        return new Addressee(key, why, latest(hanging, List.of(mail)), past, liftings, clearing);
    }

    /** A mail is not sent because of the block. One for each recipient of a correspondence is enough to know. */
    Addressee heldBack(Hanging mail) {
        return block == null || hanging.stream().anyMatch(mail::concernsTheSame)
                ? this
                : new Addressee(key, block, latest(hanging, List.of(mail)), past, liftings, clearing);
    }

    /** The desk wants it to be written to again. */
    Addressee lifted(String by, LiftReason why, Instant at) {
        return block == null
                ? this
                : new Addressee(
                        key,
                        null,
                        List.of(),
                        latest(past, hanging),
                        latest(liftings, List.of(new Lifting(by, why, at, block))),
                        new Clearing(at, false));
    }

    /**
     * What hung on the block is freed. Somebody who read the block before it was lifted may still act on that, so it is done
     * once more when nobody can.
     *
     * @param settling how long anybody may act on what they read
     */
    Addressee cleared(Clearing done, Duration settling) {
        if (!done.equals(clearing)) {
            return this;
        }
        var next = done.last() ? null : new Clearing(done.due().plus(settling), true);
        return new Addressee(key, block, hanging, past, liftings, next);
    }

    /** Whom to free, each once; nobody where it is blocked again. */
    List<Hanging> toClear() {
        if (clearing == null || block != null) {
            return List.of();
        }
        var each = new ArrayList<Hanging>();
        past.stream()
                .filter(mail -> each.stream().noneMatch(mail::concernsTheSame))
                .forEach(each::add);
        return List.copyOf(each);
    }

    private static <T> List<T> latest(List<T> all, List<T> more) {
        var next = Stream.concat(all.stream(), more.stream()).toList();
        return next.size() > KEPT ? next.subList(next.size() - KEPT, next.size()) : next;
    }
}
