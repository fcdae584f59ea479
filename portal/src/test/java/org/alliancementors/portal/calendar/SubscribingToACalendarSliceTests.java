package org.alliancementors.portal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.LinksFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscribingToACalendarSliceTests extends PortalServer {

    private static final String TOKEN = LinksFixture.calendar();
    private static final String ADDRESS = "/calendar/" + TOKEN + ".ics";
    private static final String ASKED = "POST /calendars/by-link";
    private static final String FILE = "BEGIN:VCALENDAR\r\nLOCATION:Nörten-Hardenberg\r\nEND:VCALENDAR\r\n";

    private static void answered(int status, String body) {
        NOTIFICATIONS.answers(
                ASKED,
                status,
                body,
                Map.of("Content-Type", status == 200 ? "text/calendar;charset=UTF-8" : "application/problem+json"));
    }

    @Test
    void aProgramGetsTheFileAndLaterOnlyWhatIsNew() {
        answered(200, FILE);
        HttpResponse<String> first = browser().ask("GET", ADDRESS, "", "Accept", "*/*");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).isEqualTo(FILE);
        assertThat(first.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("private");
        assertThat(first.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(first.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(NOTIFICATIONS.asked().getFirst().body()).isEqualTo("{\"token\":\"" + TOKEN + "\"}");
        assertThat(NOTIFICATIONS.asked().getFirst().headers().get("authorization"))
                .startsWith("Bearer ");

        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = browser().ask("GET", ADDRESS, "", "If-None-Match", tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();

        answered(200, FILE.replace("Nörten-Hardenberg", "Göttingen"));
        HttpResponse<String> third = browser().ask("GET", ADDRESS, "", "If-None-Match", tag);
        assertThat(third.statusCode()).isEqualTo(200);
        assertThat(third.body()).contains("Göttingen");
    }

    @ParameterizedTest
    @CsvSource({"410, 410", "400, 404", "404, 404", "500, 503", "503, 503"})
    void whatTheServiceRefusesIsSaidInALine(int told, int answered) {
        answered(told, "{\"type\":\"urn:problem:calendar-over\"}");
        HttpResponse<String> answer = browser().get(ADDRESS);
        assertThat(answer.statusCode()).isEqualTo(answered);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(answer.body()).doesNotContain("<").hasLineCount(1);
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(answered == 503);
    }

    @Test
    void whileTheServiceIsDownTheProgramIsToldToComeAgain() {
        NOTIFICATIONS.hangsUp(ASKED);
        HttpResponse<String> answer = browser().get(ADDRESS);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("300");
        assertThat(answer.body()).doesNotContain(TOKEN);
    }

    @Test
    void anotherLinkOpensNoCalendarAndAsksNobody() {
        assertThat(browser()
                        .get("/calendar/" + LinksFixture.mentoring() + ".ics")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser().get("/calendar/nonsense.ics").statusCode()).isEqualTo(404);
        assertThat(browser()
                        .get("/calendar/" + LinksFixture.expired("calendar") + ".ics")
                        .statusCode())
                .isEqualTo(410);
        assertThat(browser().get("/calendar/" + TOKEN).statusCode()).isEqualTo(404);
        assertThat(NOTIFICATIONS.asked()).isEmpty();
    }

    // N9
    @Test
    void itCanOnlyBeRead() {
        assertThat(browser().post(ADDRESS, Map.of("a", "b")).statusCode()).isIn(403, 404, 405);
        assertThat(NOTIFICATIONS.asked()).isEmpty();
    }

    @Test
    void theMentorsPageOfAMissionNamesTheAddress() {
        ALLIANCES.answers("POST /mentoring/view", 200, "{\"status\":\"ACCEPTED\"}");
        NOTIFICATIONS.answers(
                "POST /calendars/by-link/address", 200, "{\"address\":\"http://portal.example%s\"}".formatted(ADDRESS));
        String page = "/einsatz/" + LinksFixture.mentoring();
        assertThat(browser().get(page).body())
                .contains("href=\"http://portal.example" + ADDRESS + "\"", "in Ihren Kalender abonnieren")
                .doesNotContain("??");
        assertThat(englishBrowser().get(page).body()).contains("Subscribe to all your appointments");
        assertThat(NOTIFICATIONS.asked().getFirst().body())
                .isEqualTo("{\"token\":\"" + LinksFixture.mentoring() + "\"}");
    }

    @Test
    void theMentorsPageDoesNotWaitForTheCalendar() {
        ALLIANCES.answers("POST /mentoring/view", 200, "{\"status\":\"ACCEPTED\"}");
        NOTIFICATIONS.hangsUp("POST /calendars/by-link/address");
        HttpResponse<String> page = browser().get("/einsatz/" + LinksFixture.mentoring());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("abonnieren");
    }
}
