package org.alliancementors.mentors;

import java.util.List;
import java.util.stream.Stream;

/** What a mentor makes of a wish: facts, or a refusal. */
public sealed interface Decision {

    /** The same with who did it, unless nothing is done. */
    default Decision by(Act act) {
        return switch (this) {
            case Decided decided -> decided.by(act);
            case Refused refused -> refused;
        };
    }

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

        @Override
        public Decided by(Act act) {
            if (facts.isEmpty()) {
                return this;
            }
            MentorFact noted = new CareFact.ActNoted(act);
            return new Decided(
                    mentor.apply(noted),
                    Stream.concat(facts.stream(), Stream.of(noted)).toList());
        }
    }

    /**
     * It is not so.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Decision {}
}
