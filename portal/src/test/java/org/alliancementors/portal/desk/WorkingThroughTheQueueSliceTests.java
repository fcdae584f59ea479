package org.alliancementors.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancementors.portal.testing.Browser;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.Test;

class WorkingThroughTheQueueSliceTests extends DeskServer {

    private static final String ROW = """
            {"mission":"k3v7","state":"AT_DESK","attempt":3,"reference":"LBF-7K3M-9QXT","kind":"FOUNDING","specialties":["GRUENDUNG"],
            "format":"ON_SITE","postalCode":"37176","when":{"from":"2026-12-07","to":"2026-12-21"},"requestedAt":"2026-11-10T09:00:00Z",
            "waiting":{"since":"2026-11-18T09:00:00Z","reason":"NOBODY","excluded":{},"retryAt":"2026-11-21T09:05:00Z"}}""";
    private static final String OFFERED = """
            {"mission":"p4x8","state":"OFFERED","attempt":1,"reference":"LBF-AAAA-BBBB","kind":"TALK","specialties":["VAETER"],"format":"ONLINE",
            "postalCode":"34117","when":{"from":"2026-12-08","to":"2026-12-08"},"requestedAt":"2026-11-20T09:00:00Z","mentor":"M22",
            "offeredAt":"2026-11-21T07:00:00Z","expiresAt":"2026-11-26T13:00:00Z"}""";
    private static final String NOTHING = "{\"items\":[],\"total\":0}";

    private static void queue(long total, String... rows) {
        MATCHING.answers("GET /cases", 200, "{\"items\":[%s],\"total\":%d}".formatted(String.join(",", rows), total));
        ALLIANCES.answers("GET /missions", 200, NOTHING);
        ALLIANCES.answers(
                "GET /places/37176",
                200,
                "{\"postalCode\":\"37176\",\"place\":\"Nörten-Hardenberg\",\"state\":\"NI\"}");
    }

