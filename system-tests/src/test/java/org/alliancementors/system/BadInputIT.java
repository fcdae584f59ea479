package org.alliancementors.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rubbish gets a clear answer and hurts nobody else. */
@ExtendWith(Programme.class)
class BadInputIT {

    private final Play play;

    BadInputIT(Play play) {
        this.play = play;
    }

    @AfterEach
    void freeThePlaces() {
        play.cancelAll();
    }

    static Stream<Arguments> rubbish() {
        return Stream.of(
                wrong("postalCode", fields -> fields.put("postalCode", 37176)),
                wrong("postalCode", fields -> fields.remove("postalCode")),
                wrong("postalCode", fields -> fields.put("postalCode", "00000")),
                wrong("kind", fields -> fields.put("kind", "PARTY")),
                wrong("specialties", fields -> fields.put("specialties", List.of())),
                wrong("specialties", fields -> fields.put("specialties", "GRUENDUNG")),
                wrong("date", fields -> fields.put("date", yesterday())),
                wrong("date", fields -> fields.put("date", "soon")),
                wrong("aim", fields -> fields.put("aim", "")),
                wrong("contact", fields -> fields.put("contact", "me")),
                wrong(
                        "contact.name",
                        fields -> fields.put("contact", contact("Erika\u0000Beispiel", "erika@example.org"))),
                wrong(
                        "contact.name",
                        fields -> fields.put("contact", contact("Erika\r\nBcc: all@example.org", "e@example.org"))),
                wrong("contact.email", fields -> fields.put("contact", contact("Erika", "nobody"))),
                wrong("surprise", fields -> fields.put("surprise", true)));
    }

    private static Arguments wrong(String field, Consumer<Map<String, Object>> damage) {
        Map<String, Object> fields = Wish.of("FOUNDING", "37176", "GRUENDUNG").fields();
        damage.accept(fields);
        return Arguments.of(field, JsonMapper.shared().writeValueAsString(fields));
    }

    @ParameterizedTest
    @MethodSource("rubbish")
    void aBadRequestIsAnsweredWithTheFieldAndWhatToDo(String field, String body) {
        Answer answer = play.post(
                "alliance-service",
                "/missions",
                "partner",
                body,
                UUID.randomUUID().toString());

        assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .as(answer.body())
                .anyMatch(named -> named.startsWith(field));
        assertThat(answer.json().path("errors").path(0).path("message").asString())
                .isNotBlank();
    }

    @Test
    void aMegabyteIsTooMuchEverywhere() {
        String megabyte = "{\"aim\":\"" + "x".repeat(1024 * 1024) + "\"}";

        Map.of(
                        "alliance-service", "/missions",
                        "mentor-service", "/mentors",
                        "matching-service", "/answers")
                .forEach((service, path) -> {
                    String role = service.equals("matching-service") ? "portal" : "desk";
                    Answer answer = play.post(
                            service, path, role, megabyte, UUID.randomUUID().toString());
                    assertThat(answer.status()).as(service).isEqualTo(413);
                    assertThat(answer.contentType()).startsWith("application/problem+json");
                });
    }

    @Test
    void withoutATokenOrWithTheWrongRoleNobodyGetsIn() {
        assertThat(Http.program()
                        .get(play.landscape().url("alliance-service") + "/missions", Map.of())
                        .status())
                .isEqualTo(401);
        assertThat(play.get("alliance-service", "/missions", "partner").status())
                .isEqualTo(403);
        assertThat(play.get("matching-service", "/nowhere", "desk")
                        .json()
                        .path("status")
                        .asInt())
                .isEqualTo(404);
    }

    // C3, C6
    @Test
    void aPoisonRecordOnEachTopicIsSetAsideAndTheRestFlowsOn() {
        RawRecords records = new RawRecords(play.landscape().broker().bootstrapServers());
        Map<String, List<String>> readers = Map.of(
                "missions", List.of("matching-service", "notification-service"),
                "alliances", List.of("notification-service"),
                "mentors", List.of("alliance-service", "matching-service", "mentor-service", "notification-service"),
                "assignments", List.of("alliance-service", "notification-service"),
                "mails", List.of("matching-service"));
        byte[] poison = {(byte) 0xff, 0, 1, 2, (byte) 0xfe};

        readers.keySet()
                .forEach(topic -> records.write(topic, "poison-" + UUID.randomUUID(), poison, Map.of("ce_type", "x")));

        readers.forEach((topic, groups) -> groups.forEach(group -> await(topic + " of " + group)
                .atMost(Play.PATIENCE)
                .until(() -> records.readAll(topic + "." + group + ".dlt").stream()
                        .anyMatch(letter -> Arrays.equals(letter.value(), poison)))));
        Requested mission = play.request(Wish.of("FOUNDING", "37176", "GRUENDUNG"));
        play.offered(mission, "M22");
        play.mail("till.fichte@mentoren.example", mission.reference());
    }

    // C13
    @Test
    void aCancellationBehindAParkedRequestIsNeitherLostNorDoesItRevive() {
        RawRecords records = new RawRecords(play.landscape().broker().bootstrapServers());
        String id = "early-" + UUID.randomUUID();
        Requested mission = new Requested(id, "LBF-0000-0000", "", "REQUESTED", "nobody@example.org");

        records.writeEvent("missions", id, 2, "mission-cancelled.v1", """
                {"mission":"%s","reason":"BY_DESK","cancelledAt":"2026-11-23T10:00:00Z"}""".formatted(id));
        records.writeEvent("missions", id, 1, "mission-requested.v1", """
                {"mission":"%s","reference":"LBF-0000-0000","kind":"FOUNDING","specialties":["GRUENDUNG"],"format":"ON_SITE",
                 "when":{"from":"%s","to":"%s"},"postalCode":"37176","state":"NI","latitude":51.6339,"longitude":9.9494,
                 "language":"DE","requestedAt":"2026-11-23T09:00:00Z"}""".formatted(id, inMarch(), inMarch()));

        JsonNode found =
                play.caseOf(mission, other -> other.path("state").asString().equals("CLOSED"));
        assertThat(found.path("current").isMissingNode()).isTrue();
        assertThat(records.readAll("assignments").stream()
                        .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(id)))
                .isEmpty();
    }

    private static Map<String, String> contact(String name, String email) {
        return Map.of("name", name, "email", email);
    }

    private static String yesterday() {
        return today().minusDays(1).toString();
    }

    private static String inMarch() {
        return today().plusDays(120).toString();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin"));
    }
}
