package org.alliancementors.portal.mentor;

import static org.alliancementors.portal.testing.MentorFixture.profile;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnProfileSliceTests extends PortalServer {

    private static final String PAGE = "/mentor/profil";
    private static final String CHANGE = "PUT /mentors/mentor-1/profile";

    private static Map<String, String> filled() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("telefon", "+49 5361 99");
        fields.put("organisation", " Verein ");
        fields.put("plz", "37176");
        fields.put("formen", "ONLINE");
        fields.put("umkreis", "0");
        fields.put("plaetze", "1");
        fields.put("auch", "PFLEGE");
        fields.put("sprache", "EN");
        fields.put("fassung", "7");
        return fields;
    }

    @BeforeEach
    void known() {
        MENTORS.answers("GET /mentors/mentor-1", 200, profile());
    }

    @Test
    void theFormBeginsWithTheProfileAndTheCardShowsHowItLooks() {
        HttpResponse<String> page = mentor().get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "value=\"+49 5361 123456\"",
                        "value=\"38440\"",
                        "value=\"150\"",
                        "name=\"fassung\" value=\"7\"",
                        "id=\"formen\" value=\"ON_SITE\" checked",
                        "value=\"MODERATION\" checked",
                        "So stehen Sie in der Galerie",
                        "Wolfsburg, Niedersachsen",
                        "greta.ahorn@mentoren.example",
                        "href=\"/galerie/mentor-1\"")
                .doesNotContain("name=\"email\"", "value=\"PFLEGE\" checked", "value=\"GRUENDUNG\"", "??");
    }

    @Test
    void whatIsSavedGoesOnTopOfTheVersionThatWasSeen() {
        MENTORS.answers(CHANGE, 200, profile(8, "", ""));
        HttpResponse<String> answer = mentor().submit(PAGE, filled());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(PAGE + "?getan=profile");
        Asked asked = MENTORS.asked().getLast();
        assertThat(asked.line()).isEqualTo(CHANGE);
        assertThat(asked.headers()).containsEntry("if-match", "\"7\"");
        assertThat(asked.body())
                .isEqualTo("{\"phone\":\"+49 5361 99\",\"organisation\":\"Verein\",\"postalCode\":\"37176\","
                        + "\"sideSpecialties\":[\"PFLEGE\"],\"formats\":[\"ONLINE\"],\"radiusKm\":0,\"capacity\":1,"
                        + "\"language\":\"EN\"}");
        assertThat(mentor().get(PAGE + "?getan=profile").body()).contains("Ihr Profil ist gespeichert");
    }

    @Test
    void mistakesStandAtTheirFieldsAndOnTopAndTheInputIsKept() {
        MENTORS.answers(CHANGE, 400, """
                {"type":"urn:problem:request-invalid","errors":[{"field":"sideSpecialties[0]"},{"field":"radiusKm"},{"field":"postalCode"}]}""");
        Map<String, String> fields = filled();
        fields.put("umkreis", "weit");
        HttpResponse<String> page = mentor().submit(PAGE, fields);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(MENTORS.asked()).extracting(Asked::body).anyMatch(body -> body.contains("\"radiusKm\":null"));
        assertThat(page.body())
                .contains(
                        "<title>Fehler: ",
                        "href=\"#plz\"",
                        "href=\"#umkreis\"",
                        "href=\"#auch\"",
                        "id=\"umkreis-fehler\"",
                        "value=\"weit\"",
                        "value=\"PFLEGE\" checked");
        assertThat(page.body().indexOf("href=\"#plz\"")).isLessThan(page.body().indexOf("href=\"#umkreis\""));
    }

    @Test
    void aProfileThatWasChangedMeanwhileIsShownAndNotOverwritten() {
        MENTORS.answers("GET /mentors/mentor-1", 200, profile(9, "", "").replace("Kommune", "Landkreis"));
        MENTORS.answers(CHANGE, 412, "{\"type\":\"urn:problem:mentor-changed\",\"version\":9}");
        HttpResponse<String> page = mentor().submit(PAGE, filled());
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains(
                        "<title>Fehler: ",
                        "Ihr Profil wurde inzwischen geändert",
                        "So steht es jetzt da",
                        "Landkreis",
                        "value=\" Verein \"",
                        "name=\"fassung\" value=\"9\"");
    }

    @Test
    void aServiceThatIsDownKeepsWhatWasTyped() {
        MENTORS.hangsUp(CHANGE);
        HttpResponse<String> page = mentor().submit(PAGE, filled());
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("noch nicht gespeichert", "value=\"+49 5361 99\"", "name=\"fassung\" value=\"7\"")
                .doesNotContain("??");
        MENTORS.hangsUp("GET /mentors/mentor-1");
        assertThat(mentor().get(PAGE).statusCode()).isEqualTo(503);
    }

    @Test
    void whoIsNotPublishedIsToldSo() {
        MENTORS.answers("GET /mentors/mentor-1", 200, profile().replace("PUBLISHED", "WITHDRAWN"));
        assertThat(mentor().get(PAGE).body())
                .contains("zurzeit nicht veröffentlicht")
                .doesNotContain("href=\"/galerie/mentor-1\"");
    }
}
