package org.alliancementors.matching.cases;

import org.alliancementors.matching.places.MentorPlaces;

/** Mentors in memory. */
final class FakeMentors extends FakeAggregates<MentorPlaces, Void> implements Mentors {}
