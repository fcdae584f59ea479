package org.alliancementors.kit.tally;

/** Version 1. */
public record TallyAdded(int amount) implements TallyEvent {}
