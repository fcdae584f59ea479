package org.alliancementors.portal.drafts;

import java.time.Instant;
import java.util.Map;

/**
 * The drafts that all portals share. They come and go in sealed parts, so that two windows of one visitor do not undo each other's steps.
 *
 * <p>Every method throws {@link DraftsUnavailable} where the store does not answer.
 */
public interface Drafts {

    /** The sealed parts of a draft by their names; empty where there is none. */
    Map<String, byte[]> find(String id);

    /** Keeps a part, beside the others that are there. */
    void keep(String id, String part, byte[] sealed, Instant now);

    /** Keeps this part and none of the others, in one step. */
    void keepOnly(String id, String part, byte[] sealed, Instant now);

    /** Forgets a draft. */
    void forget(String id);

    /** Forgets all drafts that nothing was kept of since. */
    void forgetUntouchedSince(Instant since);
}
