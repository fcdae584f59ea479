package org.alliancementors.matching.places;

import org.alliancementors.events.codes.MentorId;
import org.jspecify.annotations.Nullable;

/**
 * A mentor has left: what they had accepted goes to somebody else.
 *
 * @param successor who takes over from them, or null when nobody was named
 */
public record Departure(@Nullable MentorId successor) {}
