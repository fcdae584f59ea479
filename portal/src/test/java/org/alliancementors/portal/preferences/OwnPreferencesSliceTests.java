package org.alliancementors.portal.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mentor who is logged in says how to be written to. */
class OwnPreferencesSliceTests extends PortalServer {

    private static final String PAGE = "/mentor/nachrichten";
    private static final String READ = "GET /mentors/mentor-1/preferences";
    private static final String CHANGE = "PUT /mentors/mentor-1/preferences";
    private static final Map<String, String> WANTED =
            Map.of("news", "NONE", "erinnerungen", "YES", "sprache", "EN", "fassung", "\"3\"");

    @BeforeEach
    void kept() {
        NOTIFICATIONS.answers(READ, 200, "{\"news\":\"DAILY\",\"reminders\":true}", Map.of("ETag", "\"3\""));
    }

    @Test
    void theyAreShownAndSetOnTopOfWhatWasSeen() {
        NOTIFICATIONS.answers(CHANGE, 200, "{}");
        assertThat(mentor().get(PAGE).body())
                .contains("value=\"DAILY\" checked", "name=\"fassung\" value=\"&quot;3&quot;\"", "action=\"" + PAGE)
                .doesNotContain("??");
        HttpResponse<String> answer = mentor().submit(PAGE, WANTED);
        assertThat(answer.headers().firstValue("Location")).contains(PAGE + "?getan=saved");
        Asked asked = NOTIFICATIONS.asked().getLast();
        assertThat(asked.headers()).containsEntry("if-match", "\"3\"");
        assertThat(asked.body()).isEqualTo("{\"language\":\"EN\",\"news\":\"NONE\",\"reminders\":true}");
        assertThat(mentor().get(PAGE + "?getan=saved").body()).contains("Gespeichert");
    }

    @Test
    void whatSomebodyElseHasSetMeanwhileIsShownAndStays() {
        NOTIFICATIONS.answers(CHANGE, 412, "{\"type\":\"urn:problem:preferences-changed\"}");
        HttpResponse<String> page = mentor().submit(PAGE, WANTED);
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("<title>Fehler: ", "wurden inzwischen geändert", "value=\"DAILY\" checked");
    }

    @Test
    void whatIsLeftOpenIsNamed() {
        HttpResponse<String> page = mentor().submit(PAGE, Map.of("news", "NONE", "fassung", "\"3\""));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("href=\"#erinnerungen\"", "href=\"#sprache\"", "&quot;3&quot;");
    }

    @Test
    void aServiceThatIsDownGetsItOnceMore() {
        NOTIFICATIONS.hangsUp(CHANGE);
        HttpResponse<String> page = mentor().submit(PAGE, WANTED);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains(
                        "action=\"" + PAGE, "name=\"fassung\" value=\"&quot;3&quot;\"", "name=\"news\" value=\"NONE\"");
    }
}
