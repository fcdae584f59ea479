package org.alliancementors.mentors;

import java.util.List;

/** What a mentor makes of a wish: facts, or a refusal. */
public sealed interface Decision {

    /**
     * It is so.
     *
     * @param mentor the mentor after the facts
     * @param facts what happened; none when the wish was fulfilled already
     */
    record Decided(Mentor mentor, List<MentorFact> facts) implements Decision {
        /** Copies the list. */
        public Decided {
            facts = List.copyOf(facts);
        }
    }

    /**
     * It is not so.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Decision {}
}
