package org.alliancementors.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alliancementors.sandbox.mail.KeptMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Answers that are taken back, a second mentor who steps in, the desk that decides otherwise, and the grounds of it all. */
@ExtendWith(Programme.class)
class TheDeskAndTheSecondMentorIT {

    private static final String KASSEL = "till.fichte@mentoren.example";
    private static final String WOLFSBURG = "greta.ahorn@mentoren.example";

    private final Play play;

    TheDeskAndTheSecondMentorIT(Play play) {
        this.play = play;
    }

    @AfterEach
    void freeThePlaces() {
        play.cancelAll();
        play.policy("undoTime", "PT0S");
    }

    // U4, U7
    @Test
    void aNoIsTakenBackAndLaterWhoStandsByStepsIn() {
        Requested mission = play.request(Wish.of("FOUNDING", "37176", "GRUENDUNG"));
        play.offered(mission, "M22");
        KeptMail asked = play.mail(KASSEL, mission.reference());
        play.policy("undoTime", "PT10M", mission);

        Answer declined = play.decline(asked, "NO_TIME");
        assertThat(declined.body()).contains("UNDO");
        assertThat(play.caseOf(mission, found -> true).path("state").asString()).isEqualTo("OFFERED");
        play.press(play.link(asked, "/antwort/"), Map.of("antwort", "UNDO")).orFail();
        play.policy("undoTime", "PT0S", mission);
        play.accept(asked);
        play.awaitStatus(mission, "ACCEPTED");
        assertThat(play.mails(WOLFSBURG, mission.reference(), "Neuer Einsatz")).isEmpty();

        KeptMail standby = play.mail(WOLFSBURG, mission.reference(), "einspringen");
        play.accept(standby);
        play.mail(WOLFSBURG, mission.reference(), "Danke");

        play.decline(asked, "NO_TIME");
        JsonNode stepped = play.caseOf(
                mission,
                found -> found.path("current").path("mentor").asString().equals("M01"));
        assertThat(stepped.path("state").asString()).isEqualTo("ACCEPTED");
        play.mail(WOLFSBURG, mission.reference(), "Sie kommen nun zum Einsatz");
        KeptMail replaced = play.mail(mission.email(), mission.reference(), "anderes hat zugesagt");
        assertThat(play.content(replaced).text()).contains("Greta Ahorn");
        assertThat(play.mission(mission).path("status").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void theDeskAssignsAnotherMentorAndTakesItBack() {
        Requested mission = play.request(Wish.of("FOUNDING", "37176", "GRUENDUNG"));
        play.offered(mission, "M22");
        play.mail(KASSEL, mission.reference());

        Answer unread = play.post(
                "matching-service",
                "/cases/" + mission.id() + "/assign",
                "desk",
                "{\"mentor\": \"M01\", \"reason\": \"they know each other\"}",
                "");
        assertThat(unread.status()).isEqualTo(428);
        play.act(mission, "assign", "{\"mentor\": \"M01\", \"reason\": \"they know each other\"}")
                .orFail();
        play.offered(mission, "M01");
        play.mail(WOLFSBURG, mission.reference(), "Neuer Einsatz");
        assertThat(play.mail(KASSEL, mission.reference(), "nichts mehr zu tun").subject())
                .isNotBlank();

        play.act(mission, "undo", "{\"reason\": \"the wrong case\"}").orFail();
        JsonNode after = play.caseOf(mission, found -> found.path("acts").size() == 2);
        assertThat(after.path("acts").path(0).path("undone").asInt()).isEqualTo(2);
        assertThat(after.path("state").asString()).isIn("SEARCHING", "OFFERED", "AT_DESK");
    }

    /** Promise 9: whatever was decided in this programme so far comes out again from what was stored with it. */
    @Test
    void everyRoundComputedAgainAgrees() {
        play.offered(play.request(Wish.of("FOUNDING", "37176", "GRUENDUNG")), "M22");
        Set<String> rounds = new TreeSet<>();
        for (String state : new String[] {"OFFERED", "ACCEPTED", "AT_DESK", "CLOSED"}) {
            for (JsonNode row : play.get("matching-service", "/cases?size=100&state=" + state, "desk")
                    .orFail()
                    .json()
                    .path("items")) {
                JsonNode found = play.get(
                                "matching-service",
                                "/cases/" + row.path("mission").asString(),
                                "desk")
                        .orFail()
                        .json();
                add(rounds, found.path("current"));
                found.path("history").forEach(attempt -> add(rounds, attempt));
            }
        }
        assertThat(rounds).isNotEmpty();
        for (String round : rounds) {
            JsonNode again = play.get("matching-service", "/rounds/" + round + "/recompute", "desk")
                    .orFail()
                    .json();
            assertThat(again.path("agrees").asBoolean())
                    .as("round %s: %s", round, again)
                    .isTrue();
        }
    }

    private static void add(Set<String> rounds, JsonNode attempt) {
        if (attempt.hasNonNull("round")) {
            rounds.add(attempt.path("round").asString());
        }
    }
}
