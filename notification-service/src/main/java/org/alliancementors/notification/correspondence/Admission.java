package org.alliancementors.notification.correspondence;

/**
 * How many mails may be claimed for the relay just now: none while it is out of order, and no more than it wants.
 *
 * @param circuit whether it works
 * @param rate how many it wants
 */
public record Admission(RelayCircuit circuit, RelayRate rate) {

    /** Lets so many of these through; those that are not claimed after all are {@link #unused}. */
    int admit(int wanted) {
        int admitted = circuit.admit(rate.available(wanted));
        rate.take(admitted);
        return admitted;
    }

    void unused(int admitted) {
        rate.giveBack(admitted);
    }
}
