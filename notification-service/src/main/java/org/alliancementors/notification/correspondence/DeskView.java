package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.util.List;

/** Finds what the desk should know of. */
@FunctionalInterface
public interface DeskView {

    /**
     * Correspondences with something to do for the desk, with parked mails, or with somebody who was found to be out of reach.
     *
     * @param lately since when
     */
    List<Correspondence> worthAWord(Instant lately);
}
