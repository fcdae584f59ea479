package org.alliancementors.alliances;

/**
 * A member of the steering group.
 *
 * @param function what they are there, one line, for example youth welfare office
 * @param name one line; never leaves this service by an event
 */
public record SteeringMember(String function, String name) {

    /** Says nothing of the person: a log must not hold it. */
    @Override
    public String toString() {
        return "SteeringMember[…]";
    }
}
