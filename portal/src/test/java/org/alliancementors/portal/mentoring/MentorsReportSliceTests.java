package org.alliancementors.portal.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.AppointmentsFixture;
import org.alliancementors.portal.testing.LinksFixture;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MentorsReportSliceTests extends PortalServer {

    private static final String PAGE = "/einsatz/" + LinksFixture.mentoring() + "/bericht";
    private static final String KEY = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final Map<String, String> REPORT =
            Map.of("was", "Zwei Gespräche geführt.\r\nEin Plan steht.", "stunden", "6,5", "schluessel", KEY);

    @BeforeEach
    void runs() {
        stands(AppointmentsFixture.past());
    }

    private static void stands(String appointments) {
        ALLIANCES.answers(
                "POST /mentoring/view",
                200,
                "{\"status\":\"ACCEPTED\",\"reportAsked\":\"2026-11-12T10:00:00Z\",\"appointments\":[%s]}"
                        .formatted(appointments));
    }

    @Test
    void itIsAskedForOnTheMissionsPage() {
        assertThat(browser().get(PAGE.replace("/bericht", "")).body())
                .contains("Bitte berichten Sie kurz", "href=\"" + PAGE);
    }

    @Test
    void hoursBecomeMinutesAndWhatIsEmptyIsLeftOut() {
        ALLIANCES.answers("POST /mentoring/report", 200, "{}");
        HttpResponse<String> answer = browser().submit(PAGE, REPORT);
        assertThat(answer.statusCode()).isEqualTo(303);
        Asked asked = ALLIANCES.asked().getLast();
        assertThat(asked.headers()).containsEntry("idempotency-key", KEY);
        assertThat(asked.body())
                .contains(
                        "\"done\":\"Zwei Gespräche geführt.\\nEin Plan steht.\"",
                        "\"minutes\":390",
                        "\"mayPublish\":false")
                .doesNotContain("reach", "nextSteps", "story");
    }

    @Test
    void aStoryGoesWithItsConsent() {
        ALLIANCES.answers("POST /mentoring/report", 200, "{}");
        Map<String, String> full = new HashMap<>(REPORT);
        full.putAll(
                Map.of("geschichte", "So ging es.", "einwilligung", "ja", "reichweite", "40", "schritte", "Treffen"));
        assertThat(browser().submit(PAGE, full).statusCode()).isEqualTo(303);
        assertThat(ALLIANCES.asked().getLast().body())
                .contains(
                        "\"story\":\"So ging es.\"",
                        "\"mayPublish\":true",
                        "\"reach\":40",
                        "\"nextSteps\":\"Treffen\"");
    }

    @Test
    void threeLongTextsFit() {
        ALLIANCES.answers("POST /mentoring/report", 200, "{}");
        String longest = "äöü ".repeat(1_000).strip();
        Map<String, String> full = new HashMap<>(REPORT);
        full.putAll(Map.of("was", longest, "schritte", longest, "geschichte", longest));
        assertThat(browser().submit(PAGE, full).statusCode()).isEqualTo(303);
    }

    @Test
    void faultsAreNamedAtTheirFieldsAndTheTextsAreKept() {
        HttpResponse<String> page = browser()
                .submit(
                        PAGE,
                        Map.of(
                                "was",
                                "kurz",
                                "stunden",
                                "viele",
                                "reichweite",
                                "x",
                                "schritte",
                                "<i>Treffen</i>",
                                "einwilligung",
                                "ja"));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains(
                        "<title>Fehler: ",
                        "href=\"#was\"",
                        "href=\"#stunden\"",
                        "href=\"#reichweite\"",
                        "href=\"#einwilligung\"",
                        ">kurz</textarea>",
                        "&lt;i&gt;Treffen",
                        "value=\"viele\"")
                .doesNotContain("href=\"#geschichte\"", "<i>");
        assertThat(ALLIANCES.asked()).extracting(Asked::line).doesNotContain("POST /mentoring/report");
    }

    @Test
    void whatTheServiceFindsIsNamedAtItsField() {
        ALLIANCES.answers(
                "POST /mentoring/report",
                400,
                "{\"type\":\"urn:problem:invalid\",\"errors\":[{\"field\":\"story\",\"message\":\"x\"}]}");
        HttpResponse<String> page = browser().submit(PAGE, REPORT);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("href=\"#geschichte\"", "Ein Plan steht.");
    }

    @Test
    void appointmentsAheadAreNamedInsteadOfAForm() {
        stands(AppointmentsFixture.agreed());
        assertThat(browser().get(PAGE).body())
                .contains("Es stehen noch Termine aus", "Planung: Montag, 7. Dezember 2026, 14:00 bis 15:30 Uhr")
                .doesNotContain("<textarea");
    }

    @Test
    void anAppointmentThatWasAgreedMeanwhileDoesNotLoseTheText() {
        Map<String, String> form = new HashMap<>(REPORT);
        var reader = browser();
        var page = reader.get(PAGE).body();
        var csrf = java.util.regex.Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(page);
        assertThat(csrf.find()).isTrue();
        form.put("_csrf", csrf.group(1));
        stands(AppointmentsFixture.agreed());
        ALLIANCES.answers("POST /mentoring/report", 409, "{\"type\":\"urn:problem:appointments-ahead\"}");
        HttpResponse<String> answer = reader.post(PAGE, form);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Es stehen noch Termine aus", "Ein Plan steht.", "value=\"" + KEY);
    }

    @Test
    void whenTheServiceIsDownNothingIsLost() {
        ALLIANCES.answers("POST /mentoring/report", 500, "{}");
        HttpResponse<String> page = browser().submit(PAGE, REPORT);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("noch nicht angekommen", "Ein Plan steht.", "value=\"6,5\"", "value=\"" + KEY);
    }
}
