package org.alliancementors.sandbox;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The first request to each service: that a token is given, and that a request which carries it is answered. */
final class FirstReads {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Map<Part, String> PATHS = Map.of(
            Part.ALLIANCE, "/alliances",
            Part.MENTOR, "/mentors",
            Part.MATCHING, "/cases",
            Part.NOTIFICATION, "/mails?mission=aaaaaaaaaaaaaaaaaaaaaaaaaa");

    private FirstReads() {}

    /**
     * Waits until the first instance of each of these services answers.
     *
     * @throws IllegalStateException with the end of a log, when one does not within a minute
     */
    static void await(Landscape landscape, Map<Part, List<ServiceProcess>> services) {
        PATHS.forEach((service, path) -> services.getOrDefault(service, List.of()).stream()
                .limit(1)
                .forEach(first -> first.process()
                        .await("does not answer GET " + path, PATIENCE, () -> answers(landscape, first, path))));
    }

    private static boolean answers(Landscape landscape, ServiceProcess first, String path) {
        try {
            var request = Calls.to(URI.create(first.url() + path))
                    .header("Authorization", "Bearer " + landscape.token("desk"))
                    .build();
            return Calls.send(request).statusCode() < 400;
        } catch (IllegalStateException | UncheckedIOException e) {
            return false;
        }
    }
}
