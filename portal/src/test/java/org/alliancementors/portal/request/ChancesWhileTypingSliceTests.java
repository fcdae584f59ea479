package org.alliancementors.portal.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChancesWhileTypingSliceTests extends PortalServer {

    private static final String CHANCE = "/anfrage/zeit/chance?form=ONLINE&wann=FIXED&tag=2026-12-07";

    private Browser visitor = new Browser(0, "de");

    @BeforeEach
    void twoSteps() {
        visitor = browser();
        DRAFTS.clear();
        ALLIANCES.answers(
                "GET /places/37176",
                200,
                "{\"postalCode\":\"37176\",\"place\":\"Nörten-Hardenberg\",\"state\":\"NI\"}");
        RequestFixture.fill(visitor, Step.ORT);
    }

    private static HttpResponse<String> htmx(Browser browser, String path) {
        return browser.ask("GET", path, "", "HX-Request", "true");
    }

    private static void chances(String body) {
        MATCHING.answers("POST /previews", 200, body);
    }

    @Test
    void thePostalCodeIsEchoedWhileTyping() {
        assertThat(htmx(visitor, "/anfrage/ort/echo?plz=37176").body())
                .contains("37176 – Nörten-Hardenberg, Niedersachsen")
                .doesNotContain("<html");
        assertThat(htmx(visitor, "/anfrage/ort/echo?plz=371").body()).doesNotContain("kern-icon");
        assertThat(htmx(visitor, "/anfrage/ort/echo?plz=00000").body()).contains("kennen wir nicht");
        ALLIANCES.answers("GET /places/37176", 500, "{}");
        assertThat(htmx(visitor, "/anfrage/ort/echo?plz=37176").body()).doesNotContain("kern-icon");
    }

    @Test
    void partsOfPagesAreForHtmxOnly() {
        assertThat(visitor.get("/anfrage/ort/echo?plz=37176").statusCode()).isEqualTo(404);
        assertThat(visitor.get(CHANCE).statusCode()).isEqualTo(404);
    }

    @Test
    void theChancesGoWithWhatIsTypedAndHintAtMore() {
        chances("""
            {"now":{"chance":"SOME","atLeast":4},"hints":[
             {"change":"OTHER_FORMAT","set":{"format":"PHONE"},"chance":"SOME","atLeast":8},
             {"change":"WEEK_LATER","set":{"from":"2026-12-14","to":"2026-12-14"},"chance":"SOME","atLeast":6},
             {"change":"ALSO_SPECIALTY","set":{"addSpecialty":"VEREINBARKEIT"},"chance":"SOME","atLeast":6},
             {"change":"OF_A_NEWER_BUILD","chance":"SOME","atLeast":6}]}\
            """);
        assertThat(htmx(visitor, CHANCE).body())
                .contains(
                        "Mindestens 4 Mentorinnen und Mentoren passen.",
                        "Telefonisch: mindestens 8",
                        "Eine Woche später: mindestens 6",
                        "Montag, 14. Dezember 2026",
                        "Auch mit dem Thema „Familie und Beruf“: mindestens 6")
                .doesNotContain("NEWER", "??", "<html");
        assertThat(MATCHING.asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.body())
                        .contains(
                                "\"specialties\":[\"PFLEGE\"]",
                                "\"format\":\"ONLINE\"",
                                "\"postalCode\":\"37176\"",
                                "\"from\":\"2026-12-07\"",
                                "\"to\":\"2026-12-07\""));
    }

    @ParameterizedTest
    @CsvSource({"FEW,Zurzeit passen wenige oder niemand.", "NONE,Zurzeit passt niemand.", "X,Zurzeit passen wenige"})
    void fewAreNeverCounted(String chance, String words) {
        chances("{\"now\":{\"chance\":\"%s\"},\"hints\":[]}".formatted(chance));
        assertThat(htmx(visitor, CHANCE).body()).contains(words).doesNotContain("Mehr wären es");
    }

    @Test
    void withoutScriptsAButtonShowsThem() {
        chances("{\"now\":{\"chance\":\"SOME\",\"atLeast\":4}}");
        assertThat(visitor.get("/anfrage/zeit").body())
                .contains("Dann sehen Sie hier Ihre Chancen", "name=\"pruefen\"", "role=\"status\"");
        Map<String, String> look = new LinkedHashMap<>(RequestFixture.MEETING);
        look.put("pruefen", "ja");
        assertThat(visitor.submit("/anfrage/zeit", look).headers().firstValue("Location"))
                .contains("/anfrage/zeit");
        assertThat(visitor.get("/anfrage/zeit").body()).contains("Mindestens 4 Mentorinnen und Mentoren passen.");
    }

    @Test
    void aServiceThatIsDownStopsNobody() {
        MATCHING.answers("POST /previews", 503, "{}");
        assertThat(htmx(visitor, CHANCE).body()).contains("lassen sich gerade nicht berechnen");
        assertThat(visitor.submit("/anfrage/zeit", RequestFixture.MEETING).statusCode())
                .isEqualTo(303);
    }

    @Test
    void whoAsksTooOftenWaits() {
        chances("{\"now\":{\"chance\":\"SOME\",\"atLeast\":4}}");
        String last = "";
        for (int i = 0; i < 21; i++) {
            last = htmx(visitor, CHANCE).body();
        }
        assertThat(last).contains("In einer Minute");
        assertThat(MATCHING.asked()).hasSize(20);
    }

    @Test
    void whoHasNoDraftLearnsNothing() {
        assertThat(htmx(browser(), CHANCE).body()).contains("Wählen Sie, wie und wann");
        assertThat(MATCHING.asked()).isEmpty();
    }
}
