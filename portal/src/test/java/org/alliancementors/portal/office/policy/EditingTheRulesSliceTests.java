package org.alliancementors.portal.office.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.Browser;
import org.alliancementors.portal.testing.PolicyFixture;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody of the desk changes what counts how much. */
class EditingTheRulesSliceTests extends PortalServer {

    private static final String PAGE = "/fachberatung/regeln";

    @Autowired
    private MessageSource messages;

    @BeforeEach
    void servicesAnswer() {
        PolicyFixture.answer(SERVICES);
    }

    private static Browser in(Browser browser) {
        browser.submit("/fachberatung/anmelden", Map.of("name", "kim", "kennwort", "kennwort"));
        return browser;
    }

    private static Map<String, String> typed(String action, String... changed) {
        Map<String, String> fields = new LinkedHashMap<>();
        Setting[] settings = Setting.values();
        JsonNode policy = new JsonMapper().readTree(PolicyFixture.THIRD);
        for (Setting setting : settings) {
            fields.put(setting.path(), setting.shown(policy));
        }
        fields.put("grund", "Kürzere Wege");
        fields.put("stand", "3");
        fields.put("aktion", action);
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        return fields;
    }

    @Test
    void everyNumberIsShownWithItsMeaningAndTheHistoryWithItsDifferences() {
        HttpResponse<String> page = in(browser()).get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Es gilt Fassung 3.",
                        "name=\"weights.DISTANCE\" value=\"300\"",
                        "name=\"sideSpecialtyShare\" value=\"60\"",
                        "name=\"offerTime\" value=\"30 h\"",
                        "Arbeitszeit, 1 min bis 300 h",
                        "Nähe: 250 → 300",
                        "Nähe zählt jetzt mehr",
                        "Seite 1 von 2",
                        PAGE + "?seite=2")
                .doesNotContain("??");
        assertThat(in(englishBrowser()).get(PAGE).body())
                .contains("Rules of matching", "Nearness: 250 → 300", "Working time, 1 min to 300 h")
                .doesNotContain("??", "Regeln");
    }

    @Test
    void everySettingHasItsWordsInBothLanguages() {
        for (Locale locale : new Locale[] {Locale.GERMAN, Locale.ENGLISH}) {
            for (Setting setting : Setting.values()) {
                for (String list : new String[] {"rule.", "rule.hint.", "fault.rule."}) {
                    assertThat(messages.getMessage(list + setting.path(), null, locale))
                            .isNotBlank();
                }
            }
        }
    }

    @Test
    void beforeSavingItIsSaidWhatWouldChangeAndNothingIsSaved() {
        HttpResponse<String> page = in(browser()).submit(PAGE, typed("ansehen", "weights.DISTANCE", "400"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Bei 2 der letzten 100 Einsätze",
                        "Nähe: 300 → 400",
                        "LBF-7K3M-9QXT",
                        "Greta Ahorn",
                        "812 Punkte",
                        "M02",
                        "niemand",
                        "Genutzter Umkreis",
                        "name=\"weights.DISTANCE\" value=\"400\"",
                        "value=\"speichern\"")
                .doesNotContain("??");
        Asked compared = MATCHING.asked().stream()
                .filter(asked -> asked.line().equals("POST /policy/what-if"))
                .findFirst()
                .orElseThrow();
        assertThat(compared.body())
                .contains("\"DISTANCE\":400", "\"reason\":\"Kürzere Wege\"", "\"newer\":\"kept\"")
                .doesNotContain("\"by\"", "\"version\"");
        assertThat(MATCHING.asked()).noneMatch(asked -> asked.method().equals("PUT"));
    }

    @Test
    void whatItWouldChangeIsAlsoSaidInEnglishAndWithoutNames() {
        MENTORS.hangsUp("GET /mentors");
        assertThat(in(englishBrowser())
                        .submit(PAGE, typed("ansehen", "weights.DISTANCE", "400"))
                        .body())
                .contains("For 2 of the last 100 missions", "M01", "812 points")
                .doesNotContain("??");
    }

    @Test
    void aSavedChangeNamesTheVersionThatWasRead() {
        HttpResponse<String> saved = in(browser()).submit(PAGE, typed("speichern", "weights.DISTANCE", "400"));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(saved.headers().firstValue("Location")).contains(PAGE + "?getan=saved");
        Asked put = MATCHING.asked().getLast();
        assertThat(put.line()).isEqualTo("PUT /policy");
        assertThat(put.headers()).containsEntry("if-match", "\"3\"");
        assertThat(in(browser()).get(PAGE + "?getan=saved").body()).contains("Die neuen Regeln gelten");
    }

    @Test
    void whoeverWasOvertakenSeesBothChangesAndKeepsTheirOwn() {
        MATCHING.answers("PUT /policy", 412, "{\"type\":\"urn:problem:policy-changed\"}");
        HttpResponse<String> page =
                in(browser()).submit(PAGE, typed("speichern", "stand", "2", "weights.DISTANCE", "250", "farKm", "200"));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains(
                        "<title>Fehler: ",
                        "Jemand anderes hat die Regeln geändert",
                        "name=\"stand\" value=\"3\"",
                        "name=\"farKm\" value=\"200\"",
                        "Kürzere Wege")
                .as("what only the other one changed is taken over")
                .contains("name=\"weights.DISTANCE\" value=\"300\"")
                .doesNotContain("??");
    }

    @Test
    void whatIsNoNumberAndAMissingReasonAreNamedAndTheRestIsKept() {
        HttpResponse<String> page = in(browser())
                .submit(PAGE, typed("ansehen", "weights.LOAD", "viel", "offerTime", "30", "grund", " ", "farKm", "77"));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains(
                        "<title>Fehler: ",
                        "href=\"#weights.LOAD\"",
                        "href=\"#offerTime\"",
                        "href=\"#grund\"",
                        "value=\"viel\"",
                        "value=\"77\"")
                .doesNotContain("??");
        assertThat(MATCHING.asked()).noneMatch(asked -> !asked.method().equals("GET"));
    }

    @Test
    void whatTheServiceFindsImpossibleIsNamedAtItsField() {
        MATCHING.answers(
                "POST /policy/what-if",
                400,
                "{\"type\":\"urn:problem:policy-invalid\",\"errors\":[{\"field\":\"placementPoints\",\"message\":\"x\"},{\"field\":\"reason\",\"message\":\"x\"}]}");
        HttpResponse<String> page = in(englishBrowser()).submit(PAGE, typed("ansehen", "weights.LOAD", "9999"));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("href=\"#placementPoints\"", "at least the sum of all weights", "href=\"#grund\"", "9999");
    }

    @Test
    void whoChangesNothingIsToldSo() {
        HttpResponse<String> page = in(browser()).submit(PAGE, typed("ansehen", "sideSpecialtyShare", "60,0"));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Ändern Sie mindestens einen Wert");
    }

    @Test
    void goingBackToTheFormKeepsWhatWasTyped() {
        assertThat(in(browser()).submit(PAGE, typed("aendern", "farKm", "123")).body())
                .contains("name=\"farKm\" value=\"123\"", "Kürzere Wege");
    }

    @Test
    void whenMatchingDoesNotAnswerNothingTypedIsLost() {
        Browser browser = in(browser());
        Map<String, String> fields = typed("speichern", "farKm", "123");
        browser.get(PAGE);
        MATCHING.answers("PUT /policy", 503, "{}");
        HttpResponse<String> page = browser.submit(PAGE, fields);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("value=\"123\"", "Kürzere Wege", "Neue Regeln speichern");
        MATCHING.answers("GET /policy", 503, "{}");
        assertThat(browser.get(PAGE).statusCode()).isEqualTo(503);
    }

    @Test
    void nobodyElseSeesOrChangesThem() {
        assertThat(browser().get(PAGE).statusCode()).isEqualTo(303);
        assertThat(in(browser()).post(PAGE, typed("speichern")).statusCode()).isEqualTo(403);
        assertThat(MATCHING.asked()).isEmpty();
    }
}
