package org.alliancementors.notification.correspondence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can happen to a mail. */
public sealed interface MailStep {

    /** When it happened. */
    Instant at();

    /** A step that only the holder of the present claim may make. */
    sealed interface Fenced extends MailStep {

        /** The claim under which it was made. */
        ClaimToken token();
    }

    /** A step that somebody else reports after the mail has left; needs no claim. */
    sealed interface Reported extends MailStep {

        /** What the receiving server answered, without words. */
        String codes();
    }

    /** A worker takes it. */
    record Claim(ClaimToken token, Instant at) implements MailStep {}

    /** It can wait for a better time. */
    record Postponed(Instant at, Instant notBefore) implements MailStep {}

    /** It was noted for the digest of its reader with this number. */
    record Gathered(ClaimToken token, Instant at, int digest) implements Fenced {}

    /** It shall not go after all, although it is true. */
    record LeftOut(ClaimToken token, Instant at, DropReason reason) implements Fenced {}

    /**
     * The recipient was accepted; the content goes next.
     *
     * @param addressee stands for the address to which it goes, or null where that is an office's
     */
    record HandOver(ClaimToken token, Instant at, @Nullable AddresseeKey addressee) implements Fenced {

        /** To an address that nothing needs to be known of. */
        public HandOver(ClaimToken token, Instant at) {
            this(token, at, null);
        }
    }

    /** The relay said 250 to the whole of it. */
    record Taken(ClaimToken token, Instant at, String answer) implements Fenced {}

    /** Not now: 4xx, or the connection broke before the content. */
    record Deferred(ClaimToken token, Instant at, String answer, BackOff backOff, double jitter) implements Fenced {}

    /** Given back through no fault of the mail's: relay broken, or contact data not to be had. */
    record Released(ClaimToken token, Instant at, Delivery.Outcome outcome, String answer, Instant notBefore)
            implements Fenced {}

    /** The content was begun and no answer came. */
    record Unclear(ClaimToken token, Instant at, String answer, BackOff backOff, double jitter) implements Fenced {}

    /** 5xx for the recipient or the content. */
    record AddressRefused(
            ClaimToken token,
            Instant at,
            String answer,
            @Nullable AddresseeKey addressee) implements Fenced {

        /** By an address that nothing needs to be known of. */
        public AddressRefused(ClaimToken token, Instant at, String answer) {
            this(token, at, answer, null);
        }
    }

    /** The recipient is known no more. */
    record ContactGone(ClaimToken token, Instant at) implements Fenced {}

    /** It is written, but its address is known to refuse. */
    record HeldBack(ClaimToken token, Instant at, Suppression reason) implements Fenced {}

    /** It cannot be made; a person has to look. */
    record SetAside(ClaimToken token, Instant at, ParkReason reason) implements Fenced {}

    /** An observer saw the claim unchanged for longer than a lease. */
    record LeaseEnded(ClaimToken token, Instant at, BackOff backOff, double jitter) implements Fenced {}

    /** What it says is not true any more. */
    record BecameUntrue(DropReason reason, Instant at) implements MailStep {}

    /** It was parked, and another mail takes its place. */
    record Replaced(Instant at) implements MailStep {}

    /** The recipient turned out to be out of reach by another mail. */
    record RecipientSuppressed(Suppression reason, Instant at) implements MailStep {}

    /** It came back for good. */
    record CameBack(Instant at, String codes) implements Reported {}

    /** It is late, or came back for a reason that may pass. */
    record Delayed(Instant at, String codes) implements Reported {}
}
