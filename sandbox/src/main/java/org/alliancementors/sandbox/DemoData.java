package org.alliancementors.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The demo's mentors and alliances: sent once to the services, as the desk would. */
final class DemoData {

    private final Landscape landscape;
    private final Path done;

    /** The file says whether they were loaded before. */
    DemoData(Landscape landscape, Path done) {
        this.landscape = landscape;
        this.done = done;
    }

    /**
     * Loads them, unless that was done before; whether it was done now.
     *
     * @throws IllegalStateException when a service does not take them
     */
    boolean load() {
        if (Files.exists(done)) {
            return false;
        }
        send("mentor-service", "/mentors/import", "mentors.csv");
        send("alliance-service", "/alliances/import", "alliances.csv");
        try {
            Files.writeString(done, "The demo's mentors and alliances were loaded.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    private void send(String service, String path, String file) {
        var response = Calls.send(Calls.to(URI.create(landscape.url(service) + path))
                .header("Authorization", "Bearer " + landscape.token("desk"))
                .header("Content-Type", "text/csv; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(read(file)))
                .build());
        if (!Calls.isGood(response)) {
            throw new IllegalStateException(
                    "%s did not take %s: %d %s".formatted(service, file, response.statusCode(), response.body()));
        }
    }

    static String read(String file) {
        try (InputStream csv = DemoData.class.getResourceAsStream("/demo/" + file)) {
            if (csv == null) {
                throw new IllegalStateException("The sandbox's jar has no demo/" + file);
            }
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
