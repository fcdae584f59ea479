package org.alliancementors.system;

import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancementors.sandbox.Landscape;
import org.alliancementors.sandbox.mail.KeptMail;
import org.alliancementors.sandbox.mail.MailContent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the people of the programme do, each by the way that is theirs: the desk by the API, everybody else by mail and pages. */
final class Play {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Pattern INPUT = Pattern.compile(
            "<input[^>]*name=\"(_csrf)\"[^>]*value=\"([^\"]+)\"|<input[^>]*value=\"([^\"]+)\"[^>]*name=\"(_csrf)\"");

    private final Landscape landscape;
    private final Path clock;
    private final Http http = Http.program();
    private final List<Requested> requested = new ArrayList<>();

    Play(Landscape landscape, Path clock) {
        this.landscape = landscape;
        this.clock = clock;
    }

    Landscape landscape() {
        return landscape;
    }

    /** Moves the clock of all services ahead. */
    void pass(Duration time) {
        ProgrammeClock.advance(clock, time);
    }

    // ---- a trusted partner and the public

    Requested request(Wish wish) {
        return request(wish, "partner");
    }

    Requested request(Wish wish, String role) {
        JsonNode taken = post(
                        "alliance-service",
                        "/missions",
                        role,
                        wish.json(),
                        UUID.randomUUID().toString())
                .orFail()
                .json();
        Requested mission = new Requested(
                taken.path("id").asString(),
                taken.path("reference").asString(),
                taken.path("trackingSecret").asString(),
                taken.path("status").asString(),
                wish.email());
        remember(mission);
        return mission;
    }

    /** Has a mission ended by {@link #cancelAll} that was requested by other means. */
    void remember(Requested mission) {
        requested.add(mission);
    }

    /** Ends what this play has asked for, so that the places are free again for the next one. */
    void cancelAll() {
        for (Requested mission : requested) {
            post("alliance-service", "/missions/" + mission.id() + "/cancel", "desk", "{}", "");
        }
        for (Requested mission : requested) {
            if (!mission.status().equals("SUBMITTED")) {
                caseOf(mission, found -> found.path("state").asString().equals("CLOSED"));
            }
        }
        requested.clear();
    }

    // ---- the desk

    JsonNode caseOf(Requested mission, Predicate<JsonNode> until) {
        return await("case of " + mission.reference())
                .atMost(PATIENCE)
                .until(
                        () -> {
                            Answer answer = get("matching-service", "/cases/" + mission.id(), "desk");
                            return answer.good() ? Optional.of(answer.json()) : Optional.<JsonNode>empty();
                        },
                        found -> found.isPresent() && until.test(found.get()))
                .orElseThrow();
    }

    /** Waits until this mentor is asked for the mission. */
    JsonNode offered(Requested mission, String mentor) {
        return caseOf(
                mission,
                found -> found.path("state").asString().equals("OFFERED")
                        && found.path("current").path("mentor").asString().equals(mentor));
    }

    JsonNode mission(Requested mission) {
        return get("alliance-service", "/missions/" + mission.id(), "desk")
                .orFail()
                .json();
    }

    JsonNode awaitStatus(Requested mission, String status) {
        return await("status of " + mission.reference())
                .atMost(PATIENCE)
                .until(
                        () -> mission(mission),
                        found -> found.path("status").asString().equals(status));
    }

    int mentorsKnown() {
        Answer answer = get("mentor-service", "/mentors?size=1", "desk");
        return answer.good() ? answer.json().path("total").asInt() : 0;
    }

    // ---- mails and pages

