package org.alliancementors.portal.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.AppointmentsFixture;
import org.alliancementors.portal.testing.LinksFixture;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentorsAppointmentsSliceTests extends PortalServer {

    private static final String TOKEN = LinksFixture.mentoring();
    private static final String PAGE = "/einsatz/" + TOKEN;
    private static final String KEY = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final Map<String, String> TIME = Map.of(
            "art",
            "CALL",
            "tag",
            "7.12.2026",
            "von",
            "14:00",
            "bis",
            "15:30",
            "form",
            "ON_SITE",
            "plz",
            "37176",
            "schluessel",
            KEY);

    private static void stands(String status, String appointments) {
        ALLIANCES.answers("POST /mentoring/view", 200, """
                {"reference":"LBF-7K3M-9QXT","status":"%s","kind":"FOUNDING","aim":"Betriebe <b>gewinnen</b>","format":"ON_SITE",
                 "place":"Nörten-Hardenberg","postalCode":"37176","when":{"from":"2026-12-07","to":"2026-12-09"},"appointments":[%s],"more":1}""".formatted(status, appointments));
    }

    @Test
    void theMissionAndEveryStateOfAnAppointmentAreToldInWords() {
        stands("ACCEPTED", AppointmentsFixture.all());
        HttpResponse<String> page = browser().get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "LBF-7K3M-9QXT",
                        "Betriebe &lt;b&gt;gewinnen",
                        "37176 Nörten-Hardenberg",
                        "Vorgeschlagen – wartet auf Ihre Antwort",
                        "Vorgeschlagen – die andere Seite ist am Zug",
                        "Vereinbart – eine andere Zeit ist vorgeschlagen und wartet auf Ihre Antwort",
                        "Noch keine Zeit gefunden",
                        "Hat stattgefunden",
                        "Abgesagt",
                        "Montag, 7. Dezember 2026, 14:00 bis 15:30 Uhr",
                        "Dienstag, 19. Januar 2027, 17:00 bis 21:00 Uhr",
                        "Vorgeschlagen von der Fachberatung.")
                .doesNotContain("??", "<b>");
        assertThat(englishBrowser().get(PAGE).body())
                .contains("Monday, 7 December 2026, 14:00 to 15:30", "Proposed – waiting for your answer")
                .doesNotContain("??", "Uhr", "Termin");
    }

    @ParameterizedTest
    @CsvSource({"AGREE, agree, agreed", "REFUSE, refuse, refused"})
    void anAnswerGoesToTheServiceWithTheNumberThatWasSeen(String choice, String what, String done) {
        stands("ACCEPTED", AppointmentsFixture.waiting());
        ALLIANCES.answers("POST /mentoring/appointments/a-2/" + what, 200, "{}");
        HttpResponse<String> answer = browser()
                .submit(PAGE, PAGE + "/termin/a-2", Map.of("antwort", choice, "nummer", "3", "schluessel", KEY));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(PAGE + "?getan=" + done);
        Asked asked = ALLIANCES.asked().getLast();
        assertThat(asked.body()).isEqualTo("{\"token\":\"" + TOKEN + "\",\"number\":3}");
        assertThat(asked.headers()).containsEntry("idempotency-key", KEY);
        assertThat(browser().get(PAGE + "?getan=" + done).body()).contains("role=\"status\"");
        assertThat(browser().get(PAGE + "?getan=%3Cscript%3E").body()).doesNotContain("role=\"status\"", "<script");
    }

    @Test
    void aClashNamesWhatIsInTheWay() {
        stands("ACCEPTED", AppointmentsFixture.waiting());
        ALLIANCES.answers("POST /mentoring/appointments/a-2/agree", 409, """
                {"type":"urn:problem:appointment-clash","kind":"APPOINTMENT","from":"2026-12-01T09:30:00Z","to":"2026-12-01T11:00:00Z",
                 "reference":"LBF-AAAA-BBBB"}""");
        HttpResponse<String> page =
                browser().submit(PAGE, PAGE + "/termin/a-2", Map.of("antwort", "AGREE", "nummer", "3"));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains(
                        "<title>Fehler: ",
                        "Zu dieser Zeit haben Sie schon einen Termin",
                        "Dienstag, 1. Dezember 2026, 10:30 bis 12:00 Uhr",
                        "LBF-AAAA-BBBB",
                        "autofocus",
                        "value=\"AGREE\"");
    }

    @ParameterizedTest
    @CsvSource({
        "other-proposal, Inzwischen hat sich etwas geändert",
        "proposal-too-late, Die vorgeschlagene Zeit ist schon vorbei",
        "something-new, Inzwischen hat sich etwas geändert"
    })
    void anyOtherRefusalShowsHowThingsStand(String code, String words) {
        stands("ACCEPTED", AppointmentsFixture.waiting());
        ALLIANCES.answers("POST /mentoring/appointments/a-2/agree", 409, "{\"type\":\"urn:problem:" + code + "\"}");
        HttpResponse<String> page =
                browser().submit(PAGE, PAGE + "/termin/a-2", Map.of("antwort", "AGREE", "nummer", "3"));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains(words, "Erstes Gespräch");
    }

    @Test
    void aNewAppointmentIsProposedInGermanTime() {
        stands("ACCEPTED", "");
        ALLIANCES.answers("POST /mentoring/appointments", 201, "{}");
        HttpResponse<String> answer = browser().submit(PAGE + "/termin", TIME);
        assertThat(answer.headers().firstValue("Location")).contains(PAGE + "?getan=proposed");
        Asked asked = ALLIANCES.asked().getLast();
        assertThat(asked.line()).isEqualTo("POST /mentoring/appointments");
        assertThat(asked.headers()).containsEntry("idempotency-key", KEY);
        assertThat(asked.body())
                .contains(
                        "\"kind\":\"CALL\"",
                        "\"from\":\"2026-12-07T14:00:00+01:00\"",
                        "\"to\":\"2026-12-07T15:30:00+01:00\"",
                        "\"format\":\"ON_SITE\"",
                        "\"postalCode\":\"37176\"",
                        "\"token\":\"" + TOKEN);
    }

    @Test
    void aMoveBeginsWithTheTimeThatIsOpen() {
        stands("ACCEPTED", AppointmentsFixture.moving());
        ALLIANCES.answers("POST /mentoring/appointments/a-4/proposals", 200, "{}");
        String address = PAGE + "/termin/a-4/anders";
        assertThat(browser().get(address).body())
                .contains(
                        "value=\"2027-01-19\"",
                        "value=\"17:00\"",
                        "value=\"21:00\"",
                        "Der vereinbarte Termin gilt, bis");
        assertThat(browser().submit(address, TIME).statusCode()).isEqualTo(303);
        assertThat(ALLIANCES.asked().getLast().body()).doesNotContain("kind");
    }

    @Test
    void faultsAreNamedAtTheirFieldsAndTheInputIsKept() {
        stands("ACCEPTED", "");
        HttpResponse<String> page = browser()
                .submit(
                        PAGE + "/termin",
                        Map.of(
                                "art",
                                "REVIEW",
                                "tag",
                                "2020-01-01",
                                "von",
                                "14:00",
                                "bis",
                                "13:00",
                                "schluessel",
                                KEY));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains(
                        "<title>Fehler: ",
                        "href=\"#tag\"",
                        "href=\"#bis\"",
                        "href=\"#form\"",
                        "id=\"form\"",
                        "Wählen Sie eine Zeit, die noch kommt.",
                        "aria-invalid=\"true\"",
                        "value=\"2020-01-01\"",
                        "value=\"" + KEY)
                .containsPattern("value=\"REVIEW\"[^>]*checked");
        assertThat(ALLIANCES.asked()).extracting(Asked::line).containsOnly("POST /mentoring/view");
    }

    // P3: the answer was lost, not the request: the same key goes along again
    @Test
    void whenTheServiceIsDownTheInputAndItsKeyAreKept() {
        stands("ACCEPTED", "");
        ALLIANCES.answers("POST /mentoring/appointments", 503, "{}");
        HttpResponse<String> page = browser().submit(PAGE + "/termin", TIME);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body())
                .contains("noch nicht angekommen", "value=\"" + KEY, "value=\"7.12.2026\"", "value=\"37176\"");
    }

    @Test
    void anAnswerThatDidNotArriveCanBeSentAgain() {
        stands("ACCEPTED", AppointmentsFixture.waiting());
        ALLIANCES.answers("POST /mentoring/appointments/a-2/agree", 503, "{}");
        HttpResponse<String> page = browser()
                .submit(PAGE, PAGE + "/termin/a-2", Map.of("antwort", "AGREE", "nummer", "3", "schluessel", KEY));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("name=\"nummer\" value=\"3\"", "name=\"antwort\" value=\"AGREE\"", "value=\"" + KEY)
                .contains("action=\"" + PAGE + "/termin/a-2\"");
    }

    @Test
    void callingOffAsksBackFirst() {
        stands("ACCEPTED", AppointmentsFixture.agreed());
        ALLIANCES.answers("POST /mentoring/appointments/a-1/cancel", 200, "{}");
        String address = PAGE + "/termin/a-1/absagen";
        assertThat(browser().get(address).body()).contains("Diesen Termin absagen?", "Planung", "Ja, Termin absagen");
        assertThat(browser()
                        .submit(address, Map.of("schluessel", KEY))
                        .headers()
                        .firstValue("Location"))
                .contains(PAGE + "?getan=cancelled");
    }

    @Test
    void everyFormHasAKeyOfItsOwn() {
        stands("ACCEPTED", "");
        Matcher first = key(browser().get(PAGE + "/termin").body());
        Matcher second = key(browser().get(PAGE + "/termin").body());
        assertThat(first.find() && second.find()).isTrue();
        assertThat(first.group(1)).isNotEqualTo(second.group(1));
    }

    private static Matcher key(String page) {
        return Pattern.compile("name=\"schluessel\" value=\"([^\"]+)\"").matcher(page);
    }

    @ParameterizedTest
    @CsvSource({
        "409, not-your-mission, Dieser Einsatz liegt in anderen Händen",
        "409, mission-cancelled, Dieser Einsatz ist beendet",
        "404, mission-unknown, Dieser Einsatz ist beendet",
        "410, link-expired, Dieser Einsatz ist beendet"
    })
    void whoIsNotTheMentorAnyMoreGetsAFriendlyPage(int status, String code, String words) {
        ALLIANCES.answers("POST /mentoring/view", status, "{\"type\":\"urn:problem:" + code + "\"}");
        for (String path : new String[] {"", "/termin", "/termin/a-1/anders", "/termin/a-1/absagen", "/bericht"}) {
            HttpResponse<String> page = browser().get(PAGE + path);
            assertThat(page.statusCode()).isEqualTo(410);
            assertThat(page.body()).contains(words, "030 0000 0000").doesNotContain("<form");
        }
    }

    @Test
    void aForgedAndAnExpiredLinkAreExplainedWithoutAskingAService() {
        assertThat(browser().get(PAGE.substring(0, PAGE.length() - 9)).statusCode())
                .isEqualTo(404);
        assertThat(browser().get("/einsatz/" + LinksFixture.answer()).statusCode())
                .isEqualTo(404);
        HttpResponse<String> expired = browser().get("/einsatz/" + LinksFixture.expired("mentoring"));
        assertThat(expired.statusCode()).isEqualTo(410);
        assertThat(expired.body()).contains("neuesten Mail");
        assertThat(ALLIANCES.asked()).isEmpty();
    }

    @Test
    void aCompletedMissionThanksAndOffersNoForms() {
        stands("COMPLETED", AppointmentsFixture.past());
        HttpResponse<String> page = browser().get(PAGE);
        assertThat(page.body())
                .contains("Der Einsatz ist abgeschlossen. Vielen Dank!", "Hat stattgefunden")
                .doesNotContain("<form", "/termin", "/bericht");
        assertThat(browser().get(PAGE + "/termin").statusCode()).isEqualTo(409);
        assertThat(browser().get(PAGE + "/bericht").statusCode()).isEqualTo(303);
    }
}
