package org.alliancementors.missions.appointments;

/**
 * A request to propose a time, to be recognised when it comes again.
 *
 * @param key who sent it under which key
 * @param content what it asked for
 */
public record Ask(String key, String content) {}
