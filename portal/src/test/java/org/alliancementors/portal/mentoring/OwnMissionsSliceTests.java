package org.alliancementors.portal.mentoring;

import static org.alliancementors.portal.testing.MentorFixture.MISSIONS;
import static org.alliancementors.portal.testing.MentorFixture.mission;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.AppointmentsFixture;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mentor who is logged in at their mission: the pages of the link, and who asked. */
class OwnMissionsSliceTests extends PortalServer {

    private static final String PAGE = "/mentor/einsaetze/m-1";
    private static final String SERVICE = MISSIONS + "/m-1";
    private static final String KEY = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final Map<String, String> TIME = Map.of(
            "art", "CALL", "tag", "7.12.2026", "von", "14:00", "bis", "15:30", "form", "PHONE", "schluessel", KEY);

    private static void stands(String status, String appointments) {
        ALLIANCES.answers("GET " + SERVICE, 200, mission("m-1", status, appointments, ""));
    }

    @Test
    void theMissionIsShownWithItsContactAndItsForms() {
        stands("ACCEPTED", AppointmentsFixture.all());
        HttpResponse<String> page = mentor().get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Ihr Kontakt beim Bündnis",
                        "Ina Itter",
                        "mailto:ina.itter@buendnis.example",
                        "+49 5503 8080",
                        "Betriebe &lt;b&gt;gewinnen",
                        "action=\"" + PAGE + "/termin/a-2\"",
                        "href=\"" + PAGE + "/termin\"",
                        "href=\"" + PAGE + "/bericht\"",
                        "href=\"" + PAGE + "/zuruecktreten\"",
                        "href=\"/mentor\"")
                .doesNotContain("??", "<b>");
        assertThat(NOTIFICATIONS.asked()).isEmpty();
    }

    @Test
    void aTimeIsProposedInTheNameOfTheMentor() {
        stands("ACCEPTED", "");
        ALLIANCES.answers("POST " + SERVICE + "/appointments", 201, "{}");
        HttpResponse<String> answer = mentor().submit(PAGE + "/termin", TIME);
        assertThat(answer.headers().firstValue("Location")).contains(PAGE + "?getan=proposed");
        Asked asked = ALLIANCES.asked().getLast();
        assertThat(asked.headers()).containsEntry("idempotency-key", KEY);
        assertThat(asked.body())
                .contains("\"kind\":\"CALL\"", "\"from\":\"2026-12-07T14:00:00+01:00\"")
                .doesNotContain("token");
    }

    @ParameterizedTest
    @CsvSource({"AGREE, agree, agreed", "REFUSE, refuse, refused"})
    void aProposalIsAnsweredWithTheNumberThatWasSeen(String choice, String what, String done) {
        stands("ACCEPTED", AppointmentsFixture.waiting());
        ALLIANCES.answers("POST " + SERVICE + "/appointments/a-2/" + what, 200, "{}");
        HttpResponse<String> answer = mentor().submit(
                        PAGE, PAGE + "/termin/a-2", Map.of("antwort", choice, "nummer", "3", "schluessel", KEY));
        assertThat(answer.headers().firstValue("Location")).contains(PAGE + "?getan=" + done);
        assertThat(ALLIANCES.asked().getLast().body()).isEqualTo("{\"number\":3}");
    }

    @Test
    void anAppointmentIsMovedAndCalledOff() {
        stands("ACCEPTED", AppointmentsFixture.agreed());
        ALLIANCES.answers("POST " + SERVICE + "/appointments/a-1/proposals", 200, "{}");
        ALLIANCES.answers("POST " + SERVICE + "/appointments/a-1/cancel", 200, "{}");
        assertThat(mentor().submit(PAGE + "/termin/a-1/anders", TIME).statusCode())
                .isEqualTo(303);
        assertThat(mentor().submit(PAGE + "/termin/a-1/absagen", Map.of("schluessel", KEY))
                        .headers()
                        .firstValue("Location"))
                .contains(PAGE + "?getan=cancelled");
    }

    @Test
    void aClashAndAProposalThatIsOldShowHowThingsStand() {
        stands("ACCEPTED", AppointmentsFixture.waiting());
        ALLIANCES.answers(
                "POST " + SERVICE + "/appointments/a-2/agree", 409, "{\"type\":\"urn:problem:other-proposal\"}");
        HttpResponse<String> page =
                mentor().submit(PAGE, PAGE + "/termin/a-2", Map.of("antwort", "AGREE", "nummer", "2"));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("<title>Fehler: ", "Inzwischen hat sich etwas geändert");
    }

    @Test
    void theReportCompletesTheMission() {
        stands("ACCEPTED", "");
        ALLIANCES.answers("POST " + SERVICE + "/report", 200, "{}");
        HttpResponse<String> answer = mentor().submit(
                        PAGE + "/bericht", Map.of("was", "Wir haben geplant.", "stunden", "2,5", "schluessel", KEY));
        assertThat(answer.headers().firstValue("Location")).contains(PAGE + "?getan=reported");
        assertThat(ALLIANCES.asked().getLast().body())
                .isEqualTo("{\"done\":\"Wir haben geplant.\",\"minutes\":150,\"mayPublish\":false}");
        assertThat(mentor().submit(PAGE + "/bericht", Map.of("was", "kurz")).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "409, not-your-mission, 410, Dieser Einsatz liegt in anderen Händen",
        "409, mission-cancelled, 410, Dieser Einsatz ist beendet",
        "404, mission-unknown, 404, Fehler:",
        "400, request-invalid, 404, Fehler:",
        "503, down, 503, Fehler:"
    })
    void whatIsNotTheirsOrOverOrOutOfReachIsTold(int status, String code, int shown, String words) {
        ALLIANCES.answers("GET " + SERVICE, status, "{\"type\":\"urn:problem:" + code + "\"}");
        for (String page : new String[] {PAGE, PAGE + "/termin", PAGE + "/bericht"}) {
            HttpResponse<String> answer = mentor().get(page);
            assertThat(answer.statusCode()).isEqualTo(shown);
            assertThat(answer.body()).contains(words).doesNotContain("??");
        }
    }

    @Test
    void aServiceThatIsDownKeepsTheReport() {
        stands("ACCEPTED", "");
        ALLIANCES.hangsUp("POST " + SERVICE + "/report");
        HttpResponse<String> page = mentor().submit(
                        PAGE + "/bericht", Map.of("was", "Wir haben geplant.", "stunden", "2", "schluessel", KEY));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Wir haben geplant.", KEY, "action=\"" + PAGE + "/bericht\"");
    }

    @Test
    void aLoginOpensNoPageOfALink() {
        assertThat(mentor().get("/einsatz/m-1").statusCode()).isEqualTo(404);
        assertThat(ALLIANCES.asked()).isEmpty();
    }
}
