package org.alliancementors.matching.cases;

import org.alliancementors.matching.places.MentorPool;

/**
 * Where everything is that a search needs.
 *
 * @param cases all cases
 * @param mentors all mentors
 * @param rounds the kept rounds
 * @param pool the mentors as this instance remembers them
 */
public record Shelves(Cases cases, Mentors mentors, Rounds rounds, MentorPool pool) {}
