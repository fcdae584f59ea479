package org.alliancementors.sandbox.mail;

import java.util.Optional;

/** What a test makes the mail server answer. It may block, to make the server slow; it is called by many threads. */
@FunctionalInterface
public interface Replies {

    /** The server answers what is right. */
    Replies NORMAL = (stage, detail) -> Optional.empty();

    /**
     * The answer at this stage, empty for the normal one.
     *
     * @param stage where in the hand-over
     * @param detail the address or subject that the stage names
     */
    Optional<Reply> at(Stage stage, String detail);

    /** Refuses one recipient with a code (5xx: for good, 4xx: for now). */
    static Replies refuseRecipient(String address, int code) {
        return (stage, detail) -> stage == Stage.RECIPIENT && detail.equalsIgnoreCase(address)
                ? Optional.of(Reply.refuse(code))
                : Optional.empty();
    }

    /** Gives the same answer to everybody at one stage. */
    static Replies always(Stage at, Reply reply) {
        return (stage, detail) -> stage == at ? Optional.of(reply) : Optional.empty();
    }
}
