package org.alliancementors.benchmarks.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancementors.benchmarks.Pause;
import org.alliancementors.sandbox.Landscape;
import org.alliancementors.sandbox.mail.KeptMail;
import org.alliancementors.sandbox.mail.MailContent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What there is to read: the demonstration's mentors and alliances, requests of all kinds, and one that a mentor has accepted. */
final class Scene {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String CONTACT = "erika@buendnis.example";
    private static final List<String> PLACES = List.of("37176", "35390", "48324", "10115", "80331", "18055");
    private static final List<String> SPECIALTIES = List.of("GRUENDUNG", "PFLEGE", "VORTRAG", "FERIEN", "NETZWERK");
    private static final int CREATED = 201;

    private final Landscape landscape;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Reader reader;

    Scene(Landscape landscape, Reader reader) {
        this.landscape = landscape;
        this.reader = reader;
    }

    /**
     * A page that is measured.
     *
     * @param name its address without secrets
     * @param path its address
     */
    record Visit(String name, String path) {

        static Visit to(String path) {
            return new Visit(path, path);
        }
    }

    /** Plays it, and says which pages there are. The draft of a request is the reader's. */
    List<Visit> play(int missions) {
        landscape.loadDemo();
        for (int i = 0; i < missions; i++) {
            request(PLACES.get(i % PLACES.size()), SPECIALTIES.get(i % SPECIALTIES.size()));
        }
        JsonNode mission = request("37176", "GRUENDUNG");
        String answer = link(mail("/antwort/", mission), "/antwort/");
        reader.submit(answer, answer, Map.of("antwort", "ACCEPT"));
        String theirs = link(mail("/einsatz/", mission), "/einsatz/");
        draft();
        var visits = new ArrayList<Visit>();
        List.of(
                        "/",
                        "/galerie",
                        "/galerie?thema=GRUENDUNG&form=ON_SITE",
                        "/galerie/M01",
                        "/anfrage/anliegen",
                        "/anfrage/ort",
                        "/anfrage/zeit",
                        "/anfrage/kontakt",
                        "/anfrage/pruefen",
                        "/link-verloren",
                        "/datenschutz",
                        "/barrierefreiheit",
                        "/leichte-sprache")
                .forEach(path -> visits.add(Visit.to(path)));
        visits.add(new Visit("/antwort/…", answer));
        visits.add(new Visit("/einsatz/…", theirs));
        visits.add(new Visit("/einsatz/…/termin", theirs + "/termin"));
        visits.add(new Visit(
                "/status/…", "/status/" + mission.path("trackingSecret").asString()));
        return visits;
    }

    private void draft() {
        step("anliegen", Map.of("art", "TALK", "thema", "PFLEGE", "ziel", "Wir möchten über Pflege sprechen."));
        step("ort", Map.of("plz", "37176", "land", "SAME"));
        step("zeit", Map.of("form", "ONLINE", "wann", "FIXED", "tag", day().toString(), "personen", "40"));
        step("kontakt", Map.of("name", "Ina Itter", "mail", "ina@buendnis.example"));
    }

    private void step(String name, Map<String, String> fields) {
        reader.submit("/anfrage/" + name, "/anfrage/" + name, fields);
    }

    private static LocalDate day() {
        return LocalDate.now(BERLIN).plusDays(90);
    }

    private JsonNode request(String postalCode, String specialty) {
        Map<String, Object> wish = Map.of(
                "kind",
                "FOUNDING",
                "specialties",
                List.of(specialty),
                "postalCode",
                postalCode,
                "format",
                "ON_SITE",
                "date",
                day().toString(),
                "aim",
                "Wir möchten Familien vor Ort besser unterstützen.",
                "contact",
                Map.of("name", "Erika Beispiel", "email", CONTACT));
        HttpRequest request = HttpRequest.newBuilder(URI.create(landscape.url("alliance-service") + "/missions"))
                .header("Authorization", "Bearer " + landscape.token("partner"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(wish)))
                .build();
        HttpResponse<String> taken = send(request);
        if (taken.statusCode() != CREATED) {
            throw new IllegalStateException(
                    "POST /missions answers %d: %s".formatted(taken.statusCode(), taken.body()));
        }
        return JsonMapper.shared().readTree(taken.body());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The text of the mail about the mission that has a link to such a page. */
    private String mail(String path, JsonNode mission) {
        String reference = mission.path("reference").asString();
        return await(
                "no mail about %s with a link to %s".formatted(reference, path),
                () -> landscape.mail().mails().stream()
                        .filter(mail -> mail.subject().contains(reference))
                        .map(this::text)
                        .filter(text -> text.contains(path))
                        .findFirst());
    }

    private String text(KeptMail mail) {
        MailContent content = landscape.mail().content(mail.id());
        return content.text() == null ? "" : content.text();
    }

    private static String link(String text, String path) {
        Matcher link = Pattern.compile(Pattern.quote(path) + "[^\\s]+").matcher(text);
        if (!link.find()) {
            throw new IllegalStateException("no link to " + path);
        }
        return link.group();
    }

    private static <T> T await(String otherwise, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Optional<T> found = look.get();
        while (found.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(otherwise);
            }
            Pause.aMoment();
            found = look.get();
        }
        return found.get();
    }
}
