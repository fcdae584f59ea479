package org.alliancementors.portal.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BeginningSliceTests extends PortalServer {

    private final ProgrammeNumbers numbers;

    @Autowired
    BeginningSliceTests(ProgrammeNumbers numbers) {
        this.numbers = numbers;
    }

    @Test
    void theStartPageSaysWhatToKnowAndShowsTheProgrammesNumbers() {
        MENTORS.answers("GET /gallery/numbers", 200, "{\"mentors\":32,\"states\":16}");
        ALLIANCES.answers("GET /programme", 200, "{\"missions\":1}");
        numbers.ask();
        assertThat(browser().get("/").body())
                .contains(
                        "Bevor Sie beginnen",
                        "etwa 5 Minuten",
                        "kostenlos",
                        "030 0000 0000",
                        "href=\"/anfrage\"",
                        "<strong>32</strong>",
                        "Mentorinnen und Mentoren",
                        "<strong>16</strong>",
                        "Bundesländer",
                        "Einsatz vermittelt")
                .doesNotContain("??");
    }

    @Test
    void aServiceThatIsDownLeavesWhatWasKnownAndNobodyWaits() {
        MENTORS.answers("GET /gallery/numbers", 200, "{\"mentors\":20,\"states\":12}");
        ALLIANCES.answers("GET /programme", 200, "{\"missions\":0}");
        numbers.ask();
        MENTORS.answers("GET /gallery/numbers", 503, "{}");
        numbers.ask();
        MENTORS.asked().clear();
        assertThat(browser().get("/").body())
                .contains("<strong>20</strong>")
                .doesNotContain("vermittelt", "<strong>0</strong>");
        assertThat(MENTORS.asked()).isEmpty();
    }

    @Test
    void aBarrierBecomesALetterThatTheVisitorSends() {
        HttpResponse<String> page = browser()
                .submit(
                        "/barriere-melden",
                        Map.of(
                                "seite",
                                "Anfrage",
                                "barriere",
                                "Der Kontrast & die \"Schrift\" reichen nicht.\nBitte ändern."));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Noch ist nichts gesendet",
                        "href=\"mailto:fachberatung@buendnisse.example?subject=Barriere%20gemeldet&amp;body=",
                        "Der%20Kontrast%20%26%20die%20%22Schrift%22",
                        "%0D%0ABitte%20%C3%A4ndern.",
                        "Der Kontrast &amp; die &quot;Schrift&quot; reichen nicht.");
        HttpResponse<String> empty = browser().submit("/barriere-melden", Map.of("seite", "Anfrage"));
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body())
                .contains("<title>Fehler: ", "href=\"#barriere\"", "value=\"Anfrage\"")
                .doesNotContain("mailto:fachberatung@buendnisse.example?subject");
    }

    @Test
    void whatTheLawAsksForIsThere() {
        assertThat(browser().get("/datenschutz").body())
                .contains("anfrage: öffnet Ihren Zwischenspeicher", "zwei Tage", "Ihre Rechte");
        assertThat(browser().get("/barrierefreiheit").body()).contains("WCAG 2.2", "/barriere-melden");
        assertThat(browser().get("/impressum").body()).contains("Demonstration", "htmx");
        assertThat(browser().get("/leichte-sprache").body()).contains("Ein Bündnis ist eine Gruppe.");
    }
}
