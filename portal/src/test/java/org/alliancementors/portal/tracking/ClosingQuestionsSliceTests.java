package org.alliancementors.portal.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClosingQuestionsSliceTests extends PortalServer {

    private static final String API = "/tracking/k1.secret";
    private static final String PAGE = "/status/k1.secret";
    private static final String KEY = "0f8fad5b-d9cb-469f-a165-70867728950e";

    @BeforeEach
    void asked() {
        asks("\"FEEDBACK\",\"FOLLOW_UP_3\",\"SOMETHING_NEW\"");
    }

    private static void asks(String what) {
        ALLIANCES.answers("GET " + API, 200, "{\"status\":\"COMPLETED\",\"asks\":[" + what + "]}");
    }

    @Test
    void theyAreOfferedWhileTheyAreAskedAndTheRequestCannotBeWithdrawn() {
        assertThat(browser().get(PAGE).body())
                .contains("Abgeschlossen", "Wie war die Begleitung?", PAGE + "/rueckmeldung", PAGE + "/nachfrage/3")
                .doesNotContain("SOMETHING_NEW", "/nachfrage/12", "zurueckziehen");
        asks("");
        assertThat(browser().get(PAGE).body()).doesNotContain("/rueckmeldung");
        assertThat(browser().get(PAGE + "/rueckmeldung").statusCode()).isEqualTo(303);
        assertThat(browser().get(PAGE + "/nachfrage/3").statusCode()).isEqualTo(303);
        assertThat(browser().get(PAGE + "/nachfrage/5").statusCode()).isEqualTo(303);
    }

    @Test
    void feedbackIsPassedOnAndWhatIsOpenIsUnknown() {
        ALLIANCES.answers("POST " + API + "/feedback", 200, "{}");
        HttpResponse<String> answer = browser()
                .submit(
                        PAGE + "/rueckmeldung",
                        Map.of("hilfreich", "4", "klar", "YES", "bemerkung", " ", "schluessel", KEY));
        assertThat(answer.headers().firstValue("Location")).contains(PAGE + "?getan=answered");
        assertThat(ALLIANCES.asked().getLast().body())
                .isEqualTo("{\"helpful\":4,\"nextStepsClear\":\"YES\",\"again\":\"UNKNOWN\"}");
        assertThat(ALLIANCES.asked().getLast().headers()).containsEntry("idempotency-key", KEY);
    }

    @Test
    void onlyTheMarkIsNeeded() {
        HttpResponse<String> page =
                browser().submit(PAGE + "/rueckmeldung", Map.of("klar", "NO", "bemerkung", "Danke"));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("<title>Fehler: ", "href=\"#hilfreich\"", "id=\"hilfreich\"", ">Danke</textarea>")
                .containsPattern("value=\"NO\"[^>]*checked");
    }

    @Test
    void aFollowUpMayBeLeftOpenAltogether() {
        ALLIANCES.answers("POST " + API + "/follow-ups/3", 200, "{}");
        assertThat(browser().submit(PAGE + "/nachfrage/3", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(ALLIANCES.asked().getLast().body())
                .isEqualTo("{\"founded\":\"UNKNOWN\",\"stillActive\":\"UNKNOWN\"}");
        browser().submit(PAGE + "/nachfrage/3", Map.of("gegruendet", "YES", "partner", "0", "aktiv", "NO"));
        assertThat(ALLIANCES.asked().getLast().body())
                .isEqualTo("{\"founded\":\"YES\",\"partnersWon\":0,\"stillActive\":\"NO\"}");
    }

    @Test
    void aNumberThatIsNoneIsNamed() {
        HttpResponse<String> page = browser().submit(PAGE + "/nachfrage/3", Map.of("partner", "viele"));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("href=\"#partner\"", "value=\"viele\"", "Vor drei Monaten");
    }

    @Test
    void whatWasAnsweredBeforeAndADownServiceAreToldApart() {
        ALLIANCES.answers("POST " + API + "/feedback", 409, "{\"type\":\"urn:problem:feedback-given-already\"}");
        assertThat(browser()
                        .submit(PAGE + "/rueckmeldung", Map.of("hilfreich", "1"))
                        .statusCode())
                .isEqualTo(409);
        ALLIANCES.answers("POST " + API + "/feedback", 502, "{}");
        HttpResponse<String> page =
                browser().submit(PAGE + "/rueckmeldung", Map.of("hilfreich", "1", "schluessel", KEY));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("noch nicht angekommen", "value=\"" + KEY)
                .containsPattern("value=\"1\"[^>]*checked");
    }
}
