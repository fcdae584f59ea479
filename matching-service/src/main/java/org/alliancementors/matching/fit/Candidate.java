package org.alliancementors.matching.fit;

/**
 * A mentor as one search sees them.
 *
 * @param profile what is known of them
 * @param open whether they may be asked at all
 * @param held places that others hold with them
 */
public record Candidate(Profile profile, boolean open, int held) {

    /** Places that can still be taken, never below 0. */
    public int free() {
        return open ? Math.max(0, profile.capacity() - held) : 0;
    }
}
