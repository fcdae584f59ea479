package org.alliancementors.faults.drive;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.alliancementors.faults.drive.Wire.Answer;
import org.alliancementors.faults.history.Attempt.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The advisory desk: cancels, assigns, takes back, and lifts blocks of addresses. */
final class Desk {

    private static final String ROLE = "desk";

    private final Agenda agenda;
    private final Trying trying;

    Desk(Agenda agenda, Trying trying) {
        this.agenda = agenda;
        this.trying = trying;
    }

    void cancel(String mission, Duration in) {
        agenda.add(in, () -> {
            Answer answer = trying.logged(
                    "cancel",
                    mission,
                    mission,
                    () -> trying.post("alliance-service", "/missions/" + mission + "/cancel", ROLE, "{}", Map.of()));
            return Trying.outcome(answer) != Outcome.UNKNOWN;
        });
    }

    /** Has somebody asked whom the desk chose, and perhaps takes that back. */
    void assign(String mission, Random random, Duration in) {
        String mentor = "M%02d".formatted(1 + random.nextInt(32));
        boolean regret = random.nextBoolean();
        agenda.add(in, () -> {
            Answer seen = trying.read("matching-service", "/cases/" + mission, ROLE);
            if (!seen.good()) {
                return false;
            }
            JsonNode found = Json.read(seen.body());
            if (acted(found, "ASSIGN", mentor)) {
                return true;
            }
            Answer answer = act(mission, "assign", seen, Map.of("mentor", mentor, "reason", Person.REASON));
            if (answer.good() && regret) {
                undo(mission, Duration.ofSeconds(1 + random.nextInt(4)));
            }
            return isKnown(answer);
        });
    }

    private void undo(String mission, Duration in) {
        agenda.add(in, () -> {
            Answer seen = trying.read("matching-service", "/cases/" + mission, ROLE);
            if (!seen.good()) {
                return false;
            }
            // what was taken back once, or overtaken, is refused the second time
            return isKnown(act(mission, "undo", seen, Map.of("reason", Person.REASON)));
        });
    }

    /** Lets mails go again to all addresses that were blocked. */
    void liftBlocks() {
        agenda.add(Duration.ZERO, () -> {
            Answer blocked = trying.read("notification-service", "/suppressions?size=100", ROLE);
            if (!blocked.good()) {
                return false;
            }
            JsonNode items = Json.read(blocked.body()).path("items");
            for (JsonNode item : items) {
                trying.post(
                        "notification-service",
                        "/suppressions/" + item.path("id").asString() + "/lift",
                        ROLE,
                        "{\"reason\":\"FAULT_OF_OURS\"}",
                        Map.of());
            }
            return items.isEmpty();
        });
    }

    private Answer act(String mission, String act, Answer seen, Map<String, String> body) {
        String text = JsonMapper.shared().writeValueAsString(body);
        return trying.logged(
                act,
                mission,
                mission,
                () -> trying.post(
                        "matching-service",
                        "/cases/" + mission + "/" + act,
                        ROLE,
                        text,
                        Map.of("If-Match", seen.header("etag"))));
    }

    /** Overtaken by the services' own work is not an answer: look again. */
    private static boolean isKnown(Answer answer) {
        return answer.status() != 412 && Trying.outcome(answer) != Outcome.UNKNOWN;
    }

    private static boolean acted(JsonNode found, String kind, String mentor) {
        return found.path("acts")
                .valueStream()
                .anyMatch(act -> act.path("kind").asString("").equals(kind)
                        && act.path("mentor").asString("").equals(mentor));
    }
}
