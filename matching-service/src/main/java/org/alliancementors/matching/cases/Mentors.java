package org.alliancementors.matching.cases;

import org.alliancementors.matching.places.MentorPlaces;

/** All mentors with the places taken. Nobody is told of their changes: they have no facts. */
public interface Mentors extends Aggregates<MentorPlaces, Void> {}
