package org.alliancementors.kit.tally;

/** Version 2 of {@link TallyAdded}. */
public record TallyMultiplied(int amount, int times) implements TallyEvent {}
