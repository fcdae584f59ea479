package org.alliancementors.portal.desk;

import io.micrometer.context.ContextSnapshotFactory;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
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

    private static final ContextSnapshotFactory WHO_IS_LOGGED_IN =
            ContextSnapshotFactory.builder().build();

    private final Set<String> missing = new ConcurrentSkipListSet<>();

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

    /** Begins to get the part beside others, in the name of the same person; what comes back waits for it. */
    <T> Supplier<@Nullable T> begin(String part, Supplier<? extends @Nullable T> service) {
        var call = new FutureTask<@Nullable T>(WHO_IS_LOGGED_IN.captureAll().wrap(() -> of(part, service)));
        Thread.startVirtualThread(call);
        return () -> outcome(call);
    }

    private static <T> @Nullable T outcome(Future<@Nullable T> call) {
        try {
            return call.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a page waited for its parts", e);
        }
    }

    /** Like {@link #of}, where it may well be that there is none. */
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
