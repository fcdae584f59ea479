package org.alliancementors.alliances;

import java.util.List;

/**
 * What a command comes to.
 *
 * @param outcome the answer
 * @param alliance the alliance after it
 * @param facts what happened, in order; nothing is written where there is none
 * @param <O> the answer's type
 */
public record Decision<O>(O outcome, Alliance alliance, List<AllianceFact> facts) {

    /** Keeps a copy of the list. */
    public Decision {
        facts = List.copyOf(facts);
    }

    /** Nothing happens. */
    static <O> Decision<O> nothing(O outcome, Alliance alliance) {
        return new Decision<>(outcome, alliance, List.of());
    }

    /** These things happen, one after the other. */
    static <O> Decision<O> of(O outcome, Alliance before, List<? extends AllianceFact> facts) {
        var after = before;
        for (var fact : facts) {
            after = after.after(fact);
        }
        return new Decision<>(outcome, after, List.copyOf(facts));
    }
}
