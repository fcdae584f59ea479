package org.alliancementors.portal.gateway;

import java.net.URI;
import java.util.List;
import org.alliancementors.portal.PortalSettings;

/**
 * What of the API belongs to which service. Nothing else is passed on: not {@code /internal}, not a management port, not the addresses that
 * only the portal itself may call for a visitor.
 *
 * @param service name of the service, as people read it in a problem
 * @param target where it is
 * @param resources first segments of the paths that it owns
 */
record ApiRoute(String service, URI target, List<String> resources) {

    /** First segment of every routed path. */
    static final String PREFIX = "/api";

    static List<ApiRoute> all(PortalSettings.Services services) {
        return List.of(
                new ApiRoute(
                        "alliance-service",
                        services.alliance(),
                        List.of("alliances", "missions", "places", "evidence", "forecast")),
                new ApiRoute("mentor-service", services.mentor(), List.of("mentors", "gallery")),
                new ApiRoute("matching-service", services.matching(), List.of("cases", "rounds", "policy", "previews")),
                new ApiRoute(
                        "notification-service",
                        services.notification(),
                        List.of("mails", "templates", "preferences", "suppressions", "bounces", "calendars")));
    }

    /** Patterns of the paths, with the prefix. */
    List<String> patterns() {
        return resources.stream()
                .flatMap(resource -> List.of(PREFIX + "/" + resource, PREFIX + "/" + resource + "/**").stream())
                .toList();
    }
}
