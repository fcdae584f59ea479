package org.alliancementors.portal.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.Test;

class BrowsingTheGallerySliceTests extends PortalServer {

    private static final String GRETA = """
        {"id":"m-1","firstName":"Greta","lastName":"Ahorn","town":"Wolfsburg","state":"NI","latitude":52.4,"longitude":10.8,
         "mainSpecialties":["GRUENDUNG"],"sideSpecialties":["MODERATION"],"formats":["ON_SITE","PHONE"],
         "organisation":"Kommune","cohort":"2011-start"}\
        """;
    private static final String AWAY = """
        {"id":"m-2","firstName":"Jonas","lastName":"<Birke>","town":"Wiesbaden","state":"HE","latitude":50.1,"longitude":8.2,
         "mainSpecialties":["VORTRAG"],"formats":["ONLINE"],"pausedFrom":"2026-11-01","pausedUntil":"2026-12-31"}\
        """;

    private void found(int total, String... entries) {
        MENTORS.answers(
                "GET /gallery",
                200,
                "{\"items\":[%s],\"page\":0,\"size\":48,\"total\":%d}".formatted(String.join(",", entries), total));
    }

    @Test
    void cardsAndDotsShowWhoThereIs() {
        found(2, GRETA, AWAY);
        HttpResponse<String> page = browser().get("/galerie");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "2 Mentorinnen und Mentoren",
                        "Greta Ahorn",
                        "Wolfsburg, Niedersachsen",
                        "Gründung eines Bündnisses",
                        "vor Ort, telefonisch",
                        "href=\"/anfrage?mentor=m-1\"",
                        "href=\"/galerie/m-1\" aria-label=\"Greta Ahorn, Wolfsburg\"",
                        "<circle class=\"dot\"",
                        "Jonas &lt;Birke&gt;",
                        "Macht Pause bis Donnerstag, 31. Dezember 2026")
                .doesNotContain("??", "mentor=m-2", "<Birke>");
        assertThat(englishBrowser().get("/galerie").body())
                .contains("2 mentors", "Lower Saxony")
                .doesNotContain("??");
    }

    @Test
    void filtersStandInTheAddressAndGoToTheService() {
        found(1, GRETA);
        HttpResponse<String> page = browser().get("/galerie?thema=PFLEGE&land=NI&form=PHONE&text=gre&seite=2");
        assertThat(page.body())
                .contains(
                        "value=\"PFLEGE\" selected=\"selected\"",
                        "value=\"NI\" selected=\"selected\"",
                        "value=\"gre\"",
                        "Filter zurücksetzen",
                        "href=\"/galerie?thema=PFLEGE&amp;land=NI&amp;form=PHONE&amp;text=gre&amp;seite=2&amp;lang=en\"");
        assertThat(MENTORS.asked())
                .extracting(Asked::line)
                .containsExactly("GET /gallery?specialty=PFLEGE&state=NI&format=PHONE&text=gre&page=1&size=48");
    }

    @Test
    void codesThatNobodyKnowsAreLeftOut() {
        found(1, GRETA);
        assertThat(browser()
                        .get("/galerie?thema=COOKING&land=XX&form=&text=&seite=-3")
                        .statusCode())
                .isEqualTo(200);
        assertThat(MENTORS.asked()).extracting(Asked::line).containsExactly("GET /gallery?text=&page=0&size=48");
    }

    @Test
    void htmxGetsTheResultsOnlyAndHistoryTheWholePage() {
        found(1, GRETA);
        HttpResponse<String> part = browser().ask("GET", "/galerie?land=NI", "", "HX-Request", "true");
        assertThat(part.body())
                .contains("id=\"ergebnis\"", "hx-swap-oob=\"innerHTML\"", "1 Mentorin oder Mentor")
                .doesNotContain("<html", "<h1", "<form");
        assertThat(part.headers().firstValue("Vary").orElseThrow()).containsIgnoringCase("HX-Request");
        assertThat(browser()
                        .ask("GET", "/galerie?land=NI", "", "HX-Request", "true", "HX-History-Restore-Request", "true")
                        .body())
                .contains("<html", "<h1");
    }

    @Test
    void whoFindsNobodyLearnsWhereThereIsSomebody() {
        MENTORS.answers("GET /gallery", 200, """
            {"items":[],"total":0,"elsewhere":{"search":"WITHOUT_SPECIALTY_AND_TEXT","specialties":{"VAETER":1,"GRUENDUNG":3}}}\
            """);
        assertThat(browser().get("/galerie?thema=PFLEGE&land=NI&text=xyz").body())
                .contains(
                        "Niemand gefunden",
                        "Dazu gibt es zurzeit niemanden",
                        "Ohne das Suchwort gibt es:",
                        "href=\"/galerie?thema=GRUENDUNG&amp;land=NI\"",
                        "Gründung eines Bündnisses (3)")
                .containsSubsequence("(3)", "(1)");
    }

    @Test
    void aTextThatCannotBeSearchedForIsMendedAtItsField() {
        MENTORS.answers("GET /gallery", 400, "{\"errors\":[{\"field\":\"text\"}]}");
        HttpResponse<String> page = browser().get("/galerie?text=%3F%3F");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("<title>Fehler: ", "href=\"#text\"", "Geben Sie den Anfang eines Namens", "value=\"??\"");
        assertThat(browser().get("/galerie?text=" + "x".repeat(101)).body()).contains("Kürzen Sie die Suche");
    }

    @Test
    void manyAreShownPageByPage() {
        found(100, GRETA);
        assertThat(browser().get("/galerie?land=NI&seite=2").body())
                .contains(
                        "Seite 2 von 3",
                        "rel=\"prev\" href=\"/galerie?land=NI\"",
                        "rel=\"next\" href=\"/galerie?land=NI&amp;seite=3\"");
    }

    @Test
    void everyMentorHasAPage() {
        MENTORS.answers("GET /gallery/m-1", 200, GRETA);
        assertThat(browser().get("/galerie/m-1").body())
                .contains(
                        "<h1",
                        "Greta Ahorn",
                        "Greta anfragen",
                        "href=\"/anfrage?mentor=m-1\"",
                        "Moderation",
                        "seit dem Start 2011",
                        "Karte von Deutschland mit einem Punkt bei Wolfsburg")
                .doesNotContain("??");
        MENTORS.answers("GET /gallery/m-2", 200, AWAY);
        assertThat(browser().get("/galerie/m-2").body())
                .contains("Macht Pause bis", "Jetzt anfragen")
                .doesNotContain("mentor=m-2");
        assertThat(browser().get("/galerie/nobody").statusCode()).isEqualTo(404);
        assertThat(browser().get("/galerie/a%2Fb").statusCode()).isIn(400, 404);
    }

    @Test
    void theOutlinesAreAPictureThatBrowsersKeep() {
        HttpResponse<String> picture = browser().get("/galerie/karte.svg");
        assertThat(picture.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
        assertThat(picture.headers().firstValue("Cache-Control")).contains("max-age=86400, public");
        assertThat(picture.body().split("<path ", -1)).hasSize(17);
    }

    @Test
    void aServiceThatIsDownSaysWhatStillWorks() {
        MENTORS.answers("GET /gallery", 503, "{}");
        HttpResponse<String> page = browser().get("/galerie");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("Alle anderen Teile arbeiten weiter")
                .doesNotContain("Exception", "mentor-service");
    }

    @Test
    void thePageIsLightAtTheSizeOfTheProgramme() throws Exception {
        String[] entries = new String[48];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = GRETA.replace("m-1", "mentor-" + i).replace("Wolfsburg", "Ort " + i);
        }
        found(48, entries);
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream gzip = new java.util.zip.GZIPOutputStream(packed)) {
            gzip.write(browser().get("/galerie").body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(packed.size()).isLessThan(20_000);
    }
}
