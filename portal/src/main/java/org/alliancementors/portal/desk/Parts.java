package org.alliancementors.portal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.RestClientException;

/** Gets the parts of a page from services, and goes on without those that cannot be had now. */
final class Parts {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final List<String> missing = new ArrayList<>();

    /** The part, or null where its service does not answer; then it is missing. */
    <T> @Nullable T of(String part, Supplier<? extends @Nullable T> service) {
        try {
            return service.get();
        } catch (ServiceDown | RestClientException e) {
            LOG.warn(
                    "A page of the desk goes without {}: {}", part, e.getClass().getName());
            missing.add(part);
            return null;
        }
    }

    /** The same, where it may well be that there is none. */
    <T> @Nullable T ifThere(String part, Supplier<? extends @Nullable T> service) {
        try {
            return of(part, service);
        } catch (ServiceRefused e) {
            if (e.status() == HttpStatus.NOT_FOUND.value()) {
                return null;
            }
            throw e;
        }
    }

    /** Codes of those that could not be had. */
    List<String> missing() {
        return List.copyOf(missing);
    }
}
