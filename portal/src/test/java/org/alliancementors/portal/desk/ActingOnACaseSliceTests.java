package org.alliancementors.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActingOnACaseSliceTests extends DeskServer {

    private static final String VERSION = "\"7\"";
    private static final String MAILS = """
            {"items":[{"template":"mentor-assigned","recipient":{"kind":"mentor","id":"M01"},"notBefore":"2026-11-21T09:00:00Z","how":"SENT",
            "name":"Greta Ahorn","language":"de","subject":"Neuer Einsatz in Nörten-Hardenberg","text":"Guten Tag Greta Ahorn,\\n<b>bitte</b>",
            "calendar":false},{"template":"mentor-withdrawn-by-desk","recipient":{"kind":"mentor","id":"M22"},
            "notBefore":"2026-11-21T09:00:00Z","how":"UNAVAILABLE","calendar":false}]}""";

    @BeforeEach
    void somebodyIsAsked() {
        offered();
        NOTIFICATIONS.answers("GET /mails/foreseen", 200, MAILS);
        for (String act : new String[] {"assign", "exclude", "search", "snooze", "undo"}) {
            MATCHING.answers("POST /cases/k3v7/" + act, 200, "{}");
        }
    }

    private static Asked last(String line) {
        return MATCHING.asked().stream()
                .filter(asked -> asked.line().equals(line))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("nobody asked " + line));
    }

    @Test
    void beforeAnAssignmentItIsSaidWhoWillBeToldWhat() {
        assertThat(kim().get(CASE + "/zuweisen?mentor=M01").body())
                .contains(
                        "Greta Ahorn zuweisen?",
                        "872 Punkte",
                        "Die Antwort wäre möglich bis Donnerstag, 26. November 2026, 14:00 Uhr.",
                        "Wen wir benachrichtigen",
                        "Greta Ahorn (Mentorin oder Mentor)",
                        "Neuer Einsatz in Nörten-Hardenberg",
                        "&lt;b&gt;bitte&lt;/b&gt;",
                        "Svea Linde (Mentorin oder Mentor)",
                        "Der Text ist gerade nicht zu haben.",
                        "zugesagt=ja",
                        "href=\"?mentor=M01&amp;lang=en\"")
                .doesNotContain("<b>");
        assertThat(NOTIFICATIONS.asked().getLast().path())
                .contains("mission=k3v7", "act=ASK", "mentor=M01", "answerBy=2026-11-26T13");
        assertThat(MATCHING.asked()).extracting(Asked::method).containsOnly("GET");
    }

    @Test
    void whoIsOfTheListNeedsNoReason() {
        HttpResponse<String> answer = kim().submit(
                        CASE + "/zuweisen?mentor=M01", CASE + "/zuweisen", Map.of("mentor", "M01", "version", VERSION));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(CASE + "?getan=ASSIGN");
        Asked asked = last("POST /cases/k3v7/assign");
        assertThat(asked.headers()).containsEntry("if-match", VERSION);
        assertThat(asked.body())
                .contains("\"mentor\":\"M01\"", "\"reason\":\"Aus der Liste der Vorschläge\"")
                .doesNotContain("agreed", "despiteAbsence", "until");
        assertThat(kim().get(CASE + "?getan=ASSIGN").body()).contains("Die Zuweisung ist gespeichert");
    }

    @Test
    void somebodyElseNeedsOneAndWhatWasTypedIsKept() {
        HttpResponse<String> page = kim().submit(
                        CASE + "/zuweisen?mentor=M06",
                        CASE + "/zuweisen",
                        Map.of("mentor", "M06", "version", VERSION, "grund", "  ", "abwesend", "ja"));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains(
                        "<title>Fehler: ",
                        "href=\"#grund\"",
                        "Schreiben Sie in wenigen Worten, warum.",
                        "Radius 150 km überschritten: 229 km",
                        "id=\"abwesend\" name=\"abwesend\" value=\"ja\" checked");
        assertThat(MATCHING.asked()).extracting(Asked::method).doesNotContain("POST");
        kim().submit(
                        CASE + "/zuweisen?mentor=M06",
                        CASE + "/zuweisen",
                        Map.of("mentor", "M06", "version", VERSION, "grund", "kennt\r\ndie Gegend", "abwesend", "ja"));
        assertThat(last("POST /cases/k3v7/assign").body())
                .contains("\"reason\":\"kennt die Gegend\"", "\"despiteAbsence\":true");
    }

    @Test
    void aYesByTelephoneIsPassedOn() {
        assertThat(kim().get(CASE + "/zuweisen?mentor=M22&zugesagt=ja").body())
                .contains("Die Zusage liegt schon vor", "Ja, Zusage eintragen");
        assertThat(NOTIFICATIONS.asked().getLast().path()).contains("act=AGREE").doesNotContain("answerBy");
        HttpResponse<String> answer = kim().submit(
                        CASE + "/zuweisen?mentor=M22&zugesagt=ja",
                        CASE + "/zuweisen",
                        Map.of("mentor", "M22", "version", VERSION, "zugesagt", "ja", "grund", "Anruf um 9"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("getan=AGREE");
        assertThat(last("POST /cases/k3v7/assign").body()).contains("\"agreed\":true", "Anruf um 9");
    }

    @Test
    void whoeverWasOvertakenSeesHowItStandsNow() {
        MATCHING.answers("POST /cases/k3v7/assign", 412, "{\"type\":\"urn:problem:case-changed\",\"version\":8}");
        HttpResponse<String> page = kim().submit(
                        CASE + "/zuweisen?mentor=M01",
                        CASE + "/zuweisen",
                        Map.of("mentor", "M01", "version", "\"6\"", "grund", "passt gut"));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains(
                        "<title>Fehler: ",
                        "Inzwischen hat jemand anderes etwas geändert",
                        "Stand jetzt: Jemand ist gefragt.",
                        "passt gut",
                        "value=\"&quot;7&quot;\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mentor-full|Alle Plätze dieser Person sind belegt",
                "mentor-away|setzen Sie unten den Haken",
                "mentor-withdrawn|nimmt zurzeit keine Einsätze an",
                "case-closed|Der Einsatz findet nicht mehr statt",
                "something-new|Es wurde nichts geändert"
            })
    void whatCannotBeIsSaidInWords(String code, String words) {
        MATCHING.answers("POST /cases/k3v7/assign", 409, "{\"type\":\"urn:problem:%s\"}".formatted(code));
        HttpResponse<String> page = kim().submit(
                        CASE + "/zuweisen?mentor=M01", CASE + "/zuweisen", Map.of("mentor", "M01", "version", VERSION));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains(words);
        assertThat(page.body().contains("id=\"abwesend\"")).isEqualTo(code.equals("mentor-away"));
    }

    @Test
    void whenTheSearchIsDownNothingIsLost() {
        down(MATCHING, "POST /cases/k3v7/assign");
        HttpResponse<String> page = kim().submit(
                        CASE + "/zuweisen?mentor=M06",
                        CASE + "/zuweisen",
                        Map.of("mentor", "M06", "version", VERSION, "grund", "kennt die Gegend"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("vielleicht noch nicht angekommen", "kennt die Gegend");
    }

    @Test
    void withoutThePreviewItCanBeDoneAllTheSame() {
        down(NOTIFICATIONS, "GET /mails/foreseen");
        assertThat(kim().get(CASE + "/zuweisen?mentor=M01").body())
                .contains("Die Vorschau der Mails ist gerade nicht zu haben", "Ja, zuweisen");
        NOTIFICATIONS.answers("GET /mails/foreseen", 200, "{\"items\":[]}");
        assertThat(kim().get(CASE + "/suchen").body()).contains("Niemand erhält jetzt eine Mail.");
    }

    @Test
    void excludingAndSearchingAgainNeedAReason() {
        assertThat(kim().submit(CASE + "/suchen", Map.of("version", VERSION)).statusCode())
                .isEqualTo(400);
        assertThat(kim().submit(CASE + "/suchen", Map.of("version", VERSION, "grund", "neuer Anlauf"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(last("POST /cases/k3v7/search").body()).isEqualTo("{\"reason\":\"neuer Anlauf\"}");
        assertThat(kim().submit(
                                CASE + "/ausschliessen?mentor=M22",
                                CASE + "/ausschliessen",
                                Map.of("mentor", "M22", "version", VERSION, "grund", "befangen"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(last("POST /cases/k3v7/exclude").body()).contains("\"mentor\":\"M22\"", "befangen");
        assertThat(kim().submit(CASE + "/suchen", Map.of("version", VERSION, "grund", "x".repeat(501)))
                        .body())
                .contains("Kürzen Sie den Grund");
    }

    @Test
    void aCaseIsPutOutOfSightUntilAMorning() {
        for (String day : new String[] {"", "gestern", "2026-11-21", "2027-02-19"}) {
            HttpResponse<String> page =
                    kim().submit(CASE + "/zurueckstellen", Map.of("version", VERSION, "grund", "Ferien", "bis", day));
            assertThat(page.statusCode()).as(day).isEqualTo(400);
            assertThat(page.body()).contains("href=\"#bis\"", "Wählen Sie einen Tag ab morgen", ">Ferien</textarea>");
        }
        assertThat(kim().submit(
                                CASE + "/zurueckstellen",
                                Map.of("version", VERSION, "grund", "Ferien", "bis", "2027-01-07"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(last("POST /cases/k3v7/snooze").body()).contains("\"until\":\"2027-01-07T07:00:00Z\"", "Ferien");
    }

    @Test
    void theLastActIsTakenBack() {
        undoable();
        HttpResponse<String> answer = kim().submit(CASE, CASE + "/zuruecknehmen", Map.of("version", VERSION));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("getan=UNDO");
        assertThat(last("POST /cases/k3v7/undo").headers()).containsEntry("if-match", VERSION);
    }

    @Test
    void whatHappenedSinceIsSaidWhereItCannotBe() {
        undoable();
        MATCHING.answers(
                "POST /cases/k3v7/undo", 409, "{\"type\":\"urn:problem:undo-impossible\",\"happened\":\"ACCEPTED\"}");
        HttpResponse<String> page = kim().submit(CASE, CASE + "/zuruecknehmen", Map.of("version", VERSION));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("<title>Fehler: ", "Inzwischen wurde zugesagt", "Verlauf");
    }

    @Test
    void aMissionIsCancelledAfterAQuestion() {
        assertThat(kim().get(CASE + "/absagen").body())
                .contains("Diesen Einsatz absagen?", "Das lässt sich nicht zurücknehmen", "Wen wir benachrichtigen")
                .doesNotContain("name=\"grund\"", "fünf Minuten");
        assertThat(NOTIFICATIONS.asked().getLast().path())
                .contains("act=CANCEL")
                .doesNotContain("mentor=");
        ALLIANCES.answers("POST /missions/k3v7/cancel", 200, "{}");
        assertThat(kim().submit(CASE + "/absagen", Map.of("version", VERSION)).statusCode())
                .isEqualTo(303);
        ALLIANCES.answers("POST /missions/k3v7/cancel", 409, "{\"type\":\"urn:problem:mission-completed\"}");
        HttpResponse<String> late = kim().submit(CASE + "/absagen", Map.of("version", VERSION));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Der Einsatz ist schon abgeschlossen.");
    }

    @Test
    void aMissionIsCompletedWithoutAReportForAReason() {
        ALLIANCES.answers("POST /missions/k3v7/complete", 200, "{}");
        assertThat(kim().submit(CASE + "/abschliessen", Map.of("version", VERSION))
                        .statusCode())
                .isEqualTo(400);
        assertThat(kim().submit(CASE + "/abschliessen", Map.of("version", VERSION, "grund", "am Telefon berichtet"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(ALLIANCES.asked().stream()
                        .filter(asked -> asked.line().equals("POST /missions/k3v7/complete"))
                        .findFirst()
                        .orElseThrow()
                        .body())
                .isEqualTo("{\"reason\":\"am Telefon berichtet\"}");
        ALLIANCES.answers("POST /missions/k3v7/complete", 409, "{\"type\":\"urn:problem:appointments-ahead\"}");
        assertThat(kim().submit(CASE + "/abschliessen", Map.of("version", VERSION, "grund", "fertig"))
                        .body())
                .contains("Es stehen noch Termine aus", ">fertig</textarea>");
    }

    @Test
    void thereIsNoOtherActAndNoneWithoutAForm() {
        assertThat(kim().get(CASE + "/loeschen").statusCode()).isEqualTo(404);
        assertThat(kim().get(CASE + "/zuweisen").statusCode()).isEqualTo(303);
        assertThat(kim().post(CASE + "/suchen", Map.of("grund", "x")).statusCode())
                .isEqualTo(403);
        assertThat(kim().post(CASE + "/zuruecknehmen", Map.of()).statusCode()).isEqualTo(403);
        assertThat(MATCHING.asked()).extracting(Asked::method).doesNotContain("POST");
    }

    @Test
    void englishReadersGetEnglish() {
        assertThat(englishKim().get(CASE + "/zuweisen?mentor=M06").body())
                .contains("Assign Jonas Birke?", "Whom we notify", "Radius of 150 km exceeded", "Yes, assign")
                .doesNotContain("Zuweisen", "Grund<");
    }
}
