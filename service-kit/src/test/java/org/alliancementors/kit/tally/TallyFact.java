package org.alliancementors.kit.tally;

/** What happens to a tally. */
public sealed interface TallyFact {

    /** Is published as {@link TallyAdded}. */
    record Added(int amount) implements TallyFact {}

    /** Nobody is told. */
    record Whispered() implements TallyFact {}

    /** Is published as a record without a value. */
    record Ended() implements TallyFact {}

    /** Is published with so much text. */
    record Noted(int length) implements TallyFact {}
}
