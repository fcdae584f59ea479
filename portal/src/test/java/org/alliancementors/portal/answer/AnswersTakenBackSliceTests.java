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

/** It is 10:00 in Berlin; what was answered can be taken back for a while, and a no can say from when on to ask again. */
class AnswersTakenBackSliceTests extends PortalServer {

    private static final String TOKEN = LinksFixture.answer();
    private static final String PAGE = "/antwort/" + TOKEN;

    private void stands(String state, String more) {
        MATCHING.answers(
                "POST /answers/preview",
                200,
                "{\"state\":\"%s\",\"reference\":\"LBF-7K3M-9QXT\",\"kind\":\"TALK\",\"format\":\"ON_SITE\"%s}"
                        .formatted(state, more));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCEPTED", "DECLINED"})
    void aFreshAnswerShowsUntilWhenItCanBeTakenBack(String state) {
        stands(state, ",\"undoUntil\":\"2026-11-21T09:07:00Z\"");
        assertThat(browser().get(PAGE).body())
                .contains("bis 10:07 Uhr zurücknehmen", "value=\"UNDO\"", "Antwort zurücknehmen")
                .doesNotContain("??");
        assertThat(englishBrowser().get(PAGE).body())
                .contains("until 10:07 (German time)", "Take the answer back")
                .doesNotContain("??", "Uhr");
    }

    @Test
    void anAnswerThatIsNoLongerFreshHasNoButton() {
        stands("ACCEPTED", ",\"undoUntil\":\"2026-11-21T09:00:00Z\"");
        assertThat(browser().get(PAGE).body()).contains("Sie haben zugesagt").doesNotContain("UNDO");
    }

    // an older matching-service does not say
    @Test
    void withoutATimeThereIsNoButton() {
        stands("DECLINED", "");
        assertThat(browser().get(PAGE).body()).contains("Sie haben abgesagt").doesNotContain("UNDO", "<form");
    }

    @Test
    void anEndedQuestionHasNoButtonWhateverTheTime() {
        stands("WITHDRAWN", ",\"undoUntil\":\"2026-11-21T09:07:00Z\"");
        assertThat(browser().get(PAGE).body()).doesNotContain("UNDO", "<form");
    }

    // N9: idempotent, and only by a person's click
    @Test
    void takingBackTwiceIsTheSame() {
        stands("ACCEPTED", ",\"undoUntil\":\"2026-11-21T09:07:00Z\"");
        MATCHING.answers("POST /answers", 200, "{\"state\":\"OPEN\"}");
        for (int n = 0; n < 2; n++) {
            HttpResponse<String> page = browser().submit(PAGE, Map.of("antwort", "UNDO", "grund", "TOPIC"));
            assertThat(page.statusCode()).isEqualTo(303);
            assertThat(page.headers().firstValue("Location")).contains(PAGE);
            assertThat(MATCHING.asked().getLast().body())
                    .isEqualTo("{\"token\":\"" + TOKEN + "\",\"answer\":\"UNDO\"}");
        }
    }

    // an older matching-service knows no UNDO, a newer one may say that it is too late
    @ParameterizedTest
    @ValueSource(ints = {400, 409})
    void aRefusalLeadsToTheStateOfThings(int status) {
        stands("ACCEPTED", ",\"undoUntil\":\"2026-11-21T09:07:00Z\"");
        MATCHING.answers("POST /answers", status, "{}");
        assertThat(browser().submit(PAGE, Map.of("antwort", "UNDO")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void whenMatchingIsDownTheButtonStays() {
        stands("DECLINED", ",\"undoUntil\":\"2026-11-21T09:07:00Z\"");
        MATCHING.answers("POST /answers", 503, "{}");
        HttpResponse<String> page = browser().submit(PAGE, Map.of("antwort", "UNDO"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("<title>Fehler: ", "Ihre Antwort ist noch nicht zurückgenommen", "value=\"UNDO\"")
                .doesNotContain("??", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-04", "4.1.2027", " 04.01.2027 "})
    void aNoCanSayFromWhenOnToAskAgain(String typed) {
        stands("OPEN", "");
        MATCHING.answers("POST /answers", 200, "{\"state\":\"DECLINED\",\"undoUntil\":\"2026-11-21T09:10:00Z\"}");
        browser().submit(PAGE, Map.of("antwort", "DECLINE", "grund", "NO_TIME", "wieder-ab", typed));
        assertThat(MATCHING.asked().getLast().body())
                .isEqualTo("{\"token\":\"" + TOKEN
                        + "\",\"answer\":\"DECLINE\",\"reason\":\"NO_TIME\",\"againFrom\":\"2027-01-04\"}");
    }

    @Test
    void anEmptyDayIsNone() {
        stands("OPEN", "");
        MATCHING.answers("POST /answers", 200, "{\"state\":\"DECLINED\"}");
        browser().submit(PAGE, Map.of("antwort", "DECLINE", "wieder-ab", " "));
        assertThat(MATCHING.asked().getLast().body()).doesNotContain("againFrom");
    }

    @Test
    void aYesNeedsNoDay() {
        stands("OPEN", "");
        MATCHING.answers("POST /answers", 200, "{\"state\":\"ACCEPTED\"}");
        browser().submit(PAGE, Map.of("antwort", "ACCEPT", "wieder-ab", "2027-01-04"));
        assertThat(MATCHING.asked().getLast().body()).doesNotContain("againFrom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2026-11-20", "31.2.2027", "2028-11-22", "bald", "<script>x</script>"})
    void aDayThatCannotBeIsExplainedAndNothingIsSent(String typed) {
        stands("OPEN", "");
        HttpResponse<String> page =
                browser().submit(PAGE, Map.of("antwort", "DECLINE", "grund", "TOPIC", "wieder-ab", typed));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains(
                        "<title>Fehler: ",
                        "href=\"#wieder-ab\"",
                        "Geben Sie einen Tag nach heute an",
                        "aria-invalid=\"true\"",
                        "LBF-7K3M-9QXT")
                .containsPattern("value=\"TOPIC\"[^>]*checked")
                .doesNotContain("<script", "??");
        assertThat(MATCHING.asked()).extracting(Asked::line).doesNotContain("POST /answers");
    }

    @Test
    void aDayThatMatchingDoesNotTakeIsNotLostSilently() {
        stands("OPEN", "");
        MATCHING.answers("POST /answers", 400, "{\"type\":\"urn:problem:invalid\"}");
        HttpResponse<String> page = browser().submit(PAGE, Map.of("antwort", "DECLINE", "wieder-ab", "2028-11-21"));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Geben Sie einen Tag nach heute an", "value=\"2028-11-21\"");
    }

    @Test
    void whoWouldHaveToTravelSeesHowFar() {
        stands(
                "OPEN",
                ",\"distanceKm\":104,\"reasons\":[{\"term\":\"SPECIALTY\",\"points\":500},{\"term\":\"DISTANCE\",\"points\":20}]");
        assertThat(browser().get(PAGE).body())
                .contains("Ihr Spezialgebiet passt zum Anliegen.", "etwa 104 km von Ihnen entfernt (Luftlinie)")
                .doesNotContain("Sie sind nicht weit entfernt.");
        assertThat(englishBrowser().get(PAGE).body()).contains("about 104 km away from you");
    }

    @Test
    void onTheTelephoneNobodyTravels() {
        MATCHING.answers(
                "POST /answers/preview",
                200,
                "{\"state\":\"OPEN\",\"format\":\"PHONE\",\"distanceKm\":104,\"reasons\":[{\"term\":\"LOAD\",\"points\":1}]}");
        assertThat(browser().get(PAGE).body()).contains("Sie haben noch Platz").doesNotContain("104");
    }
}
