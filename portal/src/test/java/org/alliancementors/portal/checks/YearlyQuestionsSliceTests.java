package org.alliancementors.portal.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.LinksFixture;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearlyQuestionsSliceTests extends PortalServer {

    private static final String ALLIANCE = "/buendnis/" + LinksFixture.allianceCheck();
    private static final String HANDOVER = "/uebergabe/" + LinksFixture.handover();
    private static final String PROFILE = "/profil/" + LinksFixture.profileCheck();
    private static final String KEY = "0f8fad5b-d9cb-469f-a165-70867728950e";

    private static void alliance(String standing) {
        ALLIANCES.answers("POST /alliances/by-link/check/view", 200, """
                {"standing":"%s","name":"Bündnis <b>Nord</b>","postalCode":"37176","place":"Nörten-Hardenberg","state":"IN_FOUNDING",
                 "contacts":[{"name":"Karla Kern","email":"kern@example.org","phone":"0551 1"},{"name":"Zwei","email":"z@example.org"}],
                 "secondContact":{"name":"Vera Tret","email":"v@example.org"},
                 "steeringGroup":[{"function":"Jugendamt","name":"Jens Muster"}]}""".formatted(standing));
    }

    private static void profile(String state) {
        MENTORS.answers("POST /mentors/by-link/check/view", 200, """
                {"state":"%s","firstName":"Greta","lastName":"Ahorn","town":"Sendenhorst","mainSpecialties":["GRUENDUNG","NEW_ONE"],
                 "formats":["ON_SITE"],"radiusKm":100,"capacity":2,"absences":[{"id":"x","from":"2026-12-20","to":"2027-01-06"}]}""".formatted(state));
    }

    private static void handover(String standing, boolean agreed) {
        ALLIANCES.answers("POST /alliances/by-link/handover/view", 200, """
                {"name":"Bündnis Nord","place":"Nörten-Hardenberg","side":"NEW","standing":"%s","youAgreed":%s,"otherAgreed":false,
                 "otherName":"Karla Kern","answerBefore":"2026-12-05T11:00:00Z"}""".formatted(standing, agreed));
    }

    @Test
    void anAllianceSeesWhatIsKnownOfIt() {
        alliance("OPEN");
        assertThat(browser().get(ALLIANCE).body())
                .contains(
                        "Stimmt das noch?",
                        "&lt;b&gt;Nord",
                        "in Gründung",
                        "Karla Kern",
                        "kern@example.org",
                        "Vera Tret",
                        "Jens Muster (Jugendamt)",
                        "Ja, alles stimmt noch",
                        "Nein, bitte melden Sie sich",
                        "030 0000 0000")
                .doesNotContain("??", "<b>");
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, alles stimmt noch",
        "NOTED, Die Fachberatung meldet sich",
        "SETTLED, Diese Frage ist erledigt",
        "OVER, Das Bündnis ist aufgelöst"
    })
    void anAnsweredQuestionHasWordsAndNoButtons(String standing, String words) {
        alliance(standing);
        assertThat(browser().get(ALLIANCE).body()).contains(words).doesNotContain("<form", "??");
    }

    @ParameterizedTest
    @CsvSource({"YES, true", "NO, false"})
    void oneButtonAnswersForAnAlliance(String answer, boolean stillRight) {
        alliance("OPEN");
        ALLIANCES.answers("POST /alliances/by-link/check/answer", 200, "{}");
        HttpResponse<String> given = browser().submit(ALLIANCE, Map.of("antwort", answer, "schluessel", KEY));
        assertThat(given.statusCode()).isEqualTo(303);
        assertThat(given.headers().firstValue("Location")).contains(ALLIANCE);
        Asked asked = ALLIANCES.asked().getLast();
        assertThat(asked.body()).contains("\"stillRight\":" + stillRight, LinksFixture.allianceCheck());
        assertThat(asked.headers()).containsEntry("idempotency-key", KEY);
    }

    @Test
    void aMentorSeesTheProfileAndAnswers() {
        profile("ASKED");
        assertThat(browser().get(PROFILE).body())
                .contains(
                        "Greta Ahorn", "Gründung eines Bündnisses, NEW_ONE", "bis 100 km", "Sonntag, 20. Dezember 2026")
                .doesNotContain("??");
        assertThat(englishBrowser().get(PROFILE).body())
                .contains("up to 100 km")
                .doesNotContain("??");
        MENTORS.answers("POST /mentors/by-link/check/answer", 200, "{}");
        assertThat(browser().submit(PROFILE, Map.of("antwort", "NO")).statusCode())
                .isEqualTo(303);
        assertThat(MENTORS.asked().getLast().body()).contains("\"stillRight\":false");
        profile("TO_BE_CHANGED");
        assertThat(browser().get(PROFILE).body())
                .contains("Danke für den Hinweis")
                .doesNotContain("<form");
        profile("SETTLED");
        assertThat(browser().get(PROFILE).body())
                .contains("Danke, Ihr Profil stimmt noch")
                .doesNotContain("<form");
    }

    @Test
    void aHandoverSaysWhoAsksAndUntilWhen() {
        handover("OPEN", false);
        assertThat(browser().get(HANDOVER).body())
                .contains("Übernehmen Sie die Koordination?", "Karla Kern", "Samstag, 5. Dezember 2026, 12:00 Uhr")
                .doesNotContain("??");
        ALLIANCES.answers("POST /alliances/by-link/handover/answer", 200, "{}");
        assertThat(browser().submit(HANDOVER, Map.of("antwort", "YES")).statusCode())
                .isEqualTo(303);
        assertThat(ALLIANCES.asked().getLast().body()).contains("\"answer\":\"YES\"");
        handover("OPEN", true);
        assertThat(browser().get(HANDOVER).body())
                .contains("Ihre Zustimmung ist angekommen")
                .doesNotContain("<form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPLETED", "LAPSED", "TAKEN_BACK", "REFUSED", "REPLACED", "NEW_STANDING"})
    void anEndedHandoverHasWordsAndNoButtons(String standing) {
        handover(standing, true);
        assertThat(browser().get(HANDOVER).body()).contains("role=\"status\"").doesNotContain("<form", "??");
    }

    @Test
    void refusalsAreFriendlyPages() {
        for (String line :
                new String[] {"POST /alliances/by-link/check/view", "POST /alliances/by-link/handover/view"}) {
            ALLIANCES.answers(line, 409, "{\"type\":\"urn:problem:something\"}");
        }
        MENTORS.answers("POST /mentors/by-link/check/view", 409, "{\"type\":\"urn:problem:check-not-open\"}");
        for (String path : new String[] {ALLIANCE, HANDOVER, PROFILE}) {
            HttpResponse<String> page = browser().get(path);
            assertThat(page.statusCode()).isEqualTo(410);
            assertThat(page.body()).contains("030 0000 0000").doesNotContain("<form", "??");
        }
    }

    @ParameterizedTest
    @CsvSource({"buendnis, alliance-check", "uebergabe, alliance-handover", "profil, profile-check"})
    void expiredForgedAndOtherLinksAreExplainedWithoutAskingAService(String page, String purpose) {
        HttpResponse<String> expired = browser().get("/" + page + "/" + LinksFixture.expired(purpose));
        assertThat(expired.statusCode()).isEqualTo(410);
        assertThat(expired.body()).doesNotContain("??", "<form");
        assertThat(browser().get("/" + page + "/" + LinksFixture.answer()).statusCode())
                .isEqualTo(404);
        assertThat(ALLIANCES.asked()).isEmpty();
        assertThat(MENTORS.asked()).isEmpty();
    }

    @Test
    void anAnswerThatDidNotArriveCanBeSentAgain() {
        alliance("OPEN");
        ALLIANCES.answers("POST /alliances/by-link/check/answer", 503, "{}");
        HttpResponse<String> page = browser().submit(ALLIANCE, Map.of("antwort", "YES", "schluessel", KEY));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Ja, alles stimmt noch", "value=\"" + KEY, "value=\"YES\"");
    }

    @Test
    void anAnswerThatIsNoneIsNotUnderstood() {
        alliance("OPEN");
        assertThat(browser().submit(ALLIANCE, Map.of()).statusCode()).isEqualTo(400);
        assertThat(browser().submit(ALLIANCE, Map.of("antwort", "PERHAPS")).statusCode())
                .isEqualTo(400);
        assertThat(ALLIANCES.asked()).extracting(Asked::line).containsOnly("POST /alliances/by-link/check/view");
    }
}
