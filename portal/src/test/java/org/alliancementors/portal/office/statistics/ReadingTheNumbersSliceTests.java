package org.alliancementors.portal.office.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.Browser;
import org.alliancementors.portal.testing.NumbersFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody of the desk looks at the programme in numbers. */
class ReadingTheNumbersSliceTests extends PortalServer {

    private static final String PAGE = "/fachberatung/statistik";

    @BeforeEach
    void servicesAnswer() {
        NumbersFixture.answer(SERVICES);
    }

    private static Browser in(Browser browser) {
        browser.submit("/fachberatung/anmelden", Map.of("name", "kim", "kennwort", "kennwort"));
        return browser;
    }

    @Test
    void everyFigureIsATableWithBarsAndAFile() {
        HttpResponse<String> page = in(browser()).get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "7 Anfragen in diesem Zeitraum",
                        "Bei der Fachberatung",
                        "BRAND_NEW",
                        "Oktober 2026",
                        "90 Minuten",
                        "25 Stunden",
                        "4 Tage",
                        "75 %",
                        "=Greta Ahorn",
                        "Schleswig-Holstein",
                        "24103 Kiel, Schleswig-Holstein",
                        "Pflege von Angehörigen",
                        "/fachberatung/statistik/dauer.csv?monate=12",
                        "class=\"white\"",
                        "class=\"served\"")
                .containsPattern("class=\"bar\" height=\"10\" x=\"0.0\" width=\"50.0\"")
                .doesNotContain("??", "38440 Wolfsburg", "Väter</th>", "style=");
        assertThat(ALLIANCES.asked().getFirst().path()).isEqualTo("/statistics?months=12");
    }

    @Test
    void itSpeaksEnglishAndOtherPeriods() {
        assertThat(in(englishBrowser()).get(PAGE + "?monate=24").body())
                .contains("7 requests in this period", "White spots", "October 2026", "25 hours", "At the desk")
                .doesNotContain("??", "Zeitraum");
        assertThat(ALLIANCES.asked().getFirst().path()).isEqualTo("/statistics?months=24");
        in(browser()).get(PAGE + "?monate=7");
        assertThat(ALLIANCES.asked().stream()
                        .filter(asked -> asked.path().startsWith("/statistics"))
                        .reduce((_, last) -> last)
                        .orElseThrow()
                        .path())
                .isEqualTo("/statistics?months=12");
    }

    @ParameterizedTest
    @CsvSource({
        "stand, Abgeschlossen;4",
        "art, Vortrag",
        "monat, November 2026;4",
        "dauer, Alle Arten;5;90 Minuten;25 Stunden;4 Tage",
        "antworten, Zugesagt;6;75 %",
        "auslastung, '''=Greta Ahorn;2;4;1'",
        "laender, Schleswig-Holstein;3;0",
        "luecken, '24103 Kiel, Schleswig-Holstein;3;1;''=Greta Ahorn;215 km'",
        "wirkung, Pflege von Angehörigen;3;2;1;9"
    })
    void aFileHasTheSameNumbersAndNoFormula(String name, String line) {
        HttpResponse<String> file = in(browser()).get(PAGE + "/" + name + ".csv?monate=3");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("attachment", name + ".csv"));
        assertThat(file.body()).contains(line);
    }

    @Test
    void aFileThatThereIsNotIsNotFound() {
        assertThat(in(browser()).get(PAGE + "/nichts.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void withoutMentorsThePageSaysWhatIsMissing() {
        MENTORS.hangsUp("GET /mentors");
        HttpResponse<String> page = in(browser()).get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Ohne Zahlen zu Mentorinnen und Mentoren", "Einsätze nach Stand")
                .doesNotContain("Weiße Flecken</h2>", "??");
        assertThat(in(browser()).get(PAGE + "/auslastung.csv").statusCode()).isEqualTo(503);
    }

    @Test
    void withoutMissionsThereIsNoPage() {
        ALLIANCES.hangsUp("GET /statistics");
        assertThat(in(browser()).get(PAGE).statusCode()).isEqualTo(503);
    }

    @Test
    void aProgrammeThatHasJustBegunHasEmptyFigures() {
        NumbersFixture.begun(SERVICES);
        assertThat(in(browser()).get(PAGE).body())
                .contains("Keine Anfragen", "Dazu gibt es in diesem Zeitraum noch nichts", "Überall, wo jemand")
                .doesNotContain("??");
    }

    @Test
    void nobodyElseSeesThem() {
        assertThat(browser().get(PAGE).statusCode()).isEqualTo(303);
        assertThat(browser().get(PAGE + "/stand.csv").statusCode()).isEqualTo(303);
    }
}
