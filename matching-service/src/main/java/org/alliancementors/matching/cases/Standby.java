package org.alliancementors.matching.cases;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.jspecify.annotations.Nullable;

/**
 * A second mentor, for a mission with a fixed date whose mentor has accepted: asked to stand by, or standing by. A place with
 * them is held.
 *
 * @param number which stand-by of the mission, from 1
 * @param mentor who
 * @param offer the grounds, as those of an offer; its attempt is the number
 * @param agreedAt when they agreed, or null
 */
public record Standby(
        int number, MentorId mentor, Offer offer, @Nullable Instant agreedAt) {}
