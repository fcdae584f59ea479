package org.alliancementors.faults.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.faults.history.LedgerLine;
import org.alliancementors.faults.history.Standing;
import org.alliancementors.sandbox.Landscape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What the owners of missions, cases, mentors and mails say by their public interfaces; asked past all proxies. */
public final class Owners {

    private final Landscape landscape;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Asks those of this landscape. */
    public Owners(Landscape landscape) {
        this.landscape = landscape;
    }

    /** Where each of these missions stands. */
    public Map<String, Standing> standings(Collection<String> missions) {
        Map<String, Standing> all = new HashMap<>();
        missions.forEach(mission -> all.put(mission, standing(mission)));
        return all;
    }

    /** Where one mission stands. */
    public Standing standing(String mission) {
        JsonNode known = get("alliance-service", "/missions/" + mission);
        JsonNode found = get("matching-service", "/cases/" + mission);
        return new Standing(
                mission,
                known.path("reference").asString(""),
                known.path("status").asString(""),
                found.path("state").asString(""),
                found.path("current").path("mentor").asString(""));
    }

    /** Places of each mentor. */
    public Map<String, Integer> capacities() {
        Map<String, Integer> all = new HashMap<>();
        get("mentor-service", "/mentors?size=100")
                .path("items")
                .forEach(mentor -> all.put(
                        mentor.path("id").asString(), mentor.path("capacity").asInt()));
        return all;
    }

    /** Mail address of each mentor. */
    public Map<String, String> addresses() {
        Map<String, String> all = new HashMap<>();
        capacities()
                .keySet()
                .forEach(mentor -> all.put(
                        mentor,
                        get("mentor-service", "/mentors/" + mentor)
                                .path("email")
                                .asString("")));
        return all;
    }

    /** What the ledger tells of the mails about this mission. */
    List<LedgerLine> ledger(String mission) {
        var lines = new ArrayList<LedgerLine>();
        JsonNode found;
        int page = 0;
        do {
            found = get("notification-service", "/mails?size=100&page=%d&mission=%s".formatted(page++, mission));
            found.path("items").forEach(mail -> lines.add(line(mail)));
        } while (!found.path("items").isEmpty()
                && lines.size() < found.path("total").asInt(0));
        return lines;
    }

    private static LedgerLine line(JsonNode mail) {
        JsonNode recipient = mail.path("recipient");
        return new LedgerLine(
                mail.path("cause").asString(""),
                mail.path("template").asString(""),
                recipient.path("id").asString(recipient.path("kind").asString("")),
                mail.path("state").asString(""),
                mail.path("reason").asString(""));
    }

    /** Loads the demonstration's mentors and alliances. */
    public void load() {
        post("mentor-service", "/mentors/import?dryRun=false", resource("/demo/mentors.csv"));
        post("alliance-service", "/alliances/import?dryRun=false", resource("/demo/alliances.csv"));
    }

    private JsonNode get(String service, String path) {
        var response = send(request(service, path).GET());
        return response.startsWith("{") ? JsonMapper.shared().readTree(response) : MissingNode.getInstance();
    }

    private void post(String service, String path, String csv) {
        send(request(service, path)
                .header("Content-Type", "text/csv; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(csv)));
    }

    private HttpRequest.Builder request(String service, String path) {
        return HttpRequest.newBuilder(URI.create(landscape.url(service) + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + landscape.token("desk"))
                .header("Accept", "application/json");
    }

    /** The body of a good answer, else nothing. */
    private String send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return response.statusCode() / 100 == 2 ? response.body() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (var data = Landscape.class.getResourceAsStream(name)) {
            if (data == null) {
                throw new IllegalStateException(name + " is missing in the sandbox");
            }
            return new String(data.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
