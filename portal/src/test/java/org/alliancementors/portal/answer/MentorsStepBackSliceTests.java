package org.alliancementors.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.LinksFixture;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** U4: a mentor has accepted and cannot come after all. It is 10:00 in Berlin. */
class MentorsStepBackSliceTests extends PortalServer {

    private static final String TOKEN = LinksFixture.mentoring();
    private static final String MISSION = "/einsatz/" + TOKEN;
    private static final String PAGE = MISSION + "/zuruecktreten";

    private static void stands(String state, String more) {
        MATCHING.answers(
                "POST /answers/preview",
                200,
                "{\"state\":\"%s\",\"reference\":\"LBF-7K3M-9QXT\",\"kind\":\"TALK\"%s}".formatted(state, more));
    }

    @Test
    void thePageOfTheMissionLeadsThere() {
        ALLIANCES.answers("POST /mentoring/view", 200, "{\"status\":\"ACCEPTED\"}");
        assertThat(browser().get(MISSION).body())
                .contains("href=\"" + PAGE + "\"", "Vom Einsatz zurücktreten")
                .doesNotContain("??");
        ALLIANCES.answers("POST /mentoring/view", 200, "{\"status\":\"COMPLETED\"}");
        assertThat(browser().get(MISSION).body()).doesNotContain(PAGE);
    }

    @Test
    void theFormAsksWhyAndFromWhenOnToAskAgain() {
        stands("ACCEPTED", ",\"undoUntil\":\"2026-11-21T09:07:00Z\"");
        assertThat(browser().get(PAGE).body())
                .contains("Vom Einsatz zurücktreten", "value=\"NO_TIME\"", "name=\"wieder-ab\"", "Doch absagen")
                .doesNotContain("??", "UNDO", "value=\"ACCEPT\"", "role=\"alert\"");
        assertThat(englishBrowser().get(PAGE).body())
                .contains("Step back from the mission", "Back to the mission")
                .doesNotContain("??", "Einsatz");
    }

    // N9: the same click twice is one
    @Test
    void theNoGoesToMatchingWithTheReasonAndTheDay() {
        stands("ACCEPTED", "");
        MATCHING.answers("POST /answers", 200, "{\"state\":\"DECLINED\",\"undoUntil\":\"2026-11-21T09:10:00Z\"}");
        for (int n = 0; n < 2; n++) {
            HttpResponse<String> answer =
                    browser().submit(PAGE, Map.of("antwort", "DECLINE", "grund", "TOO_FAR", "wieder-ab", "4.1.2027"));
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).contains(PAGE);
            assertThat(MATCHING.asked().getLast().body())
                    .isEqualTo("{\"token\":\"" + TOKEN
                            + "\",\"answer\":\"DECLINE\",\"reason\":\"TOO_FAR\",\"againFrom\":\"2027-01-04\"}");
        }
    }

    @Test
    void afterItThePageSaysUntilWhenItCanBeTakenBack() {
        stands("DECLINED", ",\"undoUntil\":\"2026-11-21T09:07:00Z\"");
        HttpResponse<String> page = browser().get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Sie haben abgesagt", "bis 10:07 Uhr zurücknehmen", "action=\"" + PAGE + "\"", "value=\"UNDO\"")
                .doesNotContain("??", "value=\"DECLINE\"");
        assertThat(englishBrowser().get(PAGE).body())
                .contains("until 10:07 (German time)")
                .doesNotContain("??", "Uhr");
        stands("DECLINED", "");
        assertThat(browser().get(PAGE).body()).contains("Sie haben abgesagt").doesNotContain("UNDO", "<form");
    }

    @Test
    void takenBackTheMissionStaysTheirs() {
        stands("DECLINED", ",\"undoUntil\":\"2026-11-21T09:07:00Z\"");
        MATCHING.answers("POST /answers", 200, "{\"state\":\"ACCEPTED\"}");
        HttpResponse<String> answer = browser().submit(PAGE, Map.of("antwort", "UNDO"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(MISSION + "?getan=stays");
        assertThat(MATCHING.asked().getLast().body()).isEqualTo("{\"token\":\"" + TOKEN + "\",\"answer\":\"UNDO\"}");
        ALLIANCES.answers("POST /mentoring/view", 200, "{\"status\":\"ACCEPTED\"}");
        assertThat(browser().get(MISSION + "?getan=stays").body()).contains("Der Einsatz bleibt bei Ihnen");
    }

    @Test
    void tooLateToTakeItBackLeadsToHowItStands() {
        stands("DECLINED", ",\"undoUntil\":\"2026-11-21T09:07:00Z\"");
        MATCHING.answers("POST /answers", 200, "{\"state\":\"DECLINED\"}");
        HttpResponse<String> answer = browser().submit(PAGE, Map.of("antwort", "UNDO"));
        assertThat(answer.headers().firstValue("Location")).contains(PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPLETED", "WITHDRAWN"})
    void whatHasEndedOtherwiseIsSaidWithoutAForm(String state) {
        stands(state, "");
        assertThat(browser().get(PAGE).body()).doesNotContain("<form", "??");
    }

    @Test
    void whoIsNotTheMentorIsToldSo() {
        stands("OTHER", "");
        HttpResponse<String> page = browser().get(PAGE);
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("Dieser Einsatz liegt in anderen Händen");
    }

    @Test
    void aDayThatCannotBeIsExplainedAndNothingIsSent() {
        HttpResponse<String> page = formOf(Map.of("antwort", "DECLINE", "grund", "TOPIC", "wieder-ab", "bald"));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("<title>Fehler: ", "href=\"#wieder-ab\"", "Doch absagen", "value=\"bald\"")
                .containsPattern("value=\"TOPIC\"[^>]*checked")
                .doesNotContain("??");
        assertThat(MATCHING.asked()).extracting(Asked::line).doesNotContain("POST /answers");
    }

    @Test
    void whenMatchingIsDownNothingTypedIsLost() {
        stands("ACCEPTED", "");
        MATCHING.answers("POST /answers", 503, "{}");
        HttpResponse<String> page =
                browser().submit(PAGE, Map.of("antwort", "DECLINE", "grund", "TOPIC", "wieder-ab", "2027-01-04"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains(
                        "<title>Fehler: ",
                        "Ihre Antwort ist noch nicht angekommen",
                        "value=\"2027-01-04\"",
                        "Doch absagen")
                .doesNotContain("??", "Exception");
        stands("DECLINED", ",\"undoUntil\":\"2026-11-21T09:07:00Z\"");
        assertThat(browser().submit(PAGE, Map.of("antwort", "UNDO")).body())
                .contains("Ihre Antwort ist noch nicht zurückgenommen", "action=\"" + PAGE + "\"");
    }

    @Test
    void aLinkForSomethingElseOrTooOldOpensNothing() {
        assertThat(browser()
                        .get("/einsatz/" + LinksFixture.answer() + "/zuruecktreten")
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> expired =
                browser().get("/einsatz/" + LinksFixture.expired("mentoring") + "/zuruecktreten");
        assertThat(expired.statusCode()).isEqualTo(410);
        assertThat(MATCHING.asked()).isEmpty();
    }

    private HttpResponse<String> formOf(Map<String, String> form) {
        stands("ACCEPTED", "");
        return browser().submit(PAGE, form);
    }
}
