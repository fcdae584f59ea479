package org.alliancementors.portal.mentor;

import static org.alliancementors.portal.testing.MentorFixture.MISSIONS;
import static org.alliancementors.portal.testing.MentorFixture.OFFERS;
import static org.alliancementors.portal.testing.MentorFixture.mission;
import static org.alliancementors.portal.testing.MentorFixture.offer;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.AppointmentsFixture;
import org.alliancementors.portal.testing.Browser;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.Test;

class MentorsHomeSliceTests extends PortalServer {

    private static void asked(String... offers) {
        MATCHING.answers("GET " + OFFERS, 200, "{\"items\":[%s]}".formatted(String.join(",", offers)));
    }

    private static void has(String... missions) {
        ALLIANCES.answers("GET " + MISSIONS, 200, "{\"items\":[%s]}".formatted(String.join(",", missions)));
    }

    @Test
    void whatWaitsForTheMentorComesFirst() {
        asked(
                offer("OPEN"),
                offer("STANDBY", "OPEN", ",\"attempt\":2").replace("\"attempt\":1,", ""),
                offer("MENTOR", "DECLINED", ",\"undoUntil\":\"2026-11-21T09:08:00Z\""),
                offer("MENTOR", "ACCEPTED", ""));
        has(
                mission("m-1", "ACCEPTED", AppointmentsFixture.agreed() + "," + AppointmentsFixture.waiting(), ""),
                mission("m-2", "ACCEPTED", "", ",\"reportAsked\":\"2026-11-20T09:00:00Z\""),
                mission("m-3", "COMPLETED", "", ""));
        ALLIANCES.answers("GET /places/37176", 200, "{\"postalCode\":\"37176\",\"place\":\"Nörten-Hardenberg\"}");
        HttpResponse<String> page = mentor().get("/mentor");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "<html lang=\"de\"",
                        "Meine Einsätze",
                        "Das wartet auf Sie",
                        "Donnerstag, 26. November 2026, 14:00 Uhr",
                        "37176 Nörten-Hardenberg",
                        "href=\"/mentor/anfragen/mission-1/1\"",
                        "href=\"/mentor/vertretungen/mission-1/2\"",
                        "bis 10:08 Uhr zurücknehmen",
                        "href=\"/mentor/einsaetze/m-2/bericht\"",
                        "href=\"/mentor/einsaetze/m-1#termine\"",
                        "Montag, 7. Dezember 2026, 14:00 bis 15:30 Uhr",
                        "Ina Itter",
                        "Abgeschlossene Einsätze (1)")
                .doesNotContain("??", "Zurzeit wartet nichts", "<b>");
    }

    @Test
    void theSameInEnglish() {
        asked(offer("OPEN"));
        has(mission("m-1", "ACCEPTED", AppointmentsFixture.agreed(), ""));
        assertThat(mentor().get("/mentor?lang=en").body())
                .contains("Waiting for you", "Thursday, 26 November 2026, 14:00", "Running missions")
                .doesNotContain("??", "Uhr", "Einsätze");
    }

    @Test
    void theServicesAreAskedInTheNameOfTheMentor() {
        asked();
        has();
        Browser mentor = mentor();
        assertThat(mentor.get("/mentor").body())
                .contains(
                        "Zurzeit wartet nichts auf eine Antwort", "Zurzeit ist keiner vereinbart", "Zurzeit haben Sie");
        Asked asked = MATCHING.asked().getLast();
        String token = asked.headers().getOrDefault("authorization", "").split("\\.", 3)[1];
        assertThat(new String(java.util.Base64.getUrlDecoder().decode(token), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"mentor-1\"", "\"roles\":[\"mentor\"]");
    }

    @Test
    void withoutMatchingServiceTheMissionsAreThere() {
        MATCHING.hangsUp("GET " + OFFERS);
        has(mission("m-1", "ACCEPTED", "", ""));
        HttpResponse<String> page = mentor().get("/mentor");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Offene Anfragen können wir gerade nicht zeigen",
                        "Soweit wir es gerade sehen",
                        "href=\"/mentor/einsaetze/m-1\"");
    }

    @Test
    void withoutAllianceServiceTheOffersAreThereWithTheirPostalCode() {
        asked(offer("OPEN"));
        ALLIANCES.answers("GET " + MISSIONS, 503, "{}");
        HttpResponse<String> page = mentor().get("/mentor");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Einsätze und Termine können wir gerade nicht zeigen",
                        "href=\"/mentor/anfragen/mission-1/1\"",
                        ">37176<")
                .doesNotContain("Zurzeit ist keiner vereinbart", "Zurzeit haben Sie keinen");
        assertThat(ALLIANCES.asked()).extracting(Asked::line).doesNotContain("GET /places/37176");
    }

    @Test
    void withoutBothThePageSaysSo() {
        MATCHING.hangsUp("GET " + OFFERS);
        ALLIANCES.hangsUp("GET " + MISSIONS);
        assertThat(mentor().get("/mentor").body())
                .contains("Offene Anfragen können wir", "Einsätze und Termine können wir")
                .doesNotContain("Das wartet auf Sie");
    }
}
