package org.alliancementors.portal.mentor;

import static org.alliancementors.portal.testing.MentorFixture.profile;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsencesSliceTests extends PortalServer {

    private static final String PAGE = "/mentor/abwesenheiten";
    private static final String PAUSE = PAGE + "/pause";
    private static final String HOLIDAYS =
            "{\"id\":\"20261207-20261209\",\"from\":\"2026-12-07\",\"to\":\"2026-12-09\"}";
    private static final Map<String, String> CHRISTMAS = Map.of("von", "24.12.2026", "bis", "2026-12-31");

    @BeforeEach
    void known() {
        MENTORS.answers("GET /mentors/mentor-1", 200, profile(7, HOLIDAYS, ""));
    }

    @Test
    void daysAreListedNotedAndRemoved() {
        MENTORS.answers("POST /mentors/mentor-1/absences", 201, "{\"id\":\"20261224-20261231\"}");
        MENTORS.answers("DELETE /mentors/mentor-1/absences/20261207-20261209", 204, "");
        assertThat(mentor().get(PAGE).body())
                .contains(
                        "Montag, 7. Dezember 2026 bis Mittwoch, 9. Dezember 2026",
                        "action=\"/mentor/abwesenheiten/20261207-20261209/entfernen\"")
                .doesNotContain("??");
        HttpResponse<String> noted = mentor().submit(PAGE, CHRISTMAS);
        assertThat(noted.headers().firstValue("Location")).contains(PAGE + "?getan=absence");
        assertThat(MENTORS.asked().getLast().body()).isEqualTo("{\"from\":\"2026-12-24\",\"to\":\"2026-12-31\"}");
        HttpResponse<String> removed = mentor().submit(PAGE, PAGE + "/20261207-20261209/entfernen", Map.of());
        assertThat(removed.headers().firstValue("Location")).contains(PAGE + "?getan=present");
        assertThat(MENTORS.asked().getLast().line()).startsWith("DELETE ");
        assertThat(mentor().get(PAGE + "?getan=present").body()).contains("Der Eintrag ist entfernt");
    }

    @Test
    void whatIsGoneAlreadyIsAsItWasWanted() {
        MENTORS.answers("DELETE /mentors/mentor-1/absences/x", 404, "{\"type\":\"urn:problem:absence-unknown\"}");
        assertThat(mentor().submit(PAGE, PAGE + "/x/entfernen", Map.of()).statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 'href=\"#von\"', 'href=\"#bis\"'",
        "bald, 2026-12-31, 'href=\"#von\"', 'value=\"2026-12-31\"'",
        "2026-12-24, 2026-12-23, 'href=\"#bis\"', 'value=\"2026-12-24\"'",
        "2026-11-01, 2026-11-20, 'href=\"#bis\"', 'nicht vorbei'"
    })
    void daysThatCannotBeAreNamedBeforeAnyServiceIsAsked(String from, String to, String first, String second) {
        HttpResponse<String> page = mentor().submit(PAGE, Map.of("von", from, "bis", to));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<title>Fehler: ", first, second);
        assertThat(MENTORS.asked()).extracting(Asked::line).containsOnly("GET /mentors/mentor-1");
    }

    @Test
    void daysThatAreNotedAlreadyAreARefusalWithTheListAndTheInput() {
        MENTORS.answers("POST /mentors/mentor-1/absences", 409, "{\"type\":\"urn:problem:absence-overlaps\"}");
        HttpResponse<String> page = mentor().submit(PAGE, CHRISTMAS);
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains(
                        "<title>Fehler: ",
                        "Einige dieser Tage sind schon eingetragen",
                        "value=\"24.12.2026\"",
                        "9. Dezember 2026");
        MENTORS.answers(
                "POST /mentors/mentor-1/absences",
                400,
                "{\"type\":\"urn:problem:x\",\"errors\":[{\"field\":\"from\"}]}");
        assertThat(mentor().submit(PAGE, CHRISTMAS).body()).contains("href=\"#von\"", "zehn Jahre");
    }

    @Test
    void aPauseBeginsOpenAndEnds() {
        MENTORS.answers("POST /mentors/mentor-1/pause", 200, profile());
        MENTORS.answers("POST /mentors/mentor-1/return", 200, profile());
        HttpResponse<String> begun = mentor().submit(PAGE, PAUSE, Map.of("pause-von", "1.12.2026", "pause-bis", ""));
        assertThat(begun.headers().firstValue("Location")).contains(PAGE + "?getan=pause");
        assertThat(MENTORS.asked().getLast().body()).isEqualTo("{\"from\":\"2026-12-01\",\"until\":null}");
        MENTORS.answers(
                "GET /mentors/mentor-1",
                200,
                profile(8, "", ",\"pause\":{\"from\":\"2026-12-01\",\"until\":\"2027-01-15\"}"));
        assertThat(mentor().get(PAGE).body())
                .contains("Sie machen Pause von Dienstag, 1. Dezember 2026 bis Freitag, 15. Januar 2027")
                .doesNotContain("pause-von", "??");
        assertThat(mentor().submit(PAGE, PAGE + "/rueckkehr", Map.of())
                        .headers()
                        .firstValue("Location"))
                .contains(PAGE + "?getan=returned");
        assertThat(MENTORS.asked().getLast().line()).isEqualTo("POST /mentors/mentor-1/return");
    }

    @Test
    void aPauseThatCannotBeIsNamedAtItsOwnFields() {
        HttpResponse<String> page =
                mentor().submit(PAGE, PAUSE, Map.of("pause-von", "bald", "pause-bis", "irgendwann"));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("href=\"#pause-von\"", "href=\"#pause-bis\"", "value=\"irgendwann\"")
                .doesNotContain("href=\"#von\"");
        MENTORS.answers("POST /mentors/mentor-1/pause", 409, "{\"type\":\"urn:problem:mentor-not-published\"}");
        assertThat(mentor().submit(PAGE, PAUSE, Map.of("pause-von", "1.12.2026"))
                        .body())
                .contains("Eine Pause brauchen Sie nicht");
    }

    @Test
    void aServiceThatIsDownLosesNothing() {
        MENTORS.hangsUp("POST /mentors/mentor-1/absences")
                .hangsUp("DELETE /mentors/mentor-1/absences/20261207-20261209")
                .hangsUp("POST /mentors/mentor-1/return");
        HttpResponse<String> noted = mentor().submit(PAGE, CHRISTMAS);
        assertThat(noted.statusCode()).isEqualTo(503);
        assertThat(noted.body())
                .contains("noch nicht gespeichert", "value=\"24.12.2026\"")
                .doesNotContain("??");
        HttpResponse<String> removed = mentor().submit(PAGE, PAGE + "/20261207-20261209/entfernen", Map.of());
        assertThat(removed.statusCode()).isEqualTo(503);
        assertThat(removed.body())
                .contains("action=\"/mentor/abwesenheiten/20261207-20261209/entfernen\"", "Entfernen");
        assertThat(mentor().submit(PAGE, PAGE + "/rueckkehr", Map.of()).body())
                .contains("action=\"/mentor/abwesenheiten/rueckkehr\"");
    }
}
