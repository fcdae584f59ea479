package org.alliancementors.portal.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.LinksFixture;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesSliceTests extends PortalServer {

    private static final String PAGE = "/nachrichten/" + LinksFixture.preferences();
    private static final String UNSUBSCRIBE = "/abmelden/" + LinksFixture.preferences();
    private static final String KEY = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Map<String, String> WANTED =
            Map.of("news", "DAILY", "erinnerungen", "NO", "sprache", "EN", "schluessel", KEY);

    @BeforeEach
    void servicesAnswer() {
        view("{\"news\":\"AT_ONCE\",\"reminders\":true}");
        NOTIFICATIONS.answers("POST /preferences/by-link/change", 200, "{}");
        NOTIFICATIONS.answers("POST /preferences/by-link/unsubscribe", 200, "{}");
    }

    private static void view(String answer) {
        NOTIFICATIONS.answers("POST /preferences/by-link/view", 200, answer);
    }

    @Test
    void aReaderSeesWhatGoesNow() {
        assertThat(browser().get(PAGE).body())
                .contains("Welche Nachrichten möchten Sie bekommen?", "gesammelt, höchstens eine Mail am Tag")
                .containsPattern("id=\"news\" value=\"AT_ONCE\" checked")
                .containsPattern("id=\"erinnerungen\" value=\"YES\" checked")
                .containsPattern("id=\"sprache\" value=\"KNOWN\" checked")
                .doesNotContain("??");
        view("{\"language\":\"EN\",\"news\":\"NONE\",\"reminders\":false}");
        assertThat(browser().get(PAGE).body())
                .contains("<html lang=\"en\"", "Which messages would you like to get?")
                .containsPattern("value=\"NONE\" checked")
                .containsPattern("value=\"NO\" checked")
                .containsPattern("value=\"EN\" checked")
                .doesNotContain("??");
    }

    @Test
    void whatANewerServiceSaysShowsNoChoice() {
        view("{\"language\":\"FR\",\"news\":\"WEEKLY\",\"reminders\":true}");
        HttpResponse<String> page = browser().get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).containsOnlyOnce("checked=\"checked\"");
    }

    @Test
    void aReaderSaysHowToBeWrittenTo() {
        HttpResponse<String> saved = browser().submit(PAGE, WANTED);
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(saved.headers().firstValue("Location")).contains(PAGE + "?getan=saved");
        Asked asked = NOTIFICATIONS.asked().getLast();
        assertThat(asked.line()).isEqualTo("POST /preferences/by-link/change");
        assertThat(asked.body())
                .contains(
                        "\"language\":\"EN\"", "\"news\":\"DAILY\"", "\"reminders\":false", LinksFixture.preferences());
        assertThat(asked.headers()).containsEntry("idempotency-key", KEY);
        assertThat(browser().get(PAGE + "?getan=saved").body()).contains("Gespeichert", "role=\"status\"");
    }

    @Test
    void theLanguageOfTheContactDataIsNoLanguageOfItsOwn() {
        browser().submit(PAGE, Map.of("news", "NONE", "erinnerungen", "YES", "sprache", "KNOWN"));
        assertThat(NOTIFICATIONS.asked().getLast().body())
                .contains("\"news\":\"NONE\"", "\"reminders\":true")
                .doesNotContain("KNOWN");
    }

    @Test
    void whatWasLeftOpenIsNamedAndTheRestKept() {
        HttpResponse<String> page = browser().submit(PAGE, Map.of("erinnerungen", "NO", "schluessel", KEY));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains(
                        "<title>Fehler: ",
                        "href=\"#news\"",
                        "Wählen Sie, wann",
                        "href=\"#sprache\"",
                        "Wählen Sie die Sprache",
                        KEY)
                .containsPattern("value=\"NO\" checked")
                .doesNotContain("??", "href=\"#erinnerungen\"");
        assertThat(browser().submit(PAGE, Map.of("news", "PERHAPS")).statusCode())
                .isEqualTo(400);
        assertThat(NOTIFICATIONS.asked()).extracting(Asked::line).containsOnly("POST /preferences/by-link/view");
    }

    @Test
    void whatDidNotArriveCanBeSentAgain() {
        NOTIFICATIONS.answers("POST /preferences/by-link/change", 503, "{}");
        HttpResponse<String> page = browser().submit(PAGE, WANTED);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("value=\"" + KEY, "value=\"DAILY\"", "value=\"EN\"", "Speichern")
                .doesNotContain("??");
    }

    // RFC 8058: the mail program has seen no page and keeps no cookie
    @Test
    void aMailProgramUnsubscribesWithOneClickHoweverOften() {
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> done =
                    browser().ask("POST", UNSUBSCRIBE, "List-Unsubscribe=One-Click", "Content-Type", FORM);
            assertThat(done.statusCode()).isEqualTo(200);
            assertThat(done.body()).contains("Sie sind abgemeldet").doesNotContain("<form", "??");
        }
        assertThat(NOTIFICATIONS.asked())
                .extracting(Asked::line)
                .containsExactly("POST /preferences/by-link/unsubscribe", "POST /preferences/by-link/unsubscribe");
        assertThat(NOTIFICATIONS.asked().getFirst().body()).contains(LinksFixture.preferences());
    }

    @Test
    void theFormOfAMailProgramMayHaveParts() {
        String parts = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
        assertThat(browser()
                        .ask("POST", UNSUBSCRIBE, parts, "Content-Type", "multipart/form-data; boundary=x")
                        .statusCode())
                .isEqualTo(200);
        assertThat(NOTIFICATIONS.asked()).hasSize(1);
    }

    // N9
    @Test
    void openingTheLinkShowsAButtonAndChangesNothing() {
        assertThat(browser().get(UNSUBSCRIBE).body())
                .contains(
                        "Nur noch das Nötige bekommen?",
                        "name=\"List-Unsubscribe\" value=\"One-Click\"",
                        "href=\"" + PAGE + "\"")
                .doesNotContain("??");
        assertThat(NOTIFICATIONS.asked()).isEmpty();
        assertThat(browser()
                        .submit(UNSUBSCRIBE, Map.of("List-Unsubscribe", "One-Click"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(NOTIFICATIONS.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "List-Unsubscribe=", "List-Unsubscribe=Two-Clicks", "x=y"})
    void whatIsNotTheOneClickDoesNothing(String form) {
        assertThat(browser()
                        .ask("POST", UNSUBSCRIBE, form, "Content-Type", FORM)
                        .statusCode())
                .isEqualTo(400);
        assertThat(NOTIFICATIONS.asked()).isEmpty();
    }

    @Test
    void aClickThatDidNotArriveSaysSoAndWhenToTryAgain() {
        NOTIFICATIONS.answers("POST /preferences/by-link/unsubscribe", 503, "{}");
        HttpResponse<String> page =
                browser().ask("POST", UNSUBSCRIBE, "List-Unsubscribe=One-Click", "Content-Type", FORM);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nachrichten", "abmelden"})
    void expiredForgedAndOtherLinksAreExplainedWithoutAskingTheService(String page) {
        HttpResponse<String> expired = browser().get("/" + page + "/" + LinksFixture.expired("preferences"));
        assertThat(expired.statusCode()).isEqualTo(410);
        assertThat(expired.body()).contains("aus einer neueren Mail").doesNotContain("??", "<form");
        assertThat(browser().get("/" + page + "/" + LinksFixture.answer()).statusCode())
                .isEqualTo(404);
        assertThat(browser()
                        .ask("POST", "/abmelden/forged", "List-Unsubscribe=One-Click", "Content-Type", FORM)
                        .statusCode())
                .isEqualTo(404);
        assertThat(NOTIFICATIONS.asked()).isEmpty();
    }
}
