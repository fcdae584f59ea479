package org.alliancementors.portal.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.AppointmentsFixture;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InitiatorsAppointmentsSliceTests extends PortalServer {

    private static final String API = "/tracking/k1.secret";
    private static final String PAGE = "/status/k1.secret";

    @BeforeEach
    void stands() {
        ALLIANCES.answers(
                "GET " + API,
                200,
                "{\"status\":\"ACCEPTED\",\"language\":\"DE\",\"asks\":[\"APPOINTMENT\"],\"appointments\":[%s]}"
                        .formatted(AppointmentsFixture.all()));
    }

    @Test
    void theyStandOnTheStatusPage() {
        assertThat(browser().get(PAGE).body())
                .contains("Termine", "Vereinbart", "Ja, passt", "Neuen Termin vorschlagen", "Anfrage zurückziehen")
                .doesNotContain("??");
    }

    @Test
    void anAnswerGoesToTheServiceWithoutTheSecretInTheBody() {
        ALLIANCES.answers("POST " + API + "/appointments/a-2/agree", 200, "{}");
        HttpResponse<String> answer =
                browser().submit(PAGE, PAGE + "/termin/a-2", Map.of("antwort", "AGREE", "nummer", "3"));
        assertThat(answer.headers().firstValue("Location")).contains(PAGE + "?getan=agreed");
        assertThat(ALLIANCES.asked().getLast().body()).isEqualTo("{\"number\":3}");
    }

    @Test
    void aClashTellsNothingOfTheMentorsCalendar() {
        ALLIANCES.answers(
                "POST " + API + "/appointments/a-2/agree",
                409,
                "{\"type\":\"urn:problem:appointment-clash\",\"kind\":\"ABSENCE\"}");
        HttpResponse<String> page =
                browser().submit(PAGE, PAGE + "/termin/a-2", Map.of("antwort", "AGREE", "nummer", "3"));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("Die Mentorin oder der Mentor kann zu dieser Zeit nicht")
                .doesNotContain("abwesend");
    }

    @Test
    void proposingMovingAndCallingOffReachTheirAddresses() {
        Map<String, String> time =
                Map.of("art", "REVIEW", "tag", "2026-12-07", "von", "14:00", "bis", "15:00", "form", "ONLINE");
        ALLIANCES.answers("POST " + API + "/appointments", 201, "{}");
        ALLIANCES.answers("POST " + API + "/appointments/a-1/proposals", 200, "{}");
        ALLIANCES.answers("POST " + API + "/appointments/a-3/cancel", 200, "{}");
        assertThat(browser().submit(PAGE + "/termin", time).statusCode()).isEqualTo(303);
        assertThat(browser().submit(PAGE + "/termin/a-1/anders", time).statusCode())
                .isEqualTo(303);
        assertThat(browser().submit(PAGE + "/termin/a-3/absagen", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(ALLIANCES.asked())
                .filteredOn(asked -> asked.method().equals("POST"))
                .allSatisfy(asked ->
                        assertThat(asked.headers().get("idempotency-key")).hasSize(36))
                .extracting(Asked::line)
                .containsExactly(
                        "POST " + API + "/appointments",
                        "POST " + API + "/appointments/a-1/proposals",
                        "POST " + API + "/appointments/a-3/cancel");
    }

    @Test
    void anAppointmentThatIsGoneLeadsToHowThingsStand() {
        HttpResponse<String> page = browser().get(PAGE + "/termin/gone/anders");
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("Inzwischen hat sich etwas geändert", "Planung");
        assertThat(browser().get(PAGE + "/termin/a-6/absagen").statusCode()).isEqualTo(409);
    }
}
