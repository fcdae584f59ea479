package org.alliancementors.mentors;

/**
 * A mentor as it is stored.
 *
 * @param mentor the mentor
 * @param version grows with every change; a caller may ask for a change of exactly this version
 */
public record KeptMentor(Mentor mentor, long version) {}