    @Test
    void whatWaitsIsShownWithWhyForHowLongAndWhatComesNext() {
        queue(1, ROW);
        HttpResponse<String> page = kim().get("/fachberatung");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "<title>Fälle – ",
                        "href=\"/fachberatung/faelle/k3v7\"",
                        "LBF-7K3M-9QXT",
                        "Gründung planen und moderieren",
                        "37176 Nörten-Hardenberg",
                        "Wartet auf die Fachberatung",
                        "Niemand kann gefragt werden",
                        "3 Tagen",
                        "Nächste Suche",
                        "Samstag, 21. November 2026, 10:05 Uhr",
                        "Montag, 7. Dezember 2026 bis Montag, 21. Dezember 2026",
                        "1 Fall<");
        assertThat(asked("/cases?")).contains("state=AT_DESK", "snoozed=false", "page=0", "size=20");
    }

    @Test
    void englishReadersGetEnglish() {
        queue(2, ROW, OFFERED);
        assertThat(englishKim().get("/fachberatung?stand=ALL").body())
                .contains("<html lang=\"en\"", "2 cases", "Somebody is asked", "Answer by", "2 hours")
                .doesNotContain("Fälle", "Tagen");
        assertThat(asked("/cases?")).doesNotContain("state=");
    }

    @Test
    void filtersStandInTheAddressAndWhatIsNoneOfOursIsLeftOut() {
        queue(45, ROW);
        String body = kim().get("/fachberatung?stand=OFFERED&thema=PFLEGE&grund=REFUSALS&seite=2")
                .body();
        assertThat(asked("/cases?")).contains("state=OFFERED", "topic=PFLEGE", "reason=REFUSALS", "page=1");
        assertThat(body)
                .contains(
                        "Seite 2 von 3",
                        "rel=\"prev\" href=\"/fachberatung?stand=OFFERED&amp;thema=PFLEGE&amp;grund=REFUSALS\"",
                        "rel=\"next\" href=\"/fachberatung?stand=OFFERED&amp;thema=PFLEGE&amp;grund=REFUSALS&amp;seite=3\"",
                        "Filter zurücksetzen");
        MATCHING.asked().clear();
        kim().get("/fachberatung?stand=%3Cb%3E&thema=X&grund=Y&seite=-1");
        assertThat(asked("/cases?")).contains("state=AT_DESK", "page=0").doesNotContain("topic", "reason");
    }

    @Test
    void whatIsOutOfSightIsFound() {
        queue(1, ROW.replace("\"waiting\"", "\"snoozedUntil\":\"2026-12-01T07:00:00Z\",\"waiting\""));
        assertThat(kim().get("/fachberatung?stand=SNOOZED").body())
                .contains("Zurückgestellt bis", "Dienstag, 1. Dezember 2026, 08:00 Uhr");
        assertThat(asked("/cases?")).contains("snoozed=true").doesNotContain("state=");
    }

    @Test
    void whatWaitsForOtherReasonsIsShownBesides() {
        queue(0);
        ALLIANCES.answers("GET /missions", 200, """
                {"total":2,"items":[{"id":"r1","reference":"LBF-RRRR-1111","status":"ACCEPTED","waitingAtDesk":true,"waitingFor":"REPORT",
                "waitingFrom":"2026-11-20T10:00:00Z","asked":{"kind":"ADVICE","specialties":["PFLEGE"],"postalCode":"37176","format":"PHONE",
                "when":{"from":"2026-10-01","to":"2026-10-01"},"pressWanted":false}},
                {"id":"m1","reference":"LBF-MMMM-1111","status":"AT_DESK","waitingAtDesk":true,"waitingFor":"MENTOR",
                "waitingFrom":"2026-11-20T10:00:00Z"}]}""");
        assertThat(kim().get("/fachberatung").body())
                .contains("Was außerdem wartet", "LBF-RRRR-1111", "Der Bericht fehlt", "23 Stunden")
                .doesNotContain("LBF-MMMM-1111", "Zurzeit wartet keine Anfrage");
        MATCHING.asked().clear();
        assertThat(kim().get("/fachberatung?grund=INITIATOR").body())
                .contains("Dazu gibt es zurzeit keinen Fall")
                .doesNotContain("LBF-RRRR-1111");
        assertThat(MATCHING.asked()).extracting(Asked::line).noneMatch(line -> line.startsWith("GET /cases"));
    }

    @Test
    void anEmptyQueueTellsWhenSomebodyWasAssignedLast() {
        queue(0);
        MATCHING.answers(
                "GET /assignments/last", 200, "{\"mission\":\"x\",\"mentor\":\"M01\",\"at\":\"2026-11-21T08:12:00Z\"}");
        assertThat(kim().get("/fachberatung").body())
                .contains("Zurzeit wartet keine Anfrage.", "Letzte Zuweisung heute, 09:12 Uhr.");
        MATCHING.answers(
                "GET /assignments/last", 200, "{\"mission\":\"x\",\"mentor\":\"M01\",\"at\":\"2026-11-20T08:12:00Z\"}");
        assertThat(kim().get("/fachberatung").body()).contains("Letzte Zuweisung gestern, 09:12 Uhr.");
        MATCHING.answers(
                "GET /assignments/last", 200, "{\"mission\":\"x\",\"mentor\":\"M01\",\"at\":\"2026-10-20T08:12:00Z\"}");
        assertThat(kim().get("/fachberatung").body())
                .contains("Letzte Zuweisung am Dienstag, 20. Oktober 2026, 10:12 Uhr.");
        MATCHING.answers("GET /assignments/last", 204, "");
        assertThat(kim().get("/fachberatung").body())
                .contains("Zurzeit wartet keine Anfrage.")
                .doesNotContain("Letzte Zuweisung");
    }

    @Test
    void theListLooksForNewsByItselfAndIsLeftAloneWhereThereAreNone() {
        queue(1, ROW);
        Browser kim = kim();
        String body = kim.get("/fachberatung?stand=ALL").body();
        assertThat(body).contains("/vendor/htmx/htmx.min", "hx-trigger=\"every 30s\"", "id=\"fall-k3v7\"");
        Matcher list = Pattern.compile("hx-get=\"([^\"]+)\"").matcher(body);
        assertThat(list.find()).isTrue();
        String address = list.group(1).replace("&amp;", "&");
        assertThat(address).startsWith("/fachberatung/liste?stand=ALL&fassung=");
        assertThat(kim.ask("GET", address, "", "HX-Request", "true").statusCode())
                .isEqualTo(204);
        queue(1, OFFERED);
        HttpResponse<String> news = kim.ask("GET", address, "", "HX-Request", "true");
        assertThat(news.statusCode()).isEqualTo(200);
        assertThat(news.body()).contains("id=\"liste\"", "LBF-AAAA-BBBB").doesNotContain("<html", "role=\"status\"");
    }

    @Test
    void withoutTheSearchWhatAlliancesKnowIsShownAndWhatIsMissingIsSaid() {
        MATCHING.hangsUp("GET /cases");
        ALLIANCES.answers(
                "GET /missions",
                200,
                "{\"total\":1,\"items\":[{\"id\":\"m1\",\"reference\":\"LBF-MMMM-1111\",\"status\":\"AT_DESK\",\"waitingAtDesk\":true,\"waitingFor\":\"MENTOR\"}]}");
        HttpResponse<String> page = kim().get("/fachberatung");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("Ein Teil der Angaben fehlt gerade", "LBF-MMMM-1111")
                .doesNotContain("Zurzeit wartet keine Anfrage");
    }

    @Test
    void withoutAlliancesTheCasesAreThereWithTheirPostalCode() {
        queue(1, ROW.replace("37176", "04109"));
        ALLIANCES.hangsUp("GET /missions");
        ALLIANCES.hangsUp("GET /places/04109");
        HttpResponse<String> page = kim().get("/fachberatung");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("LBF-7K3M-9QXT", "04109", "Die Angaben zum Einsatz");
    }

    @Test
    void nobodyElseSeesIt() {
        HttpResponse<String> page = browser().get("/fachberatung");
        assertThat(page.statusCode()).isIn(302, 303);
        assertThat(page.headers().firstValue("Location").orElse("")).contains("/fachberatung/anmelden");
        assertThat(MATCHING.asked()).isEmpty();
    }

    private static String asked(String path) {
        return MATCHING.asked().stream()
                .map(Asked::line)
                .filter(line -> line.contains(path))
                .reduce((first, last) -> last)
                .orElse("");
    }
}
