package org.alliancementors.portal.office.alliances;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.AlliancesFixture;
import org.alliancementors.portal.testing.Browser;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody of the desk keeps the alliances. */
class KeepingAlliancesSliceTests extends PortalServer {

    private static final String LIST = "/fachberatung/buendnisse";
    private static final String ONE = LIST + "/A01";
    private static final String EDIT = ONE + "/aendern";
    private static final String NEW = LIST + "/neu";
    private static final String KEY = "3f0c6a52-0000-4000-8000-000000000001";

    @BeforeEach
    void servicesAnswer() {
        AlliancesFixture.answer(SERVICES);
    }

    private static Browser in(Browser browser) {
        browser.submit("/fachberatung/anmelden", Map.of("name", "kim", "kennwort", "kennwort"));
        return browser;
    }

    private static Map<String, String> typed(String... changed) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "name",
                "Bündnis Kiel",
                "plz",
                "24103",
                "sprache",
                "DE",
                "stand",
                "7",
                "kontakt-0-name",
                "Ada Nord",
                "kontakt-0-mail",
                "ada@example.org",
                "kontakt-0-rolle",
                "Koordination",
                "schluessel",
                KEY));
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        return fields;
    }

    @Test
    void theListIsFilteredAndSearched() {
        Browser browser = in(browser());
        assertThat(browser.get(LIST + "?stand=ACTIVE&grund=HANDOVER_OPEN").body())
                .contains(
                        "30 Bündnisse",
                        "Bündnis für Familie Kiel",
                        "24103 Kiel, Schleswig-Holstein",
                        "Übergabe offen",
                        "Seite 1 von 2")
                .doesNotContain("??");
        assertThat(ALLIANCES.asked().getLast().path())
                .isEqualTo("/alliances?state=ACTIVE&attention=HANDOVER_OPEN&page=0&size=25");
        ALLIANCES.answers(
                "GET /alliances",
                200,
                "{\"items\":[%s],\"page\":0,\"size\":100,\"total\":1}".formatted(AlliancesFixture.ALLIANCE));
        assertThat(browser.get(LIST + "?text=kiel").body()).contains("Ein Bündnis");
        assertThat(browser.get(LIST + "?text=ulm").body()).contains("Dazu gibt es kein Bündnis");
        assertThat(in(englishBrowser()).get(LIST).body())
                .contains("One alliance", "Handover open")
                .doesNotContain("??");
        ALLIANCES.hangsUp("GET /alliances");
        assertThat(browser.get(LIST).statusCode()).isEqualTo(503);
    }

    @Test
    void everythingOfAnAllianceIsShown() {
        assertThat(in(browser()).get(ONE).body())
                .contains(
                        "Ada Nord, ada@example.org",
                        "Ole Süd",
                        "Ida West",
                        "Eva Ost",
                        "Wartet auf Zustimmung",
                        "Für den bisherigen Kontakt zustimmen",
                        "Neuer Stand",
                        "ruht nicht mehr",
                        "A02")
                .doesNotContain("??");
        assertThat(in(englishBrowser()).get(ONE).body())
                .contains("Waits for agreement", "New state", "Duplicate found")
                .doesNotContain("??");
        assertThat(in(browser()).get(LIST + "/A99").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zustand|neu,grund|DORMANT,ruht|POST /alliances/A01/state|{\"state\":\"DORMANT\",\"reason\":\"ruht\"}",
                "zweitkontakt|name,mail,rolle|Ole,ole@example.org,Hilfe|PUT /alliances/A01/second-contact|\"role\":\"Hilfe\"",
                "zweitkontakt-weg|||PUT /alliances/A01/second-contact|{\"contact\":null}",
                "uebergabe|name,mail|Eva,eva@example.org|POST /alliances/A01/handover|\"name\":\"Eva\",\"email\":\"eva@example.org\"",
                "uebergabe-weg|||DELETE /alliances/A01/handover|",
                "uebergabe-fuer|grund|nicht erreichbar|POST /alliances/A01/handover/confirm-for-old|{\"reason\":\"nicht erreichbar\"}",
                "zusammenfuehren|ziel,grund|A02,doppelt|POST /alliances/A01/merge|{\"into\":\"A02\",\"reason\":\"doppelt\"}"
            })
    void everyDeedNamesTheVersionThatWasRead(String deed, String fields, String values, String line, String body) {
        Map<String, String> sent = new LinkedHashMap<>(Map.of("stand", "7"));
        if (fields != null) {
            for (int i = 0; i < fields.split(",").length; i++) {
                sent.put(deed + "-" + fields.split(",")[i], values.split(",")[i]);
            }
        }
        HttpResponse<String> done = in(browser()).submit(ONE, ONE + "/" + deed, sent);
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location")).contains(ONE + "?getan=" + deed);
        Asked asked = ALLIANCES.asked().getLast();
        assertThat(asked.line()).isEqualTo(line);
        assertThat(asked.headers()).containsEntry("if-match", "\"7\"");
        assertThat(asked.body()).contains(body == null ? "" : body);
        assertThat(in(browser()).get(ONE + "?getan=" + deed).body())
                .contains("role=\"status\"")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({
        "zustand, state, zustand-neu, POST /alliances/A01/state",
        "zustand, reason, zustand-grund, POST /alliances/A01/state",
        "zweitkontakt, contact.email, zweitkontakt-mail, PUT /alliances/A01/second-contact",
        "zweitkontakt, contact.role, zweitkontakt-rolle, PUT /alliances/A01/second-contact",
        "uebergabe, contact.name, uebergabe-name, POST /alliances/A01/handover",
        "uebergabe-fuer, reason, uebergabe-fuer-grund, POST /alliances/A01/handover/confirm-for-old",
        "zusammenfuehren, into, zusammenfuehren-ziel, POST /alliances/A01/merge"
    })
    void whatTheServiceFindsFaultWithIsSaidAtOurField(String deed, String field, String ours, String line) {
        ALLIANCES.answers(
                line, 400, "{\"type\":\"urn:problem:request-invalid\",\"errors\":[{\"field\":\"" + field + "\"}]}");
        HttpResponse<String> page =
                in(englishBrowser()).submit(ONE, ONE + "/" + deed, Map.of("stand", "7", ours, "typed"));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("href=\"#" + ours + "\"")
                .containsPattern(ours.equals("zustand-neu") ? "zustand-neu" : "value=\"typed\"")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"alliance-changed-meanwhile", "alliance-merged", "merge-into-itself", "merge-into-dissolved"})
    void whatIsNotPossibleNowIsExplainedWithThePresentState(String code) {
        ALLIANCES.answers("POST /alliances/A01/merge", 412, "{\"type\":\"urn:problem:" + code + "\"}");
        HttpResponse<String> page = in(browser())
                .submit(ONE, ONE + "/zusammenfuehren", Map.of("stand", "3", "zusammenfuehren-ziel", "A02"));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("<title>Fehler: ", "Das ging nicht", "name=\"stand\" value=\"7\"", "value=\"A02\"")
                .doesNotContain("??", "alliances.refused");
    }

    @Test
    void aNewAllianceIsTakenInOnce() {
        assertThat(in(browser()).get(NEW).body()).contains("Bündnis aufnehmen").doesNotContain("??");
        HttpResponse<String> saved = in(browser())
                .submit(
                        NEW,
                        typed(
                                "zustand",
                                "ACTIVE",
                                "kontakt-2-name",
                                "Ole Süd",
                                "lenkung-0-funktion",
                                "Rat",
                                "lenkung-0-name",
                                "Ida"));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(saved.headers().firstValue("Location")).contains(ONE + "?getan=created");
        Asked asked = ALLIANCES.asked().getLast();
        assertThat(asked.headers()).containsEntry("idempotency-key", KEY);
        assertThat(asked.body())
                .contains(
                        "\"name\":\"Bündnis Kiel\"",
                        "\"state\":\"ACTIVE\"",
                        "\"name\":\"Ole Süd\"",
                        "\"steeringGroup\":[{\"function\":\"Rat\",\"name\":\"Ida\"}]");
    }

    @Test
    void aChangeNamesTheVersionThatWasReadAndKeepsEveryRow() {
        assertThat(in(englishBrowser()).get(EDIT).body())
                .contains(
                        "name=\"stand\" value=\"7\"",
                        "value=\"ada@example.org\"",
                        "value=\"Ida West\"",
                        "name=\"kontakt-2-name\"",
                        "Contact 3")
                .doesNotContain("??", "kontakt-3-name");
        HttpResponse<String> saved = in(browser()).submit(EDIT, typed());
        assertThat(saved.headers().firstValue("Location")).contains(ONE + "?getan=changed");
        assertThat(ALLIANCES.asked().getLast().headers()).containsEntry("if-match", "\"7\"");
    }

    @Test
    void whoeverWasOvertakenSeesWhatHoldsNowAndKeepsTheirOwn() {
        ALLIANCES.answers("PUT /alliances/A01", 412, "{\"type\":\"urn:problem:alliance-changed-meanwhile\"}");
        HttpResponse<String> page = in(browser()).submit(EDIT, typed("stand", "5"));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains(
                        "<title>Fehler: ",
                        "So ist es jetzt gespeichert",
                        "Bündnis für Familie Kiel",
                        "name=\"stand\" value=\"7\"",
                        "value=\"Bündnis Kiel\"")
                .doesNotContain("??");
    }

    @Test
    void faultsOfRowsAreSaidAtTheRowThatWasTyped() {
        ALLIANCES.answers("POST /alliances", 400, """
                {"type":"urn:problem:request-invalid","errors":[{"field":"name"},{"field":"postalCode"},{"field":"contacts[1].email"},
                 {"field":"steeringGroup[0].function"},{"field":"language"},{"field":"state"}]}
                """);
        HttpResponse<String> page = in(browser()).submit(NEW, typed("kontakt-3-name", "Ole", "lenkung-1-name", "Ida"));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains(
                        "href=\"#name\"",
                        "href=\"#plz\"",
                        "href=\"#kontakt-3-mail\"",
                        "href=\"#lenkung-1-funktion\"",
                        "href=\"#sprache\"",
                        "href=\"#zustand\"",
                        "value=\"Ole\"",
                        KEY)
                .doesNotContain("??");
    }

    @Test
    void whenTheServiceIsDownNothingTypedIsLost() {
        ALLIANCES.answers("POST /alliances", 503, "{}").answers("POST /alliances/A01/state", 503, "{}");
        HttpResponse<String> page = in(browser()).submit(NEW, typed());
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Noch nicht gespeichert", "value=\"ada@example.org\"", KEY);
        HttpResponse<String> deed = in(browser())
                .submit(ONE, ONE + "/zustand", Map.of("stand", "7", "zustand-neu", "DORMANT", "zustand-grund", "ruht"));
        assertThat(deed.statusCode()).isEqualTo(503);
        assertThat(deed.body()).contains("value=\"DORMANT\"", "Stand ändern").doesNotContain("??");
    }

    @Test
    void theAddressOfAFormLeadsBackToItsPage() {
        Browser browser = in(browser());
        assertThat(browser.get(ONE + "/zustand").headers().firstValue("Location"))
                .contains(ONE);
        assertThat(browser.get(ONE + "/zaubern").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyElseSeesOrChangesAlliances() {
        assertThat(browser().get(ONE).statusCode()).isEqualTo(303);
        assertThat(in(browser()).post(ONE + "/zustand", Map.of()).statusCode()).isEqualTo(403);
        assertThat(in(browser()).submit(ONE, ONE + "/zaubern", Map.of()).statusCode())
                .isEqualTo(404);
    }
}
