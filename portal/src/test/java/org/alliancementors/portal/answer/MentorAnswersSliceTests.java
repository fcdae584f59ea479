package org.alliancementors.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.LinksFixture;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentorAnswersSliceTests extends PortalServer {

    private static final String TOKEN = LinksFixture.answer();
    private static final String PAGE = "/antwort/" + TOKEN;

    private static String offer(String state) {
        return """
                {"mission":"mission-1","attempt":1,"state":"%s","reference":"LBF-7K3M-9QXT","kind":"FOUNDING","format":"ON_SITE",
                 "postalCode":"37176","when":{"from":"2026-12-07","to":"2026-12-09"},"expiresAt":"2026-11-26T13:00:00Z",
                 "reasons":[{"term":"SPECIALTY","points":500},{"term":"DISTANCE","points":220},{"term":"LOAD","points":0},
                            {"term":"SOMETHING_NEW","points":3}],"more":"of a newer service"}""".formatted(state);
    }

    private void offered(String state) {
        MATCHING.answers("POST /answers/preview", 200, offer(state));
        ALLIANCES.answers(
                "GET /places/37176",
                200,
                "{\"postalCode\":\"37176\",\"place\":\"Nörten-Hardenberg\",\"state\":\"NI\"}");
    }

    @Test
    void theOfferIsShownWithItsDeadlineAndWhyThem() {
        offered("OPEN");
        HttpResponse<String> page = browser().get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "<html lang=\"de\"",
                        "Können Sie diesen Einsatz übernehmen?",
                        "LBF-7K3M-9QXT",
                        "Gründung planen und moderieren",
                        "37176 Nörten-Hardenberg",
                        "vor Ort",
                        "Montag, 7. Dezember 2026 bis Mittwoch, 9. Dezember 2026",
                        "Donnerstag, 26. November 2026, 14:00 Uhr",
                        "Ihr Spezialgebiet passt zum Anliegen.",
                        "Sie sind nicht weit entfernt.",
                        "Einsatz annehmen",
                        "Einsatz ablehnen",
                        "Keine Zeit")
                .doesNotContain("Sie haben noch Platz", "SOMETHING_NEW", "??");
    }

    @Test
    void theSameInEnglish() {
        offered("OPEN");
        assertThat(englishBrowser().get(PAGE).body())
                .contains(
                        "<html lang=\"en\"",
                        "Can you take this on?",
                        "Plan and moderate a founding",
                        "on site",
                        "Monday, 7 December 2026 to Wednesday, 9 December 2026",
                        "Thursday, 26 November 2026, 14:00",
                        "Your specialty fits the request.",
                        "Decline")
                .doesNotContain("??", "Einsatz", "Uhr");
    }

    @Test
    void theServiceIsAskedWithThePortalsOwnTokenAndTheLinkInTheBody() {
        offered("OPEN");
        browser().get(PAGE);
        Asked asked = MATCHING.asked().getFirst();
        assertThat(asked.headers().get("authorization")).startsWith("Bearer ey");
        assertThat(asked.body()).isEqualTo("{\"token\":\"" + TOKEN + "\"}");
    }

    @Test
    void withoutAllianceServiceThePostalCodeHasToDo() {
        MATCHING.answers("POST /answers/preview", 200, offer("OPEN"));
        ALLIANCES.answers("GET /places/37176", 500, "{}");
        HttpResponse<String> page = browser().get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(">37176<");
    }

    @ParameterizedTest
    @CsvSource({
        "DECLINED, 200, Sie haben abgesagt",
        "EXPIRED, 410, Die Frist ist abgelaufen",
        "WITHDRAWN, 410, Diese Anfrage gilt nicht mehr",
        "OTHER, 410, Der Einsatz ist schon vergeben",
        "UNHEARD_OF, 200, Dieser Einsatz wartet nicht mehr auf Ihre Antwort"
    })
    void everyStateHasAFriendlyPageWithoutButtons(String state, int status, String words) {
        offered(state);
        HttpResponse<String> page = browser().get(PAGE);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(words, "LBF-7K3M-9QXT").doesNotContain("<form", "??", "Antwort bis");
    }

    // U4
    @Test
    void whoHasSaidYesCanStillStepBack() {
        offered("ACCEPTED");
        HttpResponse<String> page = browser().get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Sie haben zugesagt", "LBF-7K3M-9QXT", "Doch verhindert?", "DECLINE", "grund", "wieder-ab")
                .doesNotContain("??", "Antwort bis", "value=\"ACCEPT\"");
    }

    @Test
    void aBrokenAndAnExpiredLinkAreExplainedWithoutAskingAService() {
        HttpResponse<String> broken = browser().get(PAGE.substring(0, PAGE.length() - 9));
        assertThat(broken.statusCode()).isEqualTo(404);
        assertThat(broken.body()).contains("Dieser Link funktioniert nicht", "Kopieren Sie den ganzen Link");
        HttpResponse<String> expired = browser().get("/antwort/" + LinksFixture.expiredAnswer());
        assertThat(expired.statusCode()).isEqualTo(410);
        assertThat(expired.body()).contains("Die Frist ist abgelaufen");
        assertThat(browser().get("/antwort/" + LinksFixture.confirm()).statusCode())
                .isEqualTo(404);
        assertThat(MATCHING.asked()).isEmpty();
    }

    @Test
    void acceptingTellsMatchingAndShowsWhatCameOfIt() {
        offered("OPEN");
        MATCHING.answers("POST /answers", 200, "{\"state\":\"ACCEPTED\"}");
        HttpResponse<String> answer = browser().submit(PAGE, Map.of("antwort", "ACCEPT", "grund", "TOPIC"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(PAGE);
        assertThat(MATCHING.asked().getLast().line()).isEqualTo("POST /answers");
        assertThat(MATCHING.asked().getLast().body())
                .contains("\"answer\":\"ACCEPT\"")
                .doesNotContain("TOPIC");
    }

    @Test
    void decliningTakesAReasonOrNone() {
        offered("OPEN");
        MATCHING.answers("POST /answers", 200, "{\"state\":\"DECLINED\"}");
        browser().submit(PAGE, Map.of("antwort", "DECLINE", "grund", "TOO_FAR"));
        assertThat(MATCHING.asked().getLast().body())
                .isEqualTo("{\"token\":\"" + TOKEN + "\",\"answer\":\"DECLINE\",\"reason\":\"TOO_FAR\"}");
        browser().submit(PAGE, Map.of("antwort", "DECLINE"));
        assertThat(MATCHING.asked().getLast().body()).doesNotContain("TOO_FAR");
    }

    @Test
    void anAnswerThatComesTooLateLeadsToTheStateOfThings() {
        offered("OPEN");
        MATCHING.answers("POST /answers", 409, "{\"type\":\"urn:problem:offer-over\"}");
        HttpResponse<String> answer = browser().submit(PAGE, Map.of("antwort", "ACCEPT"));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void whenMatchingIsDownTheChoiceIsKept() {
        offered("OPEN");
        MATCHING.answers("POST /answers", 503, "{}");
        HttpResponse<String> page = browser().submit(PAGE, Map.of("antwort", "DECLINE", "grund", "BIASED"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body())
                .contains("<title>Fehler: ", "Ihre Antwort ist noch nicht angekommen", "Einsatz ablehnen")
                .containsPattern("value=\"BIASED\"[^>]*checked")
                .doesNotContain("Exception", "??");
    }

    @Test
    void whenMatchingIsDownTheOfferPageSaysWhatStillWorks() {
        MATCHING.answers("POST /answers/preview", 500, "{}");
        HttpResponse<String> page = browser().get(PAGE);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("Es ist nichts verloren gegangen", "Alle anderen Teile arbeiten weiter", "030 0000 0000")
                .doesNotContain("Exception", "matching-service");
    }

    @Test
    void anAnswerThatIsNoneIsNotUnderstood() {
        offered("OPEN");
        assertThat(browser().submit(PAGE, Map.of("antwort", "PERHAPS")).statusCode())
                .isEqualTo(400);
        assertThat(browser().submit(PAGE, Map.of()).statusCode()).isEqualTo(400);
        assertThat(MATCHING.asked()).extracting(Asked::line).doesNotContain("POST /answers");
    }

    @Test
    void hostileDataStaysText() {
        MATCHING.answers(
                "POST /answers/preview",
                200,
                "{\"state\":\"OPEN\",\"reference\":\"<script>alert(1)</script>\",\"kind\":\"\\\"><img src=x onerror=1>\","
                        + "\"format\":\"${7*7}\",\"postalCode\":\"1\",\"reasons\":[{\"term\":\"__${1+1}__::.x\",\"points\":1}]}");
        ALLIANCES.answers("GET /places/1", 200, "{\"postalCode\":\"1\",\"place\":\"<b>x</b>\"}");
        HttpResponse<String> page = browser().get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("&lt;script&gt;", "&lt;b&gt;", "${7*7}")
                .doesNotContain("<script", "<img", "<b>x");
    }
}
