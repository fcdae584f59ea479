package org.alliancementors.notification.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The way out of the house. */
public interface Relay {

    /**
     * Hands a wave of letters over, one after the other over one connection. Blocks; every stage has a time-out and the whole
     * wave a bound. Never throws for what a server or a line may do.
     *
     * @param wave what to hand over, in this order
     * @param gate asked once at most, when a connection stands and before anything about these letters leaves
     * @return what came of each, by its id
     */
    Map<MailId, HandOver> handOver(List<Letter> wave, Gate gate);

    /** The last word before content leaves the house. */
    @FunctionalInterface
    interface Gate {

        /** Which of these may go. */
        Set<MailId> open(Set<MailId> ready);

        /** Whether there is still time to begin another mail; asked before each. What is not begun goes another time. */
        default boolean goesOn() {
            return true;
        }
    }
}
