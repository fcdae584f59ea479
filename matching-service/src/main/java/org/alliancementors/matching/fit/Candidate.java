package org.alliancementors.matching.fit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A mentor as one search sees them.
 *
 * @param profile what is known of them
 * @param open whether they may be asked at all
 * @param held places that others hold with them
 * @param track their missions and answers
 * @param againFrom from which day on they want to be asked again, or null when at any time
 */
public record Candidate(
        Profile profile,
        boolean open,
        int held,
        TrackRecord track,
        @Nullable LocalDate againFrom) {

    /** A mentor of whom nothing but the profile is known. */
    public Candidate(Profile profile, boolean open, int held) {
        this(profile, open, held, TrackRecord.EMPTY, null);
    }

    /** Places that can still be taken, never below 0. */
    public int free() {
        return open ? Math.max(0, profile.capacity() - held) : 0;
    }
}
