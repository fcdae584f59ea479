package org.alliancementors.alliances;

import java.time.Duration;
import java.time.Instant;
import org.alliancementors.contacts.Contact;
import org.jspecify.annotations.Nullable;

/**
 * The coordination of an alliance shall go to somebody else, or went. The latest one is kept, with both contacts.
 *
 * @param number counts the handovers of this alliance, from 1
 * @param previous who coordinated it when this began
 * @param next who shall
 * @param askedAt when it began
 * @param expiresAt when it lapses
 * @param oldAgreedAt when the old contact, or the desk for them, said yes; null before
 * @param newAgreedAt when the new contact said yes; null before
 * @param outcome how it ended, or null while it is open
 */
public record Handover(
        int number,
        Contact previous,
        Contact next,
        Instant askedAt,
        Instant expiresAt,
        @Nullable Instant oldAgreedAt,
        @Nullable Instant newAgreedAt,
        @Nullable Outcome outcome) {

    /** How long both have to confirm. */
    public static final Duration PATIENCE = Duration.ofDays(14);

    /** Whose word is needed. */
    public enum Side {
        /** The contact so far. */
        OLD,
        /** The contact to come. */
        NEW
    }

    /** How it can end. Names are part of the HTTP interface and of the stored form. */
    public enum Outcome {
        /** Both said yes. */
        COMPLETED,
        /** Not both in time. */
        LAPSED,
        /** The desk took it back, began another one or entered another contact, or the alliance is no more. */
        TAKEN_BACK,
        /** One of them said no. */
        REFUSED
    }

    /** Whether an answer is awaited. */
    public boolean open() {
        return outcome == null;
    }

    /** Whether this side said yes. */
    public boolean agreed(Side side) {
        return (side == Side.OLD ? oldAgreedAt : newAgreedAt) != null;
    }

    boolean overdue(Instant now) {
        return open() && !now.isBefore(expiresAt);
    }

    Handover agreedBy(Side side, Instant at) {
        return new Handover(
                number,
                previous,
                next,
                askedAt,
                expiresAt,
                side == Side.OLD ? at : oldAgreedAt,
                side == Side.NEW ? at : newAgreedAt,
                outcome);
    }

    Handover ended(Outcome how) {
        return new Handover(number, previous, next, askedAt, expiresAt, oldAgreedAt, newAgreedAt, how);
    }
}
