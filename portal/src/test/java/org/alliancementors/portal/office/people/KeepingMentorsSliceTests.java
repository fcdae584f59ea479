package org.alliancementors.portal.office.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.Browser;
import org.alliancementors.portal.testing.MentorsFixture;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody of the desk keeps the mentors. */
class KeepingMentorsSliceTests extends PortalServer {

    private static final String LIST = "/fachberatung/mentoren";
    private static final String ONE = LIST + "/M01";

    @BeforeEach
    void servicesAnswer() {
        MentorsFixture.answer(SERVICES);
    }

    private static Browser in(Browser browser) {
        browser.submit("/fachberatung/anmelden", Map.of("name", "kim", "kennwort", "kennwort"));
        return browser;
    }

    @Test
    void theListIsFilteredAndSearched() {
        Browser browser = in(browser());
        assertThat(browser.get(LIST).body())
                .contains("2 Mentorinnen und Mentoren", "Greta Ahorn", "Greta Birke", "Entwurf", "Schulung abgelaufen")
                .doesNotContain("??");
        assertThat(browser.get(LIST + "?text=aho").body())
                .contains("Greta Ahorn")
                .doesNotContain("Greta Birke");
        assertThat(browser.get(LIST + "?land=HE&stand=DRAFT").body())
                .contains("Greta Birke")
                .doesNotContain("Greta Ahorn");
        assertThat(browser.get(LIST + "?text=nobody").body()).contains("Dazu gibt es niemanden");
        browser.get(LIST + "?braucht=APPROVAL");
        assertThat(MENTORS.asked().getLast().path()).isEqualTo("/mentors?needs=APPROVAL&page=0&size=100");
        assertThat(in(englishBrowser()).get(LIST + "?thema=GRUENDUNG").body())
                .contains("2 mentors", "Draft", "Lower Saxony")
                .doesNotContain("??");
        MENTORS.hangsUp("GET /mentors");
        assertThat(browser.get(LIST).statusCode()).isEqualTo(503);
    }

    @Test
    void everythingOfAMentorIsShownWithTheCardOfTheGallery() {
        HttpResponse<String> page = in(browser()).get(ONE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "greta@example.org",
                        "Diese Karte ist öffentlich.",
                        "Freigegeben von kim, Donnerstag, 1. Oktober 2026",
                        "Montag, 4. Januar 2027 bis Freitag, 8. Januar 2027",
                        "abgelaufen am Sonntag, 1. März 2026",
                        "Pause seit Sonntag, 1. November 2026, Ende offen",
                        "Greta Birke",
                        "Gefragt, Antwort fehlt noch.",
                        "passt")
                .doesNotContain("??");
        assertThat(in(englishBrowser()).get(ONE).body())
                .contains("This card is public.", "Approved by kim", "Asked, the answer is missing.")
                .doesNotContain("??");
        assertThat(in(browser()).get(LIST + "/M99").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "veroeffentlichen|||POST /mentors/M01/publish|{}",
                "zurueckziehen|grund|krank|POST /mentors/M01/withdraw|\"reason\":\"krank\"",
                "abwesend|von,bis|2027-02-01,7.2.2027|POST /mentors/M01/absences|{\"from\":\"2027-02-01\",\"to\":\"2027-02-07\"}",
                "pause|von|2027-02-01|POST /mentors/M01/pause|\"from\":\"2027-02-01\"",
                "zurueck|||POST /mentors/M01/return|{}",
                "vertretung|wer|M02|PUT /mentors/M01/substitute|\"mentor\":\"M02\"",
                "vertretung-weg|||DELETE /mentors/M01/substitute|",
                "abschied|tag,wer|2027-06-01,M02|POST /mentors/M01/leave|\"day\":\"2027-06-01\"",
                "abschied-weg|||DELETE /mentors/M01/leave|",
                "schulung|art,tag|OTHER,2026-01-05|POST /mentors/M01/trainings|\"kind\":\"OTHER\"",
                "pruefung|stimmt|NO|POST /mentors/M01/check|\"stillRight\":false"
            })
    void everyDeedReachesTheServiceOnceAndIsConfirmed(
            String deed, String fields, String values, String line, String body) {
        Map<String, String> sent = new LinkedHashMap<>(Map.of("stand", "7"));
        if (fields != null) {
            for (int i = 0; i < fields.split(",").length; i++) {
                sent.put(deed + "-" + fields.split(",")[i], values.split(",")[i]);
            }
        }
        HttpResponse<String> done = in(browser()).submit(ONE, ONE + "/" + deed, sent);
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location")).contains(ONE + "?getan=" + deed);
        Asked asked = MENTORS.asked().getLast();
        assertThat(asked.line()).isEqualTo(line);
        assertThat(asked.body()).contains(body == null ? "" : body.equals("{}") ? "{" : body);
        if (deed.equals("vertretung")) {
            assertThat(asked.headers()).containsEntry("if-match", "\"7\"");
        }
        assertThat(in(browser()).get(ONE + "?getan=" + deed).body())
                .contains("role=\"status\"")
                .doesNotContain("??");
    }

