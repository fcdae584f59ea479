package org.alliancementors.portal.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LosingTheLinkSliceTests extends PortalServer {

    private static final String PAGE = "/link-verloren";

    private HttpResponse<String> ask(String mail, String number) {
        return browser().submit(PAGE, Map.of("mail", mail, "nummer", number));
    }

    @ParameterizedTest
    @CsvSource({
        "LBF-7K3M-9QXT,'\"reference\":\"LBF-7K3M-9QXT\"'",
        "lbf7k3m9qxt,'\"reference\":\"LBF-7K3M-9QXT\"'",
        "' 37176 ','\"postalCode\":\"37176\"'"
    })
    void theReferenceOrThePostalCodeGoesToTheService(String typed, String sent) {
        ALLIANCES.answers("POST /tracking/lost", 202, "");
        assertThat(ask(" ina@buendnis.example ", typed).body())
                .contains("Sehen Sie in Ihr Postfach", "role=\"status\"")
                .doesNotContain("ina@buendnis.example");
        assertThat(ALLIANCES.asked())
                .singleElement()
                .extracting(Asked::body)
                .asString()
                .contains("\"email\":\"ina@buendnis.example\"", sent)
                .doesNotContain("null");
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 400, 404})
    void theAnswerIsTheSameWhetherThereIsSuchARequestOrNot(int status) {
        ALLIANCES.answers("POST /tracking/lost", status, "{}");
        HttpResponse<String> page = ask("ina@buendnis.example", "LBF-7K3M-9QXT");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Gibt es dazu eine Anfrage");
    }

    @Test
    void whatIsMissingIsAskedFor() {
        HttpResponse<String> page = ask("ina", "7K3M");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("<title>Fehler: ", "href=\"#mail\"", "href=\"#nummer\"", "value=\"ina\"", "value=\"7K3M\"");
        assertThat(ALLIANCES.asked()).isEmpty();
    }

    @Test
    void aServiceThatIsDownKeepsWhatWasTyped() {
        ALLIANCES.answers("POST /tracking/lost", 503, "{}");
        HttpResponse<String> page = ask("ina@buendnis.example", "37176");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("noch nicht angekommen", "value=\"ina@buendnis.example\"", "value=\"37176\"");
    }
}
