package org.alliancementors.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancementors.sandbox.mail.KeptMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The three stories of the programme, with its mentors and alliances, by mail and pages only. */
@ExtendWith(Programme.class)
class TheThreeStoriesIT {

    private static final String KASSEL = "till.fichte@mentoren.example";
    private static final String WOLFSBURG = "greta.ahorn@mentoren.example";
    private static final String WIESBADEN = "jonas.birke@mentoren.example";

    private final Play play;

    TheThreeStoriesIT(Play play) {
        this.play = play;
    }

    @AfterEach
    void freeThePlaces() {
        play.cancelAll();
    }

    @Test
    void foundingInNoertenHardenberg() {
        Requested mission = play.request(Wish.of("FOUNDING", "37176", "GRUENDUNG"));
        JsonNode first = play.offered(mission, "M22");
        assertThat(first.path("current").path("distanceKm").asInt()).isEqualTo(47);

        play.decline(play.mail(KASSEL, mission.reference()), "NO_TIME");

        JsonNode second = play.offered(mission, "M01");
        assertThat(second.path("current").path("distanceKm").asInt()).isEqualTo(104);
        KeptMail asked = play.mail(WOLFSBURG, mission.reference());
        assertThat(asked.subject()).contains("Nörten-Hardenberg").contains("antworten");

        play.accept(asked);

        play.awaitStatus(mission, "ACCEPTED");
        KeptMail found = play.mail(mission.email(), mission.reference(), "zugesagt");
        assertThat(play.content(found).text()).contains("Greta Ahorn").contains(WOLFSBURG);
        assertThat(play.content(found).text()).doesNotContain("Fichte");
        KeptMail confirmed = play.mails(WOLFSBURG, mission.reference()).getFirst();
        assertThat(play.content(confirmed).text()).contains("Erika Beispiel").contains(mission.email());
    }

    @Test
    void winningBusinessesForGiessenWetzlarAndMarburg() {
        List<Requested> missions = Stream.of("35390", "35576", "35037")
                .map(code -> {
                    Requested mission = play.request(Wish.of("WINNING_BUSINESSES", code, "KMU_GEWINNEN")
                            .from("initiative-" + code + "@buendnis.example"));
                    play.offered(mission, "M02");
                    return mission;
                })
                .toList();

        List<Integer> load = missions.stream()
                .map(mission -> play.get("matching-service", "/rounds/" + round(mission), "desk")
                        .orFail()
                        .json())
                .map(TheThreeStoriesIT::pointsForLoad)
                .toList();

        assertThat(load).isSortedAccordingTo((a, b) -> Integer.compare(b, a)).doesNotHaveDuplicates();
        missions.forEach(mission -> play.accept(play.mail(WIESBADEN, mission.reference())));
        missions.forEach(mission -> {
            play.awaitStatus(mission, "ACCEPTED");
            assertThat(play.content(play.mail(mission.email(), mission.reference(), "zugesagt"))
                            .text())
                    .contains("Jonas Birke");
        });
    }

    @Test
    void aTalkInSendenhorst() {
        Requested mission = play.request(
                Wish.of("TALK", "48324", "VORTRAG", "OEFFENTLICHKEIT").preferring("M02"));

        JsonNode offered = play.offered(mission, "M02");

        assertThat(offered.path("current").path("distanceKm").asInt()).isEqualTo(199);
        assertThat(offered.path("current").path("preferred").asBoolean()).isTrue();
        List<Integer> nearer = offered.path("candidates")
                .valueStream()
                .filter(candidate -> !candidate.path("mentor").asString().equals("M02"))
                .map(candidate -> candidate.path("distanceKm").asInt())
                .toList();
        assertThat(nearer).isNotEmpty().anyMatch(distance -> distance < 199);
        play.accept(play.mail(WIESBADEN, mission.reference()));
        play.awaitStatus(mission, "ACCEPTED");
        play.mail(mission.email(), mission.reference(), "zugesagt");
    }

    @Test
    void fromThePublicTheRequestIsConfirmedByMailBeforeAnyMentorIsBothered() {
        Requested mission =
                play.request(Wish.of("FOUNDING", "99817", "GRUENDUNG").in("EN"), "portal");
        assertThat(mission.status()).isEqualTo("SUBMITTED");
        KeptMail please = play.mail(mission.email(), mission.reference());
        assertThat(play.get("matching-service", "/cases/" + mission.id(), "desk")
                        .status())
                .isEqualTo(404);

        play.press(play.link(please, "/bestaetigen/"), Map.of()).orFail();

        play.caseOf(mission, found -> found.path("state").asString().equals("OFFERED"));
        play.awaitStatus(mission, "OFFERED");
    }

    private String round(Requested mission) {
        return play.caseOf(mission, found -> true).path("current").path("round").asString();
    }

    private static int pointsForLoad(JsonNode round) {
        return round.path("edges")
                .valueStream()
                .filter(edge -> edge.path("mentor").asString().equals("M02"))
                .mapToInt(edge -> edge.path("addends").path("LOAD").asInt())
                .findFirst()
                .orElseThrow();
    }
}