    @Test
    void entriesAreRemoved() {
        in(browser()).submit(ONE, ONE + "/abwesend-weg", Map.of("eintrag", "2027-01-04"));
        assertThat(MENTORS.asked().getLast().line()).isEqualTo("DELETE /mentors/M01/absences/2027-01-04");
        in(browser()).submit(ONE, ONE + "/schulung-weg", Map.of("eintrag", "t-1"));
        assertThat(MENTORS.asked().getLast().line()).isEqualTo("DELETE /mentors/M01/trainings/t-1");
    }

    @Test
    void whatIsNoDayIsSaidAtItsFieldAndTheRestIsKept() {
        HttpResponse<String> page = in(browser())
                .submit(ONE, ONE + "/abwesend", Map.of("abwesend-von", "morgen", "abwesend-bis", "2027-02-07"));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("<title>Fehler: ", "href=\"#abwesend-von\"", "value=\"morgen\"", "value=\"2027-02-07\"")
                .doesNotContain("??");
        assertThat(MENTORS.asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    @ParameterizedTest
    @CsvSource({
        "abwesend, from, abwesend-von",
        "abwesend, to, abwesend-bis",
        "pause, until, pause-bis",
        "vertretung, mentor, vertretung-wer",
        "abschied, day, abschied-tag",
        "abschied, successor, abschied-wer",
        "schulung, kind, schulung-art",
        "schulung, expires, schulung-bis",
        "pruefung, stillRight, pruefung-stimmt",
        "zurueckziehen, reason, zurueckziehen-grund"
    })
    void whatTheServiceFindsFaultWithIsSaidAtOurField(String deed, String field, String ours) {
        String refused = "{\"type\":\"urn:problem:request-invalid\",\"errors\":[{\"field\":\"" + field
                + "\",\"message\":\"x\"}]}";
        for (String what : new String[] {"absences", "pause", "leave", "trainings", "check", "withdraw"}) {
            MENTORS.answers("POST /mentors/M01/" + what, 400, refused);
        }
        MENTORS.answers("PUT /mentors/M01/substitute", 400, refused);
        HttpResponse<String> page = in(englishBrowser()).submit(ONE, ONE + "/" + deed, Map.of("stand", "7"));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("href=\"#" + ours + "\"").doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mentor-changed", "absence-overlaps", "mentor-not-published", "absences-full"})
    void whatIsNotPossibleNowIsExplainedWithThePresentState(String code) {
        MENTORS.answers("POST /mentors/M01/absences", 409, "{\"type\":\"urn:problem:" + code + "\"}");
        HttpResponse<String> page = in(browser())
                .submit(ONE, ONE + "/abwesend", Map.of("abwesend-von", "2027-02-01", "abwesend-bis", "2027-02-02"));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("Das ging nicht", "greta@example.org").doesNotContain("??", "people.refused");
    }

    @Test
    void aDeedThatDidNotArriveCanBeSentAgain() {
        MENTORS.answers("POST /mentors/M01/pause", 503, "{}");
        HttpResponse<String> page = in(browser()).submit(ONE, ONE + "/pause", Map.of("pause-von", "2027-02-01"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("2027-02-01", "Pause eintragen").doesNotContain("??");
        assertThat(in(browser()).submit(ONE, ONE + "/zaubern", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theAddressOfAFormLeadsBackToItsPage() {
        Browser browser = in(browser());
        HttpResponse<String> back = browser.get(ONE + "/pause?lang=en");
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.headers().firstValue("Location")).contains(ONE);
        assertThat(browser.get(ONE).body()).contains("<html lang=\"en\"");
        assertThat(browser.get(ONE + "/zaubern").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyElseSeesOrChangesMentors() {
        assertThat(browser().get(ONE).statusCode()).isEqualTo(303);
        assertThat(in(browser()).post(ONE + "/veroeffentlichen", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(MENTORS.asked()).isEmpty();
    }
}
