package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.util.List;

/** Where a mail stands on its way. How it gets from one to the next is in {@link Transitions}. */
public sealed interface MailState {

    /** The names of all states. */
    List<String> CODES = List.of(
            "due",
            "claimed",
            "handing-over",
            "retry",
            "ambiguous",
            "sent",
            "bounced",
            "gathered",
            "suppressed",
            "parked",
            "dropped");

    /** Stable name for the store, the ledger and metrics. */
    String code();

    /** Waits for a worker. */
    sealed interface Waiting extends MailState {

        /** Not to be claimed before. */
        Instant notBefore();
    }

    /** A worker has it. */
    sealed interface InFlight extends MailState {

        /** Who may move it. */
        ClaimToken token();

        /** Since when; tells where to look for ended leases, decides nothing. */
        Instant since();
    }

    /** It is over. */
    sealed interface Ended extends MailState {

        /** Since when. */
        Instant at();
    }

    /** It did not reach its recipient, and neither will others. */
    sealed interface Undelivered extends Ended {

        /** Why. */
        Suppression reason();
    }

    /** Has to go out. */
    record Due(Instant notBefore) implements Waiting {
        @Override
        public String code() {
            return "due";
        }
    }

    /** Failed for the moment, goes again. */
    record Retry(Instant notBefore) implements Waiting {
        @Override
        public String code() {
            return "retry";
        }
    }

    /** Handed over without an answer: it may have arrived; goes again with the same Message-ID. */
    record Ambiguous(Instant notBefore) implements Waiting {
        @Override
        public String code() {
            return "ambiguous";
        }
    }

    /** Taken by a worker; nothing of it has left the house. */
    record Claimed(ClaimToken token, Instant since) implements InFlight {
        @Override
        public String code() {
            return "claimed";
        }
    }

    /** The relay is about to be given the content: from here on nobody can know by looking whether it left. */
    record HandingOver(ClaimToken token, Instant since) implements InFlight {
        @Override
        public String code() {
            return "handing-over";
        }
    }

    /** The relay took it. */
    record Sent(Instant at) implements Ended {
        @Override
        public String code() {
            return "sent";
        }
    }

    /** It had left, and came back for good. */
    record Bounced(Instant at) implements Undelivered {
        @Override
        public String code() {
            return "bounced";
        }

        @Override
        public Suppression reason() {
            return Suppression.ADDRESS_BOUNCED;
        }
    }

    /** Goes with others, in the digest of its reader. */
    record Gathered(int digest, Instant at) implements Ended {
        @Override
        public String code() {
            return "gathered";
        }
    }

    /** The recipient cannot be reached: refused at the hand-over, or known from before. */
    record Suppressed(Suppression reason, Instant at) implements Undelivered {
        @Override
        public String code() {
            return "suppressed";
        }
    }

    /** A person has to look. */
    record Parked(ParkReason reason, Instant at) implements Ended {
        @Override
        public String code() {
            return "parked";
        }
    }

    /** Became untrue before it left. */
    record Dropped(DropReason reason, Instant at) implements Ended {
        @Override
        public String code() {
            return "dropped";
        }
    }
}
