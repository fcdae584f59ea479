package org.alliancementors.portal.mentor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.AppointmentsFixture;
import org.alliancementors.portal.testing.Browser;
import org.alliancementors.portal.testing.MentorFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all pages of a mentor who is logged in have in common. */
class MentorsOwnPagesSliceTests extends PortalServer {

    private static final String MISSION = "/mentor/einsaetze/mission-1";

    static Stream<String> pages() {
        return Stream.of(
                "/mentor",
                "/mentor/anfragen/mission-1/1",
                "/mentor/vertretungen/mission-1/1",
                MISSION,
                MISSION + "/termin",
                MISSION + "/termin/a-1/anders",
                MISSION + "/termin/a-1/absagen",
                MISSION + "/bericht",
                MISSION + "/zuruecktreten",
                "/mentor/profil",
                "/mentor/abwesenheiten",
                "/mentor/kalender",
                "/mentor/nachrichten");
    }

    static Stream<String> forms() {
        return Stream.of(
                "/mentor/anfragen/mission-1/1",
                "/mentor/vertretungen/mission-1/1",
                MISSION + "/termin",
                MISSION + "/termin/a-1",
                MISSION + "/termin/a-1/anders",
                MISSION + "/termin/a-1/absagen",
                MISSION + "/bericht",
                MISSION + "/zuruecktreten",
                "/mentor/profil",
                "/mentor/abwesenheiten",
                "/mentor/abwesenheiten/20261207-20261209/entfernen",
                "/mentor/abwesenheiten/pause",
                "/mentor/abwesenheiten/rueckkehr",
                "/mentor/kalender/erneuern",
                "/mentor/nachrichten");
    }

    @BeforeEach
    void servicesAnswer() {
        String mission = MentorFixture.mission("mission-1", "ACCEPTED", AppointmentsFixture.agreed(), "");
        ALLIANCES.answers("GET " + MentorFixture.MISSIONS, 200, "{\"items\":[%s]}".formatted(mission));
        ALLIANCES.answers("GET " + MentorFixture.MISSIONS + "/mission-1", 200, mission);
        String offer = MentorFixture.offer("OPEN");
        MATCHING.answers("GET " + MentorFixture.OFFERS, 200, "{\"items\":[%s]}".formatted(offer));
        MATCHING.answers("GET " + MentorFixture.OFFERS + "/mission-1", 200, offer);
        MENTORS.answers(
                "GET /mentors/mentor-1",
                200,
                MentorFixture.profile(
                        7,
                        "{\"id\":\"20261207-20261209\",\"from\":\"2026-12-07\",\"to\":\"2026-12-09\"}",
                        ",\"pause\":{\"from\":\"2026-12-20\"}"));
        NOTIFICATIONS.answers(
                "GET /calendars/mentor-1/address", 200, "{\"address\":\"https://portal.example/calendar/a.b.c.ics\"}");
        NOTIFICATIONS.answers(
                "GET /mentors/mentor-1/preferences",
                200,
                "{\"news\":\"DAILY\",\"reminders\":true}",
                Map.of("ETag", "\"3\""));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void areCompleteInBothLanguagesAndNotIndexed(String path) {
        Browser mentor = mentor();
        for (String language : new String[] {"de", "en"}) {
            HttpResponse<String> page = mentor.get(path + "?lang=" + language);
            assertThat(page.statusCode()).isIn(200, 410);
            assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
            assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
            assertThat(page.body())
                    .contains("<html lang=\"" + language, "<main id=\"inhalt\"", "href=\"/mentor/kalender\"")
                    .containsOnlyOnce("<h1")
                    .doesNotContain("??", "<style", " style=", "onclick", "${", "#{");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void areForNobodyElse(String path) {
        HttpResponse<String> stranger = browser().get(path);
        assertThat(stranger.statusCode()).isEqualTo(303);
        assertThat(stranger.headers().firstValue("Location").orElseThrow()).contains("/mentor/anmelden");
        assertThat(desk().get(path).statusCode()).isNotEqualTo(200);
        assertThat(ALLIANCES.asked()).isEmpty();
        assertThat(MATCHING.asked()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void takeNoFormWithoutItsToken(String path) {
        Browser mentor = mentor();
        mentor.get("/mentor/profil");
        int before = MENTORS.asked().size();
        HttpResponse<String> page = mentor.post(path, Map.of("antwort", "ACCEPT", "von", "2026-12-24"));
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("<title>Fehler: ").doesNotContain("Exception");
        assertThat(MENTORS.asked()).hasSize(before);
        assertThat(ALLIANCES.asked()).isEmpty();
        assertThat(MATCHING.asked()).isEmpty();
    }
}
