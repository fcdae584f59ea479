package org.alliancementors.notification.correspondence;

/** The way out of the house. */
public interface Relay {

    /**
     * Hands one letter over. Blocks; every stage has a time-out. Never throws for what a server or a line may do.
     *
     * @param letter what to hand over
     * @param gate asked once, after the recipient was accepted and before any content leaves
     */
    HandOver handOver(Letter letter, Gate gate);

    /** The last word before content leaves the house. */
    @FunctionalInterface
    interface Gate {

        /** Whether the content may go. */
        boolean open();
    }
}
