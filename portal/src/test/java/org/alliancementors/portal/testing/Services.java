package org.alliancementors.portal.testing;

import java.util.stream.Stream;

/**
 * The stubs behind a portal.
 *
 * @param alliances stands for alliance-service
 * @param matching stands for matching-service
 * @param mentors stands for mentor-service
 * @param notifications stands for notification-service
 */
public record Services(StubService alliances, StubService matching, StubService mentors, StubService notifications) {

    /** All of them break off whatever they are asked, until they forget. */
    public void goDown() {
        all().forEach(StubService::goDown);
    }

    /** All of them forget what they were told and what came in. */
    public void forget() {
        all().forEach(StubService::forget);
    }

    private Stream<StubService> all() {
        return Stream.of(alliances, matching, mentors, notifications);
    }
}
