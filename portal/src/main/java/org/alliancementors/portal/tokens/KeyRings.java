package org.alliancementors.portal.tokens;

import java.util.Optional;

/** Where all portals keep their one key ring. Every method may throw {@link KeysUnavailable} when the store does not answer. */
public interface KeyRings {

    /**
     * A ring as it was read.
     *
     * @param ring the keys
     * @param version grows by one with each change
     */
    record Kept(KeyRing ring, long version) {}

    /** The ring, or nothing before the first portal made one. */
    Optional<Kept> find();

    /** Keeps the first ring, unless another portal was faster; read again to see who won. */
    void addFirst(KeyRing ring);

    /** Puts the ring in the place of the one that was read, unless that was changed meanwhile; read again to see who won. */
    void replace(Kept before, KeyRing ring);
}
