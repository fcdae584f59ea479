package org.alliancementors.portal.mentor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.junit.jupiter.api.Test;

class OwnCalendarSliceTests extends PortalServer {

    private static final String PAGE = "/mentor/kalender";
    private static final String ADDRESS = "{\"address\":\"https://portal.example/calendar/a.b.c.ics\"}";

    @Test
    void theAddressIsShownWithHowToSubscribe() {
        NOTIFICATIONS.answers("GET /calendars/mentor-1/address", 200, ADDRESS);
        HttpResponse<String> page = mentor().get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "value=\"https://portal.example/calendar/a.b.c.ics\"",
                        "So abonnieren Sie",
                        "Geben Sie sie nicht weiter",
                        "href=\"/mentor/nachrichten\"")
                .doesNotContain("??");
    }

    @Test
    void anotherAddressTakesItsPlace() {
        NOTIFICATIONS.answers("GET /calendars/mentor-1/address", 200, ADDRESS);
        NOTIFICATIONS.answers("POST /calendars/mentor-1/renew", 200, ADDRESS);
        HttpResponse<String> answer = mentor().submit(PAGE, PAGE + "/erneuern", Map.of());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(PAGE + "?getan=renewed");
        assertThat(NOTIFICATIONS.asked().getLast().line()).isEqualTo("POST /calendars/mentor-1/renew");
        assertThat(mentor().get(PAGE + "?getan=renewed").body()).contains("Ihr Kalender hat eine neue Adresse");
    }

    @Test
    void aServiceThatIsDownIsToldAndTheButtonIsThereOnceMore() {
        HttpResponse<String> page = mentor().get(PAGE);
        assertThat(page.statusCode()).isEqualTo(503);
        NOTIFICATIONS.answers("GET /calendars/mentor-1/address", 200, ADDRESS);
        HttpResponse<String> answer = mentor().submit(PAGE, PAGE + "/erneuern", Map.of());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("action=\"/mentor/kalender/erneuern\"", "Neue Adresse erzeugen");
    }

    @Test
    void nobodyHasAnAddressOfAMentorOfWhomNothingWasTold() {
        NOTIFICATIONS.answers("GET /calendars/mentor-1/address", 200, ADDRESS);
        NOTIFICATIONS.answers("POST /calendars/mentor-1/renew", 404, "{\"type\":\"urn:problem:mentor-unknown\"}");
        assertThat(mentor().submit(PAGE, PAGE + "/erneuern", Map.of()).headers().firstValue("Location"))
                .contains(PAGE);
    }
}