    KeptMail mail(String address, String... inSubject) {
        return await("mail to " + address + " about " + List.of(inSubject))
                .atMost(PATIENCE)
                .until(() -> mails(address, inSubject).stream().findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    List<KeptMail> mails(String address, String... inSubject) {
        return landscape.mail().mailsTo(address).stream()
                .filter(mail -> List.of(inSubject).stream().allMatch(mail.subject()::contains))
                .toList();
    }

    MailContent content(KeptMail mail) {
        return landscape.mail().content(mail.id());
    }

    /** The link in a mail whose path begins so, as it stands in the text part. */
    String link(KeptMail mail, String path) {
        String text = content(mail).text();
        Matcher link =
                Pattern.compile("http[^\\s]*" + Pattern.quote(path) + "[^\\s]+").matcher(text == null ? "" : text);
        if (!link.find()) {
            throw new AssertionError("no link to %s in: %s".formatted(path, text));
        }
        return link.group();
    }

    /** Opens the page behind a link and presses its button. */
    Answer press(String link, Map<String, String> choices) {
        Http browser = Http.browser();
        Answer page = browser.get(link, Map.of("Accept", "text/html", "Accept-Language", "de"))
                .orFail();
        Map<String, String> form = new HashMap<>(choices);
        Matcher csrf = INPUT.matcher(page.body());
        if (csrf.find()) {
            String token = csrf.group(2) == null ? csrf.group(3) : csrf.group(2);
            form.put("_csrf", token);
        }
        StringBuilder body = new StringBuilder();
        form.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return browser.post(
                link,
                "application/x-www-form-urlencoded",
                body.toString(),
                Map.of("Accept", "text/html", "Accept-Language", "de"));
    }

    Answer accept(KeptMail mail) {
        return press(link(mail, "/antwort/"), Map.of("antwort", "ACCEPT")).orFail();
    }

    Answer decline(KeptMail mail, String reason) {
        return press(link(mail, "/antwort/"), Map.of("antwort", "DECLINE", "grund", reason))
                .orFail();
    }

    // ---- plain calls

    Answer get(String service, String path, String role) {
        return http.get(landscape.url(service) + path, authorised(role));
    }

    Answer post(String service, String path, String role, String body, String idempotencyKey) {
        return post(service, path, role, "application/json", body, idempotencyKey);
    }

    Answer post(String service, String path, String role, String type, String body, String idempotencyKey) {
        Map<String, String> headers = new HashMap<>(authorised(role));
        if (!idempotencyKey.isEmpty()) {
            headers.put("Idempotency-Key", idempotencyKey);
        }
        return http.post(landscape.url(service) + path, type, body, headers);
    }

    Answer put(String service, String path, String role, String body) {
        return http.put(landscape.url(service) + path, body, authorised(role));
    }

    /** Puts what was read in the version that this tag names. */
    Answer put(String service, String path, String role, String body, String etag) {
        Map<String, String> headers = new HashMap<>(authorised(role));
        headers.put("If-Match", etag);
        return http.put(landscape.url(service) + path, body, headers);
    }

    /** An act of the desk on a case as it stands; whoever is overtaken by the services' own work looks again. */
    Answer act(Requested mission, String act, String body) {
        return await(act + " " + mission.reference())
                .atMost(PATIENCE)
                .until(
                        () -> {
                            Answer seen = get("matching-service", "/cases/" + mission.id(), "desk")
                                    .orFail();
                            Map<String, String> headers = new HashMap<>(authorised("desk"));
                            headers.put("If-Match", seen.etag());
                            return http.post(
                                    landscape.url("matching-service") + "/cases/" + mission.id() + "/" + act,
                                    "application/json",
                                    body,
                                    headers);
                        },
                        answer -> answer.status() != 412);
    }

    /** Edits one field of the policy, and waits until matching decides about this mission under it. */
    void policy(String field, String value, Requested mission) {
        int version = policy(field, value);
        caseOf(mission, found -> found.path("policyVersion").asInt() >= version);
    }

    /** Edits one field of the policy. */
    int policy(String field, String value) {
        Answer before = get("matching-service", "/policy", "desk").orFail();
        ObjectNode form = (ObjectNode) before.json();
        form.remove(List.of("version", "by", "at"));
        form.put(field, value);
        form.put("reason", "a play of the system tests");
        return put("matching-service", "/policy", "desk", form.toString(), before.etag())
                .orFail()
                .json()
                .path("version")
                .asInt();
    }

    private Map<String, String> authorised(String role) {
        return Map.of("Authorization", "Bearer " + landscape.token(role), "Accept", "application/json");
    }
}
