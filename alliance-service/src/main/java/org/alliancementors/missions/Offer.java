package org.alliancementors.missions;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;

/**
 * The one mentor who is asked or has accepted at present.
 *
 * @param attempt which attempt of the search, from 1
 * @param mentor who
 * @param expiresAt when an unanswered offer lapses
 */
public record Offer(int attempt, MentorId mentor, Instant expiresAt) {}
