package org.alliancementors.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.LinksFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody is asked whether they would step in. */
class StandbyAnswersSliceTests extends PortalServer {

    private static final String TOKEN = LinksFixture.standby();
    private static final String PAGE = "/antwort/" + TOKEN;

    private void stands(String state) {
        MATCHING.answers("POST /answers/preview", 200, """
                {"state":"%s","role":"STANDBY","reference":"LBF-7K3M-9QXT","kind":"TALK","format":"ON_SITE","postalCode":"37176",
                 "when":{"from":"2026-12-07","to":"2026-12-07"},"expiresAt":"2026-11-26T13:00:00Z","distanceKm":0}""".formatted(state));
    }

    @Test
    void theQuestionIsASoftOneAndAsksForNoReason() {
        stands("OPEN");
        assertThat(browser().get(PAGE).body())
                .contains(
                        "Würden Sie einspringen?",
                        "hat schon jemand zugesagt",
                        "Ja, ich würde einspringen",
                        "Nein, diesmal nicht",
                        "Montag, 7. Dezember 2026",
                        "Der Einsatz ist in Ihrer Nähe.")
                .doesNotContain("Einsatz annehmen", "Warum nicht?", "wieder-ab", "??");
        assertThat(englishBrowser().get(PAGE).body())
                .contains("Would you step in?", "Yes, I would step in", "No, not this time")
                .doesNotContain("Einsatz", "??");
    }

    @Test
    void theAnswerGoesWithTheLinkOfTheStandby() {
        stands("OPEN");
        MATCHING.answers("POST /answers", 200, "{\"state\":\"ACCEPTED\"}");
        assertThat(browser().submit(PAGE, Map.of("antwort", "ACCEPT")).statusCode())
                .isEqualTo(303);
        assertThat(MATCHING.asked().getLast().body()).isEqualTo("{\"token\":\"" + TOKEN + "\",\"answer\":\"ACCEPT\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "DECLINED, 200, Sie springen diesmal nicht ein",
        "EXPIRED, 410, Die Frist ist abgelaufen",
        "WITHDRAWN, 410, Sie müssen sich nicht mehr bereithalten",
        "OTHER, 410, Jemand anderes hält sich bereit",
        "UNHEARD_OF, 200, Dieser Einsatz wartet nicht mehr auf Ihre Antwort"
    })
    void everyStateHasAFriendlyPage(String state, int status, String words) {
        stands(state);
        HttpResponse<String> page = browser().get(PAGE);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(words, "LBF-7K3M-9QXT").doesNotContain("<form", "??");
    }

    // U4
    @Test
    void whoStandsByCanStillSayNoWithoutAReason() {
        stands("ACCEPTED");
        HttpResponse<String> page = browser().get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Sie würden einspringen. Vielen Dank!", "LBF-7K3M-9QXT", "Doch verhindert?", "DECLINE")
                .doesNotContain("??", "grund", "value=\"ACCEPT\"");
    }

    @Test
    void anOldLinkIsExplained() {
        HttpResponse<String> page = browser().get("/antwort/" + LinksFixture.expiredStandby());
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("Die Frist ist abgelaufen").doesNotContain("??", "jemand anderen");
        assertThat(MATCHING.asked()).isEmpty();
    }

    @Test
    void whenMatchingIsDownTheQuestionStaysASoftOne() {
        stands("OPEN");
        MATCHING.answers("POST /answers", 503, "{}");
        HttpResponse<String> page = browser().submit(PAGE, Map.of("antwort", "DECLINE"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("Ihre Antwort ist noch nicht angekommen", "Nein, diesmal nicht")
                .doesNotContain("Warum nicht?", "??");
    }
}
