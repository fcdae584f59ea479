package org.alliancementors.notification.correspondence;

import java.net.URI;
import java.time.Instant;
import org.alliancementors.events.codes.MentorId;

/** Where mentors can subscribe to all their appointments at once. */
@FunctionalInterface
public interface Subscriptions {

    /**
     * The address of a mentor's calendar as of its present generation.
     *
     * @param issuedAt the same moment gives the same address
     * @throws RuntimeException when the store cannot be asked
     */
    URI address(MentorId mentor, Instant issuedAt);
}
