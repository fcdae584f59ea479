package org.alliancementors.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.alliancementors.sandbox.mail.KeptMail;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What mentor and initiator do about the appointments of one mission and what comes of it, the mentor by the link of a mail, the
 * initiator by the secret one. The portal passes both on as they are.
 */
final class Meetings {

    private static final String SERVICE = "alliance-service";

    private final Play play;
    private final Requested mission;

    Meetings(Play play, Requested mission) {
        this.play = play;
        this.mission = mission;
    }

    /** Noon in Berlin so many days from now, as an instant. */
    static Instant noon(int days) {
        return ProgrammeClock.today()
                .plusDays(days)
                .atTime(12, 0)
                .atZone(ProgrammeClock.BERLIN)
                .toInstant();
    }

    /** The token of a mail's link to the mentor's page of the mission. */
    String token(KeptMail mail) {
        String link = play.link(mail, "/einsatz/");
        return link.substring(link.indexOf("/einsatz/") + "/einsatz/".length());
    }

    // ---- the initiator

    JsonNode proposeAsInitiator(String kind, Instant from, String format) {
        return play.post(SERVICE, tracking("/appointments"), "portal", body(kind, from, format, null), key())
                .orFail()
                .json();
    }

    Answer asInitiator(JsonNode appointment, String act) {
        return play.post(
                SERVICE, tracking("/appointments/" + id(appointment) + "/" + act), "portal", number(appointment), "");
    }

    JsonNode tracked(Predicate<JsonNode> until) {
        return await("what the initiator of " + mission.reference() + " sees")
                .atMost(Play.PATIENCE)
                .until(() -> play.get(SERVICE, tracking(""), "portal").orFail().json(), until);
    }

    Answer answer(String question, Map<String, Object> words) {
        return play.post(SERVICE, tracking("/" + question), "portal", json(words), "");
    }

    // ---- the mentor

    JsonNode proposeAsMentor(String token, String kind, Instant from, String format) {
        return play.post(SERVICE, "/mentoring/appointments", "portal", body(kind, from, format, token), key())
                .orFail()
                .json();
    }

    Answer asMentor(String token, JsonNode appointment, String act) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("token", token);
        words.put("number", latest(appointment).path("proposal").path("number").asInt(0));
        return play.post(SERVICE, "/mentoring/appointments/" + id(appointment) + "/" + act, "portal", json(words), "");
    }

    Answer moveAsMentor(String token, JsonNode appointment, Instant from, String format) {
        return play.post(
                SERVICE,
                "/mentoring/appointments/" + id(appointment) + "/proposals",
                "portal",
                body(appointment.path("kind").asString(), from, format, token),
                key());
    }

    Answer report(String token, int hours) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("token", token);
        words.put("done", "Gespräch, Plan und Gründungsveranstaltung mit achtzig Gästen.");
        words.put("minutes", hours * 60);
        words.put("reach", 80);
        words.put("nextSteps", "Die Steuerungsgruppe trifft sich im Herbst.");
        words.put("mayPublish", false);
        return play.post(SERVICE, "/mentoring/report", "portal", json(words), key());
    }

    // ---- both

    JsonNode latest(JsonNode appointment) {
        return tracked(found -> true)
                .path("appointments")
                .valueStream()
                .filter(each -> id(each).equals(id(appointment)))
                .findFirst()
                .orElseThrow();
    }

    JsonNode inState(JsonNode appointment, String state) {
        return await("appointment of " + mission.reference() + " is " + state)
                .atMost(Play.PATIENCE)
                .until(
                        () -> Optional.of(latest(appointment)),
                        found -> found.orElseThrow().path("state").asString().equals(state))
                .orElseThrow();
    }

    private String tracking(String path) {
        return "/tracking/" + mission.trackingSecret() + path;
    }

    private String number(JsonNode appointment) {
        return json(Map.of(
                "number", latest(appointment).path("proposal").path("number").asInt(0)));
    }

    private static String body(String kind, Instant from, String format, @Nullable String token) {
        Map<String, Object> words = new LinkedHashMap<>();
        if (token != null) {
            words.put("token", token);
        }
        words.put("kind", kind);
        words.put("from", from.truncatedTo(ChronoUnit.SECONDS).toString());
        words.put(
                "to",
                from.plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS).toString());
        words.put("format", format);
        if (format.equals("ON_SITE")) {
            words.put("postalCode", "37176");
        }
        return json(words);
    }

    private static String id(JsonNode appointment) {
        return appointment.path("id").asString();
    }

    private static String json(Map<String, Object> words) {
        return JsonMapper.shared().writeValueAsString(words);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
