package org.alliancementors.portal.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What all portals share of logins. Names and links come as hashes.
 *
 * <p>Every method throws {@link LoginsUnavailable} where the store does not answer.
 */
public interface LoginStore {

    /** A session, however old it is. */
    Optional<KeptSession> find(String id);

    /** Keeps a new session. */
    void keep(KeptSession session);

    /** Notes that the person was seen; a session that has ended meanwhile stays so. */
    void touch(String id, Instant at);

    /** Ends a session. */
    void forget(String id);

    /**
     * Uses a link up.
     *
     * @param until when it expires by itself and can be forgotten
     * @return whether this is the first use of all
     */
    boolean useUp(String link, Instant until);

    /**
     * Counts a try to log in before it is known how it ends, so that many at once are counted, too.
     *
     * @param window how long after the first one the counting begins anew
     * @return how many there were since, this one included
     */
    int countTry(String name, Instant now, Duration window);

    /** Forgets the tries of a name that has come in. */
    void forgetTries(String name);

    /** Forgets sessions from before the one time or unseen since the other, and links and tries that have run out. */
    void forgetEnded(Instant createdBefore, Instant touchedBefore, Instant now);
}
