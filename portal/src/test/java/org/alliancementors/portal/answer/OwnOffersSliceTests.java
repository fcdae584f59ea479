package org.alliancementors.portal.answer;

import static org.alliancementors.portal.testing.MentorFixture.OFFERS;
import static org.alliancementors.portal.testing.MentorFixture.offer;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mentor who is logged in answers, without any link. */
class OwnOffersSliceTests extends PortalServer {

    private static final String OFFER = "/mentor/anfragen/mission-1/1";
    private static final String STANDBY = "/mentor/vertretungen/mission-1/2";
    private static final String STEP_BACK = "/mentor/einsaetze/mission-1/zuruecktreten";
    private static final String ANSWER = "POST " + OFFERS + "/mission-1/answer";

    private static void stands(String offer) {
        MATCHING.answers("GET " + OFFERS + "/mission-1", 200, offer);
    }

    @Test
    void theOfferIsShownAsByTheLink() {
        stands(offer("OPEN"));
        HttpResponse<String> page = mentor().get(OFFER);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Können Sie diesen Einsatz übernehmen?",
                        "Donnerstag, 26. November 2026, 14:00 Uhr",
                        "etwa 104 km",
                        "action=\"" + OFFER + "\"",
                        "Einsatz ablehnen")
                .doesNotContain("??");
        assertThat(MATCHING.asked().getLast().line()).isEqualTo("GET " + OFFERS + "/mission-1?role=MENTOR&number=1");
    }

    @Test
    void aYesGoesWithTheNumberThatWasSeenAndLeadsToWhereItStands() {
        stands(offer("OPEN"));
        MATCHING.answers(ANSWER, 200, "{\"state\":\"ACCEPTED\"}");
        HttpResponse<String> answer = mentor().submit(OFFER, Map.of("antwort", "ACCEPT"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(OFFER);
        assertThat(MATCHING.asked().getLast().body())
                .isEqualTo("{\"role\":\"MENTOR\",\"number\":1,\"answer\":\"ACCEPT\"}");
        stands(offer("MENTOR", "ACCEPTED", ",\"undoUntil\":\"2026-11-21T09:10:00Z\""));
        assertThat(mentor().get(OFFER).body())
                .contains("Sie haben zugesagt", "bis 10:10 Uhr", "value=\"UNDO\"", "Doch verhindert?");
    }

    @Test
    void aNoGoesWithItsReasonAndDayAndCanBeTakenBack() {
        stands(offer("OPEN"));
        MATCHING.answers(ANSWER, 200, "{\"state\":\"DECLINED\"}");
        mentor().submit(OFFER, Map.of("antwort", "DECLINE", "grund", "NO_TIME", "wieder-ab", "1.3.2027"));
        assertThat(MATCHING.asked().getLast().body())
                .isEqualTo("{\"role\":\"MENTOR\",\"number\":1,\"answer\":\"DECLINE\",\"reason\":\"NO_TIME\","
                        + "\"againFrom\":\"2027-03-01\"}");
        stands(offer("MENTOR", "DECLINED", ",\"undoUntil\":\"2026-11-21T09:10:00Z\""));
        mentor().submit(OFFER, Map.of("antwort", "UNDO"));
        assertThat(MATCHING.asked().getLast().body())
                .isEqualTo("{\"role\":\"MENTOR\",\"number\":1,\"answer\":\"UNDO\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "DECLINED, 200, Sie haben abgesagt",
        "EXPIRED, 410, Die Frist ist abgelaufen",
        "WITHDRAWN, 410, Diese Anfrage gilt nicht mehr",
        "OTHER, 410, Der Einsatz ist schon vergeben"
    })
    void whatIsOverHasAFriendlyPage(String state, int status, String words) {
        stands(offer(state));
        HttpResponse<String> page = mentor().get(OFFER);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(words).doesNotContain("name=\"antwort\"", "??");
    }

    @Test
    void aDayThatCannotBeIsNamedAndTheReasonKept() {
        stands(offer("OPEN"));
        HttpResponse<String> page =
                mentor().submit(OFFER, Map.of("antwort", "DECLINE", "grund", "TOPIC", "wieder-ab", "gestern"));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("href=\"#wieder-ab\"", "value=\"TOPIC\" checked", "value=\"gestern\"");
        assertThat(MATCHING.asked()).extracting(Asked::line).noneMatch(ANSWER::equals);
    }

    @Test
    void aServiceThatIsDownKeepsTheAnswer() {
        stands(offer("OPEN"));
        MATCHING.hangsUp(ANSWER);
        HttpResponse<String> page = mentor().submit(OFFER, Map.of("antwort", "DECLINE", "grund", "TOO_FAR"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("noch nicht angekommen", "value=\"TOO_FAR\" checked");
        MATCHING.hangsUp("GET " + OFFERS + "/mission-1");
        assertThat(mentor().get(OFFER).statusCode()).isEqualTo(503);
    }

    @Test
    void anAddressThatWasMistypedIsNotFound() {
        assertThat(mentor().get("/mentor/anfragen/mission-9/1").statusCode()).isEqualTo(404);
        assertThat(mentor().get("/mentor/anfragen/mission-1/first").statusCode())
                .isIn(400, 404);
    }

    @Test
    void whoIsAskedToStandByAnswersWithoutReasons() {
        stands(offer("STANDBY", "OPEN", ""));
        MATCHING.answers(ANSWER, 200, "{\"state\":\"ACCEPTED\"}");
        assertThat(mentor().get(STANDBY).body()).doesNotContain("name=\"grund\"", "??");
        assertThat(MATCHING.asked().getLast().line()).isEqualTo("GET " + OFFERS + "/mission-1?role=STANDBY&number=2");
        mentor().submit(STANDBY, Map.of("antwort", "ACCEPT"));
        assertThat(MATCHING.asked().getLast().body())
                .isEqualTo("{\"role\":\"STANDBY\",\"number\":2,\"answer\":\"ACCEPT\"}");
    }

    @Test
    void theMentorOfAMissionStepsBackAndChangesTheirMind() {
        stands(offer("ACCEPTED"));
        MATCHING.answers(ANSWER, 200, "{\"state\":\"DECLINED\"}");
        assertThat(mentor().get(STEP_BACK).body())
                .contains("Vom Einsatz zurücktreten", "href=\"/mentor/einsaetze/mission-1\"");
        assertThat(MATCHING.asked().getLast().line()).isEqualTo("GET " + OFFERS + "/mission-1");
        assertThat(mentor().submit(STEP_BACK, Map.of("antwort", "DECLINE"))
                        .headers()
                        .firstValue("Location"))
                .contains(STEP_BACK);
        assertThat(MATCHING.asked().getLast().body()).isEqualTo("{\"answer\":\"DECLINE\"}");
        stands(offer("MENTOR", "DECLINED", ",\"undoUntil\":\"2026-11-21T09:10:00Z\""));
        MATCHING.answers(ANSWER, 200, "{\"state\":\"ACCEPTED\"}");
        assertThat(mentor().submit(STEP_BACK, Map.of("antwort", "UNDO"))
                        .headers()
                        .firstValue("Location"))
                .contains("/mentor/einsaetze/mission-1?getan=stays");
    }
}
