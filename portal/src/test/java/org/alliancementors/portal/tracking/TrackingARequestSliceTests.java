package org.alliancementors.portal.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingARequestSliceTests extends PortalServer {

    private static final String SECRET = "k1.AbCdEf0123456789-_xyz";
    private static final String PAGE = "/status/" + SECRET;

    private void stands(String status) {
        ALLIANCES.answers("GET /tracking/" + SECRET, 200, """
                {"reference":"LBF-7K3M-9QXT","status":"%s","since":"2026-11-20T10:00:00Z","holder":"MENTOR","by":"2026-11-26T13:00:00Z",
                 "steps":[{"what":"SUBMITTED","at":"2026-11-20T09:00:00Z"},{"what":"MENTOR_ASKED","at":"2026-11-20T10:00:00Z"}],
                 "kind":"TALK","format":"ONLINE","when":{"from":"2026-12-07","to":"2026-12-07"},"postalCode":"48324","place":"Sendenhorst"}""".formatted(status));
    }

    @Test
    void itSaysHowLongOthersTookWhereThatIsKnown() {
        stands("SEARCHING");
        assertThat(browser().get(PAGE).body()).doesNotContain("Anfragen wie Ihrer");
        ALLIANCES.answers("GET /tracking/" + SECRET, 200, """
                {"reference":"LBF-7K3M-9QXT","status":"SEARCHING","forecast":{"days":6,"percent":78,"cases":41}}""");

        assertThat(browser().get(PAGE).body())
                .contains("Von Anfragen wie Ihrer haben 78 Prozent innerhalb von 6 Tagen jemanden gefunden.");
        assertThat(englishBrowser().get(PAGE).body())
                .contains("78 percent of the requests like yours found somebody within 6 days.");
    }

    @Test
    void itSaysHowFarItIsWhoMovesNextAndByWhen() {
        stands("OFFERED");
        HttpResponse<String> page = browser().get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Status Ihrer Anfrage",
                        "LBF-7K3M-9QXT",
                        "Mentorin oder Mentor angefragt",
                        "Sie müssen nichts tun",
                        "Donnerstag, 26. November 2026, 14:00 Uhr",
                        "Anfrage eingegangen",
                        "48324 Sendenhorst",
                        "Vortrag halten",
                        "Montag, 7. Dezember 2026",
                        "Anfrage zurückziehen")
                .doesNotContain("??", "bis Montag");
        assertThat(englishBrowser().get(PAGE).body())
                .contains("Your request", "Give a talk", "Withdraw request")
                .doesNotContain("??", "Uhr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUBMITTED", "SEARCHING", "OFFERED", "ACCEPTED", "AT_DESK", "CANCELLED", "NEW_STATUS"})
    void everyStatusHasWords(String status) {
        stands(status);
        assertThat(browser().get(PAGE).body()).doesNotContain("??").contains("<h1");
    }

    @Test
    void whatHasEndedCannotBeWithdrawn() {
        stands("CANCELLED");
        assertThat(browser().get(PAGE).body()).contains("Beendet").doesNotContain("zurueckziehen\"");
        assertThat(browser().get(PAGE + "/zurueckziehen").body()).doesNotContain("<form");
    }

    @Test
    void withdrawingAsksBackFirst() {
        stands("SEARCHING");
        ALLIANCES.answers("POST /tracking/" + SECRET + "/cancel", 200, "{}");
        HttpResponse<String> done = browser().submit(PAGE + "/zurueckziehen", Map.of());
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location")).contains(PAGE);
        assertThat(ALLIANCES.asked())
                .extracting(Asked::line)
                .containsExactly("GET /tracking/" + SECRET, "POST /tracking/" + SECRET + "/cancel");
    }

    @Test
    void whenAllianceServiceIsDownNothingIsLost() {
        stands("SEARCHING");
        ALLIANCES.answers("POST /tracking/" + SECRET + "/cancel", 500, "{}");
        HttpResponse<String> page = browser().submit(PAGE + "/zurueckziehen", Map.of());
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("noch nicht zurückgezogen", "<form");
        ALLIANCES.answers("GET /tracking/" + SECRET, 500, "{}");
        assertThat(browser().get(PAGE).statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({"/status/unknown", "/status/%3Cscript%3E", "/status/a%20b"})
    void anUnknownSecretAndNonsenseGetTheSamePage(String path) {
        HttpResponse<String> page = browser().get(path);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Dieser Link funktioniert nicht").doesNotContain("<script");
    }
}
