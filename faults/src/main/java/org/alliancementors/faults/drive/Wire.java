package org.alliancementors.faults.drive;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A plain HTTP client that follows nothing and waits for a few seconds at most. */
final class Wire {

    /** Longer than any promise, shorter than patience. */
    static final Duration PATIENCE = Duration.ofSeconds(6);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /**
     * What came back.
     *
     * @param status 0 where nothing did
     */
    record Answer(int status, Map<String, String> headers, String body) {

        static final Answer NONE = new Answer(0, Map.of(), "");

        /** The same with another status. */
        Answer as(int other) {
            return new Answer(other, headers, body);
        }

        boolean good() {
            return status >= 200 && status < 300;
        }

        /** A header of this name in small letters, empty where there is none. */
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    Answer get(String address, Map<String, String> headers) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET(), headers);
    }

    Answer post(String address, String type, String body, Map<String, String> headers) {
        return send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)),
                headers);
    }

    private Answer send(HttpRequest.Builder request, Map<String, String> headers) {
        headers.forEach(request::header);
        try {
            HttpResponse<String> response =
                    client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            var all = new HashMap<String, String>();
            response.headers()
                    .map()
                    .forEach((name, values) -> all.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            return new Answer(response.statusCode(), all, response.body());
        } catch (IOException e) {
            return Answer.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }
}
