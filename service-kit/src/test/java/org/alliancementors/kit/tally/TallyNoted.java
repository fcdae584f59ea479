package org.alliancementors.kit.tally;

/** With a text of any length. */
public record TallyNoted(String text) implements TallyEvent {}
