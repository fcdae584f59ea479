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
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancementors.benchmarks.Pause;
import org.alliancementors.sandbox.Landscape;
import org.alliancementors.sandbox.mail.KeptMail;
import org.alliancementors.sandbox.mail.MailContent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What there is to read, and who reads it: the demonstration's mentors and alliances, requests of all kinds, and one that a mentor has
 * accepted; somebody without a login, the desk, and that mentor.
 */
final class Scene {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String CONTACT = "erika@buendnis.example";
    private static final List<String> PLACES = List.of("37176", "35390", "48324", "10115", "80331", "18055");
    private static final List<String> SPECIALTIES = List.of("GRUENDUNG", "PFLEGE", "VORTRAG", "FERIEN", "NETZWERK");
    private static final int CREATED = 201;

    /** Of the member of staff whom the portal has to know. */
    static final String STAFF = "kim";

    static final String PASSWORD = "measures how fast pages come";

    private final Landscape landscape;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Reader visitor;
    private final Reader desk;
    private final Reader mentor;

    Scene(Landscape landscape) {
        this.landscape = landscape;
        this.visitor = new Reader(landscape.url("portal"));
        this.desk = new Reader(landscape.url("portal"));
        this.mentor = new Reader(landscape.url("portal"));
    }

    /**
     * A page that is measured.
     *
     * @param name its address without secrets
     * @param path its address
     * @param reader who opens it
     */
    record Visit(String name, String path, Reader reader) {

        Reader.Fetched fetch() {
            return reader.get(path);
        }
    }

    /** A page that everybody may open. */
    Visit visit(String path) {
        return new Visit(path, path, visitor);
    }

    /** Plays it, and says which pages there are. The draft of a request is the visitor's. */
    List<Visit> play(int missions) {
        landscape.loadDemo();
        for (int i = 0; i < missions; i++) {
            request(PLACES.get(i % PLACES.size()), SPECIALTIES.get(i % SPECIALTIES.size()));
        }
        JsonNode mission = request("37176", "GRUENDUNG");
        KeptMail asked = mail("/antwort/", mission);
        String answer = link(asked, "/antwort/");
        visitor.submit(answer, answer, Map.of("antwort", "ACCEPT"));
        String theirs = link(mail("/einsatz/", mission), "/einsatz/");
        draft();
        logIn(asked.recipients().getFirst());
        var visits = new ArrayList<Visit>();
        Stream.of(
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
                .map(this::visit)
                .forEach(visits::add);
        visits.add(new Visit("/antwort/…", answer, visitor));
        visits.add(new Visit("/einsatz/…", theirs, visitor));
        visits.add(new Visit("/einsatz/…/termin", theirs + "/termin", visitor));
        visits.add(new Visit(
                "/status/…", "/status/" + mission.path("trackingSecret").asString(), visitor));
        visits.addAll(ofTheDesk(mission.path("id").asString()));
        visits.addAll(ofTheMentor());
        return visits;
    }

    private List<Visit> ofTheDesk(String mission) {
        String aCase = "/fachberatung/faelle/" + mission;
        String alliance = first(desk, "/fachberatung/buendnisse");
        String template = first(desk, "/fachberatung/mails/vorlagen");
        return List.of(
                new Visit("/fachberatung", "/fachberatung", desk),
                new Visit("/fachberatung/faelle/…", aCase, desk),
                new Visit("/fachberatung/faelle/…/absagen", aCase + "/absagen", desk),
                new Visit("/fachberatung/mentoren", "/fachberatung/mentoren", desk),
                new Visit("/fachberatung/mentoren/M01", "/fachberatung/mentoren/M01", desk),
                new Visit("/fachberatung/mentoren/M01/aendern", "/fachberatung/mentoren/M01/aendern", desk),
                new Visit("/fachberatung/buendnisse", "/fachberatung/buendnisse", desk),
                new Visit("/fachberatung/buendnisse/…", alliance, desk),
                new Visit("/fachberatung/mails", "/fachberatung/mails", desk),
                new Visit("/fachberatung/mails/vorlagen/…", template, desk),
                new Visit("/fachberatung/statistik", "/fachberatung/statistik", desk),
                new Visit("/fachberatung/regeln", "/fachberatung/regeln", desk));
    }

    private List<Visit> ofTheMentor() {
        return Stream.of(
                        "/mentor", "/mentor/profil", "/mentor/abwesenheiten", "/mentor/kalender", "/mentor/nachrichten")
                .map(path -> new Visit(path, path, mentor))
                .toList();
    }

    private void logIn(String address) {
        desk.submit("/fachberatung/anmelden", "/fachberatung/anmelden", Map.of("name", STAFF, "kennwort", PASSWORD));
        mentor.submit("/mentor/anmelden", "/mentor/anmelden", Map.of("mail", address));
        String login = link(mail("no link to log in", mail -> has(mail, "/mentor/anmelden/")), "/mentor/anmelden/");
        mentor.submit(login, login, Map.of());
    }

    /** The first page below this one that it links to. */
    private static String first(Reader reader, String list) {
        Matcher link = Pattern.compile("href=\"(" + list + "/(?!neu|einlesen)[^\"/?]+)[\"?]")
                .matcher(reader.get(list).text());
        if (!link.find()) {
            throw new IllegalStateException("%s links to no page of its own".formatted(list));
        }
        return link.group(1);
    }

    private void draft() {
        step("anliegen", Map.of("art", "TALK", "thema", "PFLEGE", "ziel", "Wir möchten über Pflege sprechen."));
        step("ort", Map.of("plz", "37176", "land", "SAME"));
        step("zeit", Map.of("form", "ONLINE", "wann", "FIXED", "tag", day().toString(), "personen", "40"));
        step("kontakt", Map.of("name", "Ina Itter", "mail", "ina@buendnis.example"));
    }

    private void step(String name, Map<String, String> fields) {
        visitor.submit("/anfrage/" + name, "/anfrage/" + name, fields);
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

    /** The mail about the mission that has a link to such a page. */
    private KeptMail mail(String path, JsonNode mission) {
        String reference = mission.path("reference").asString();
        return mail(
                "no mail about %s with a link to %s".formatted(reference, path),
                mail -> mail.subject().contains(reference) && has(mail, path));
    }

    private KeptMail mail(String otherwise, Predicate<KeptMail> which) {
        return await(
                otherwise, () -> landscape.mail().mails().stream().filter(which).findFirst());
    }

    private boolean has(KeptMail mail, String path) {
        return text(mail).contains(path);
    }

    private String text(KeptMail mail) {
        MailContent content = landscape.mail().content(mail.id());
        return content.text() == null ? "" : content.text();
    }

    private String link(KeptMail mail, String path) {
        Matcher link = Pattern.compile(Pattern.quote(path) + "[^\\s]+").matcher(text(mail));
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
