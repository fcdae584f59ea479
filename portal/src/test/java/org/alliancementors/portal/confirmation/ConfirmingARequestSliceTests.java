package org.alliancementors.portal.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.LinksFixture;
import org.junit.jupiter.api.Test;

class ConfirmingARequestSliceTests extends PortalServer {

    private static final String TOKEN = LinksFixture.confirm();
    private static final String PAGE = "/bestaetigen/" + TOKEN;

    @Test
    void thePageSaysWhatWillBeConfirmed() {
        HttpResponse<String> page = browser().get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Bestätigen Sie Ihre Anfrage",
                        "Freitag, 20. November 2026",
                        "nach 7 Tagen",
                        "Anfrage bestätigen")
                .doesNotContain("??");
        assertThat(englishBrowser().get(PAGE).body())
                .contains("Confirm your request", "Friday, 20 November 2026")
                .doesNotContain("??", "Uhr");
    }

    @Test
    void theButtonConfirmsAndMayBePressedAgain() {
        ALLIANCES.answers(
                "POST /missions/mission-1/confirm",
                200,
                "{\"id\":\"mission-1\",\"reference\":\"LBF-7K3M-9QXT\",\"status\":\"SEARCHING\"}");
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> page = browser().submit(PAGE, Map.of());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Ihre Anfrage ist bestätigt", "LBF-7K3M-9QXT");
        }
        assertThat(ALLIANCES.asked()).hasSize(2).allSatisfy(asked -> {
            assertThat(asked.body()).isEqualTo("{\"token\":\"" + TOKEN + "\"}");
            assertThat(asked.headers().get("authorization")).startsWith("Bearer ey");
        });
    }

    @Test
    void whatHasEndedCannotBeConfirmed() {
        ALLIANCES.answers("POST /missions/mission-1/confirm", 409, "{\"type\":\"urn:problem:mission-cancelled\"}");
        HttpResponse<String> page = browser().submit(PAGE, Map.of());
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("lässt sich nicht mehr bestätigen");
    }

    @Test
    void whenAllianceServiceIsDownTheButtonStays() {
        ALLIANCES.answers("POST /missions/mission-1/confirm", 503, "{}");
        HttpResponse<String> page = browser().submit(PAGE, Map.of());
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("noch nicht angekommen", "Anfrage bestätigen", "role=\"alert\"");
    }

    @Test
    void expiredAndForgedLinksAreExplained() {
        HttpResponse<String> expired = browser().get("/bestaetigen/" + LinksFixture.expiredConfirm());
        assertThat(expired.statusCode()).isEqualTo(410);
        assertThat(expired.body()).contains("Der Link ist abgelaufen");
        assertThat(browser().get("/bestaetigen/abc").statusCode()).isEqualTo(404);
    }
}
