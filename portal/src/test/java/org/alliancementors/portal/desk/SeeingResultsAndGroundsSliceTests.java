package org.alliancementors.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeeingResultsAndGroundsSliceTests extends DeskServer {

    private static final String ROUND = """
            {"id":"r-1","at":"2026-11-20T09:00:00Z","policyVersion":1,"missionsPerMentor":1.5,
            "asked":[{"mission":"k3v7","attempt":1,"daysLeft":17,"urgency":215},{"mission":"other","attempt":1,"daysLeft":3,"urgency":280}],
            "edges":[{"mission":"k3v7","mentor":"M01","preferred":false,"addends":{"SPECIALTY":300},"weight":2015,"distanceKm":104},
            {"mission":"k3v7","mentor":"M22","preferred":false,"addends":{"SPECIALTY":500,"DISTANCE":253},"weight":2453,"distanceKm":47},
            {"mission":"other","mentor":"M06","preferred":false,"addends":{},"weight":1,"distanceKm":1}],
            "decisions":[{"mission":"k3v7","outcome":"CLAIMED","mentor":"M22"},{"mission":"other","outcome":"NOBODY"}]}""";

    @BeforeEach
    void aMissionRuns() {
        offered();
        mission("ACCEPTED");
    }

    @Test
    void theGroundsOfADecisionAreShownAndComputedAnew() {
        MATCHING.answers("GET /rounds/r-1", 200, ROUND);
        MATCHING.answers("GET /rounds/r-1/recompute", 200, "{\"agrees\":true,\"differences\":[]}");
        String body = kim().get(CASE + "/runden/r-1").body();
        assertThat(body)
                .contains(
                        "Gründe einer Entscheidung",
                        "Zugewiesen: Svea Linde",
                        "Ja, es kommt dasselbe heraus wie gespeichert.",
                        "Schwerpunkt passt +500 · 47 km +253",
                        "Themen passen gut +300",
                        "2453",
                        "gewählt")
                .doesNotContain("Jonas Birke");
        assertThat(body.indexOf("47 km +253")).isLessThan(body.indexOf("Themen passen gut +300"));
    }

    @Test
    void whereItComesOutOtherwiseThatIsSaid() {
        MATCHING.answers("GET /rounds/r-1", 200, ROUND);
        MATCHING.answers(
                "GET /rounds/r-1/recompute",
                200,
                "{\"agrees\":false,\"differences\":[{\"kind\":\"WEIGHT\",\"mission\":\"k3v7\",\"kept\":\"2453\",\"computed\":\"2454\"}]}");
        assertThat(englishKim().get(CASE + "/runden/r-1").body())
                .contains("No, it comes out otherwise", "WEIGHT: stored 2453, computed 2454");
        MATCHING.hangsUp("GET /rounds/r-1/recompute");
        assertThat(kim().get(CASE + "/runden/r-1").body()).contains("Das Nachrechnen ist gerade nicht möglich.");
    }

    @Test
    void aRoundOfOtherMissionsIsNoneOfThisCase() {
        MATCHING.answers("GET /rounds/r-1", 200, ROUND);
        assertThat(kim().get("/fachberatung/faelle/fremd/runden/r-1").statusCode())
                .isEqualTo(404);
        assertThat(kim().get(CASE + "/runden/r-2").statusCode()).isEqualTo(404);
    }

    @Test
    void aReportIsShownWithFeedbackAndEffect() {
        ALLIANCES.answers("GET /missions/k3v7/report", 200, """
                {"reference":"LBF-7K3M-9QXT","status":"COMPLETED","reportQuestions":1,"feedbackQuestions":1,
                "report":{"mentor":"M22","at":"2026-12-10T09:00:00Z","report":{"done":"Zwei <b>Gespräche</b>","minutes":390,"reach":40,
                "story":"So ging es.","mayPublish":false}},
                "feedback":{"at":"2026-12-12T09:00:00Z","feedback":{"helpful":4,"nextStepsClear":"YES","again":"UNKNOWN","remark":"Danke"}},
                "followUpsAsked":[3],"followUps":[{"months":3,"answer":{"founded":"YES","partnersWon":2,"stillActive":"NO"}}]}""");
        assertThat(kim().get(CASE + "/bericht").body())
                .contains(
                        "Svea Linde",
                        "Zwei &lt;b&gt;Gespräche&lt;/b&gt;",
                        "390 Minuten",
                        "4 von 5",
                        "Danke",
                        "Nach 3 Monaten",
                        "Partner gewonnen")
                .doesNotContain("<b>");
    }

    @Test
    void whatWasNotSaidYetIsSaidToBeMissing() {
        ALLIANCES.answers(
                "GET /missions/k3v7/report",
                200,
                "{\"reference\":\"LBF-7K3M-9QXT\",\"status\":\"ACCEPTED\",\"reportQuestions\":2,\"feedbackQuestions\":0,\"followUps\":[]}");
        assertThat(kim().get(CASE + "/bericht").body())
                .contains("Noch kein Bericht. Darum gebeten: 2 Mal.", "Noch keine Rückmeldung");
    }

    @Test
    void journeysAreEstimatedAndCanBeDownloaded() {
        ALLIANCES.answers("GET /missions/k3v7/travel", 200, """
                {"reference":"LBF-7K3M-9QXT","estimate":true,"totalCents":1884,"withoutEstimate":1,"appointments":[
                {"appointment":"a-1","kind":"PLANNING","mentor":"M22","day":"2026-12-07","postalCode":"37176","place":"Nörten-Hardenberg",
                "held":false,"kilometres":94.2,"cents":1884},
                {"appointment":"a-2","kind":"CALL","mentor":"M22","day":"2026-12-08","place":"Nirgends","held":true}]}""");
        assertThat(kim().get(CASE + "/reise").body())
                .contains(
                        "94,2",
                        "18,84",
                        "Zusammen 18,84 Euro.",
                        "Eine Reise ist nicht zu schätzen.",
                        "nicht zu schätzen");
        assertThat(englishKim().get(CASE + "/reise").body()).contains("18.84 euros in all.");
        ALLIANCES.answers(
                "GET /missions/k3v7/travel.csv",
                200,
                "Tag;Euro",
                Map.of(
                        "Content-Type",
                        "text/csv;charset=UTF-8",
                        "Content-Disposition",
                        "attachment; filename=\"travel-LBF.csv\""));
        HttpResponse<String> file = kim().get(CASE + "/reise.csv");
        assertThat(file.body()).isEqualTo("Tag;Euro");
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("travel-LBF.csv");
    }

    @Test
    void aServiceThatIsDownHasItsPage() {
        ALLIANCES.hangsUp("GET /missions/k3v7/report");
        assertThat(kim().get(CASE + "/bericht").statusCode()).isEqualTo(503);
        assertThat(kim().get("/fachberatung/faelle/unbekannt/reise").statusCode())
                .isEqualTo(404);
    }
}
