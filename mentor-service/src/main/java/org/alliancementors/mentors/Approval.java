package org.alliancementors.mentors;

import java.time.Instant;

/**
 * The word that lets a mentor be published.
 *
 * @param by who gave it
 * @param at when
 */
public record Approval(String by, Instant at) {}
