package org.alliancementors.missions;

import java.util.List;

/**
 * What a mission answers to a command.
 *
 * @param outcome the answer
 * @param mission the mission with the facts applied; the same as before where there are none
 * @param facts what was decided, in order; empty when nothing changes
 * @param <O> kind of the answer
 */
public record Decided<O>(O outcome, Mission mission, List<MissionFact> facts) {

    /** Keeps a copy of the list. */
    public Decided {
        facts = List.copyOf(facts);
    }

    static <O> Decided<O> nothing(O outcome, Mission mission) {
        return new Decided<>(outcome, mission, List.of());
    }
}
