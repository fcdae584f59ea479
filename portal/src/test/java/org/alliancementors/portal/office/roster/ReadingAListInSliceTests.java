package org.alliancementors.portal.office.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.Browser;
import org.alliancementors.portal.testing.RosterFixture;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody of the desk has a list read in. */
class ReadingAListInSliceTests extends PortalServer {

    private static final String MENTORS_PAGE = "/fachberatung/mentoren/einlesen";
    private static final String ALLIANCES_PAGE = "/fachberatung/buendnisse/einlesen";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String LIST = RosterFixture.LIST;

    @BeforeEach
    void servicesAnswer() {
        RosterFixture.answer(SERVICES);
    }

    private static Browser in(Browser browser) {
        browser.submit("/fachberatung/anmelden", Map.of("name", "kim", "kennwort", "kennwort"));
        return browser;
    }

    private static HttpResponse<String> send(Browser browser, String page, Map<String, String> fields, String file) {
        Matcher csrf = CSRF.matcher(browser.get(page).body());
        assertThat(csrf.find()).isTrue();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", csrf.group(1));
        StringBuilder parts = new StringBuilder();
        all.forEach((name, value) -> parts.append("--x\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        if (!file.isEmpty()) {
            parts.append(
                            "--x\r\nContent-Disposition: form-data; name=\"datei\"; filename=\"l.csv\"\r\nContent-Type: text/csv\r\n\r\n")
                    .append(file)
                    .append("\r\n");
        }
        return browser.ask("POST", page, parts + "--x--\r\n", "Content-Type", "multipart/form-data; boundary=x");
    }

    @Test
    void aFileIsOnlyCheckedFirst() {
        HttpResponse<String> page = send(in(browser()), ALLIANCES_PAGE, Map.of(), LIST);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Gespeichert ist noch nichts.",
                        "Neu: 23",
                        "Geändert: 1",
                        "Abgelehnt: 1",
                        "abgelehnt",
                        "Das Bundesland passt nicht zur Postleitzahl.",
                        "does not fit",
                        "name=\"inhalt\"")
                .doesNotContain("??");
        assertThat(ALLIANCES.asked()).hasSize(1);
        assertThat(ALLIANCES.asked().getFirst().path()).isEqualTo("/alliances/import?dryRun=true");
        assertThat(ALLIANCES.asked().getFirst().body()).isEqualTo(LIST);
        assertThat(ALLIANCES.asked().getFirst().headers().get("content-type")).startsWith("text/csv");
        HttpResponse<String> english = send(in(englishBrowser()), MENTORS_PAGE, Map.of(), "id,first\nM01,Gr\u00e9ta");
        assertThat(english.body()).contains("Nothing is saved yet.", "New: 1").doesNotContain("??");
        assertThat(MENTORS.asked().getFirst().body()).contains("Gr\u00e9ta");
    }

    @Test
    void itIsReadInInPartsWithProgressAndWithoutAScript() {
        Browser browser = in(browser());
        HttpResponse<String> first = send(browser, ALLIANCES_PAGE, Map.of("inhalt", LIST, "ab", "0"), "");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body())
                .contains(
                        "25 von 30 Zeilen",
                        "<progress id=\"weit\" value=\"25\" max=\"30\"",
                        "name=\"ab\" value=\"25\"",
                        "name=\"abgelehnt\" value=\"5\"",
                        "hx-trigger=\"load delay:300ms, submit\"",
                        "Weiter einlesen")
                .doesNotContain("??");
        Asked part = ALLIANCES.asked().getFirst();
        assertThat(part.path()).isEqualTo("/alliances/import?dryRun=false");
        assertThat(part.body().lines()).hasSize(26).first().isEqualTo("id,plz,town,land,lat,lon");

        HttpResponse<String> second = send(
                browser,
                ALLIANCES_PAGE,
                Map.of("inhalt", LIST, "ab", "25", "neu", "23", "geaendert", "1", "gleich", "0", "abgelehnt", "5"),
                "");
        assertThat(second.body())
                .contains("Die Liste ist eingelesen", "30 von 30 Zeilen", "Neu: 46", "Abgelehnte Zeilen: 5, 30")
                .doesNotContain("??", "Weiter einlesen");
        assertThat(ALLIANCES.asked().getLast().body().lines())
                .hasSize(6)
                .last()
                .isEqualTo("A30,24103,Kiel,SH,54.3,10.1");
    }

    @Test
    void whereItStoppedItGoesOn() {
        ALLIANCES.answers("POST /alliances/import", 503, "{}");
        HttpResponse<String> page =
                send(in(browser()), ALLIANCES_PAGE, Map.of("inhalt", LIST, "ab", "25", "neu", "20"), "");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains(
                        "<title>Fehler: ",
                        "Hier ging es nicht weiter",
                        "name=\"ab\" value=\"25\"",
                        "name=\"neu\" value=\"20\"")
                .contains("hx-trigger=\"submit\"")
                .doesNotContain("??");
    }

    @Test
    void withoutAFileWithATooLongOneOrAnotherHeadingNothingHappens() {
        Browser browser = in(browser());
        HttpResponse<String> none = send(browser, MENTORS_PAGE, Map.of(), "");
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body())
                .contains("<title>Fehler: ", "href=\"#datei\"", "höchstens 60 KB")
                .doesNotContain("??");
        assertThat(send(browser, MENTORS_PAGE, Map.of(), "x".repeat(60_500)).statusCode())
                .isEqualTo(400);
        assertThat(MENTORS.asked()).isEmpty();
        MENTORS.answers("POST /mentors/import", 400, "{\"type\":\"urn:problem:csv-unreadable\"}");
        assertThat(send(browser, MENTORS_PAGE, Map.of(), "a;b\nc;d").body())
                .contains("Die Datei ist nicht lesbar")
                .doesNotContain("??");
    }

    @Test
    void aServiceThatIsDownAtTheCheckSaysSo() {
        MENTORS.answers("POST /mentors/import", 503, "{}");
        assertThat(send(in(browser()), MENTORS_PAGE, Map.of(), "id\nM01").statusCode())
                .isEqualTo(503);
    }

    @Test
    void nobodyElseReadsListsIn() {
        assertThat(browser().get(MENTORS_PAGE).statusCode()).isEqualTo(303);
        assertThat(in(browser())
                        .ask("POST", MENTORS_PAGE, "--x--\r\n", "Content-Type", "multipart/form-data; boundary=x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(MENTORS.asked()).isEmpty();
    }
}
