package org.alliancementors.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** HTTP for the sandbox's own needs. */
final class Calls {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private Calls() {}

    /** A request with a limit of time. */
    static HttpRequest.Builder to(URI address) {
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20));
    }

    /**
     * Sends it.
     *
     * @throws UncheckedIOException when nobody answers
     */
    static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while calling " + request.uri(), e);
        }
    }

    /** Whether a GET there is answered 2xx within 2 seconds. */
    static boolean answersWell(URI address) {
        try {
            return isGood(send(HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(2))
                    .build()));
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    static boolean isGood(HttpResponse<?> response) {
        return response.statusCode() / 100 == 2;
    }
}
