package org.alliancementors.portal.office.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.Browser;
import org.alliancementors.portal.testing.MentorsFixture;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody of the desk takes mentors in and changes their profiles. */
class EditingProfilesSliceTests extends PortalServer {

    private static final String LIST = "/fachberatung/mentoren";
    private static final String ONE = LIST + "/M01";
    private static final String EDIT = ONE + "/aendern";
    private static final String NEW = LIST + "/neu";
    private static final String KEY = "3f0c6a52-0000-4000-8000-000000000001";

    @BeforeEach
    void servicesAnswer() {
        MentorsFixture.answer(SERVICES);
    }

    private static Browser in(Browser browser) {
        browser.submit("/fachberatung/anmelden", Map.of("name", "kim", "kennwort", "kennwort"));
        return browser;
    }

    private static Map<String, String> profile(String... changed) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "vorname",
                "Greta",
                "nachname",
                "Ahorn",
                "mail",
                "greta@example.org",
                "plz",
                "38440",
                "haupt",
                "GRUENDUNG",
                "formen",
                "PHONE",
                "umkreis",
                "150",
                "plaetze",
                "3",
                "sprache",
                "DE",
                "stand",
                "7"));
        fields.put("schluessel", KEY);
        fields.put("buendnisse", "A01, A02");
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        return fields;
    }

    @Test
    void somebodyIsTakenInAsADraft() {
        assertThat(in(browser()).get(NEW).body())
                .contains("Als Entwurf aufnehmen")
                .doesNotContain("??");
        HttpResponse<String> saved = in(browser()).submit(NEW, profile());
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(saved.headers().firstValue("Location")).contains(LIST + "/M09?getan=registered");
        Asked asked = MENTORS.asked().getLast();
        assertThat(asked.line()).isEqualTo("POST /mentors");
        assertThat(asked.headers()).containsEntry("idempotency-key", KEY);
        assertThat(asked.body())
                .contains(
                        "\"firstName\":\"Greta\"",
                        "\"mainSpecialties\":[\"GRUENDUNG\"]",
                        "\"sideSpecialties\":[]",
                        "\"radiusKm\":150",
                        "\"ownAlliances\":[\"A01\",\"A02\"]");
    }

    @Test
    void aChangeNamesTheVersionThatWasRead() {
        assertThat(in(englishBrowser()).get(EDIT).body())
                .contains("Change the profile", "value=\"greta@example.org\"", "name=\"stand\" value=\"7\"")
                .doesNotContain("??");
        HttpResponse<String> saved = in(browser()).submit(EDIT, profile("plaetze", "4"));
        assertThat(saved.headers().firstValue("Location")).contains(ONE + "?getan=changed");
        assertThat(MENTORS.asked().getLast().headers()).containsEntry("if-match", "\"7\"");
        assertThat(MENTORS.asked().getLast().body()).contains("\"capacity\":4");
    }

    @Test
    void whoeverWasOvertakenSeesWhatHoldsNowAndKeepsTheirOwn() {
        MENTORS.answers("PUT /mentors/M01", 412, "{\"type\":\"urn:problem:mentor-changed\"}");
        HttpResponse<String> page = in(browser()).submit(EDIT, profile("stand", "5", "plaetze", "4"));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains(
                        "<title>Fehler: ",
                        "So ist es jetzt gespeichert",
                        "name=\"stand\" value=\"7\"",
                        "name=\"plaetze\" value=\"4\"")
                .doesNotContain("??");
    }

    @Test
    void everyFieldCanBeAtFault() {
        assertThat(in(browser())
                        .submit(NEW, profile("umkreis", "weit", "plaetze", ""))
                        .body())
                .contains("<title>Fehler: ", "href=\"#umkreis\"", "href=\"#plaetze\"", "value=\"weit\"", KEY);
        MENTORS.answers("POST /mentors", 400, """
                {"type":"urn:problem:request-invalid","errors":[{"field":"firstName"},{"field":"lastName"},{"field":"email"},{"field":"phone"},
                 {"field":"organisation"},{"field":"cohort"},{"field":"postalCode"},{"field":"mainSpecialties"},{"field":"sideSpecialties[0]"},
                 {"field":"formats"},{"field":"radiusKm"},{"field":"capacity"},{"field":"ownAlliances[1]"},{"field":"language"}]}
                """);
        HttpResponse<String> page = in(browser()).submit(NEW, profile());
        assertThat(page.statusCode()).isEqualTo(400);
        for (String field : new String[] {
            "vorname",
            "nachname",
            "mail",
            "telefon",
            "organisation",
            "jahrgang",
            "plz",
            "haupt",
            "neben",
            "formen",
            "umkreis",
            "plaetze",
            "buendnisse",
            "sprache"
        }) {
            assertThat(page.body()).contains("href=\"#" + field + "\"");
        }
        assertThat(page.body()).doesNotContain("??");
    }

    @Test
    void whenTheServiceIsDownTheFormKeepsEverything() {
        MENTORS.answers("POST /mentors", 503, "{}");
        HttpResponse<String> page = in(browser()).submit(NEW, profile());
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("Noch nicht gespeichert", "value=\"greta@example.org\"", KEY)
                .doesNotContain("??");
    }
}
