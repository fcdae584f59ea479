package org.alliancementors.notification.correspondence;

/** What a step does to a mail. */
public sealed interface Move {

    /**
     * It moves.
     *
     * @param mail the mail afterwards
     */
    record Moved(Mail mail) implements Move {}

    /**
     * It stays as it is.
     *
     * @param why what stood against it
     */
    record Refused(Refusal why) implements Move {}

    /** What can stand against a step. */
    enum Refusal {
        /** The claim belongs to somebody else by now, or to nobody. */
        STALE_TOKEN,
        /** It is on its way and cannot be called back. */
        ON_ITS_WAY,
        /** The mail is not in a state in which this can happen. */
        NOT_NOW
    }
}
