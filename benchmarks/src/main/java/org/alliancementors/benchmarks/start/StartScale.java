package org.alliancementors.benchmarks.start;

import java.util.List;

/**
 * How much is measured.
 *
 * @param services that are started
 * @param starts of each service in each form
 * @param runs of {@code ./dev run} once there are caches
 */
public record StartScale(List<String> services, int starts, int runs) {

    private static final List<String> ALL =
            List.of("portal", "alliance-service", "mentor-service", "matching-service", "notification-service");

    /** The full scale, or with {@code --tiny} one start of one service in each form. */
    public static StartScale of(List<String> words) {
        return words.contains("--tiny") ? new StartScale(List.of("mentor-service"), 1, 0) : new StartScale(ALL, 5, 3);
    }
}
