package org.alliancementors.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.Browser;
import org.alliancementors.portal.testing.EveryPage;
import org.alliancementors.portal.testing.LinksFixture;
import org.alliancementors.portal.testing.Situation;
import org.alliancementors.portal.testing.StubService;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

class EveryPageSliceTests extends PortalServer {

    private static final String ANSWER = "/antwort/" + LinksFixture.answer();
    private static final String CONFIRM = "/bestaetigen/" + LinksFixture.confirm();
    private static final Set<String> VIEWS = Set.of(
            "POST /answers/preview",
            "POST /mentoring/view",
            "POST /alliances/by-link/check/view",
            "POST /alliances/by-link/handover/view",
            "POST /mentors/by-link/check/view",
            "POST /preferences/by-link/view",
            "POST /calendars/by-link/address");
    private static final String ENDS_MAILS_WITH_ONE_CLICK = "/abmelden/";

    static Stream<Situation> situations() {
        return EveryPage.situations();
    }

    static Stream<Situation> secretPages() {
        PathPatternParser parser = PathPatternParser.defaultInstance;
        List<PathPattern> secret = Stream.concat(PageChain.PRIVATE_PATHS.stream(), PageChain.LOGIN_PATHS.stream())
                .map(parser::parse)
                .toList();
        return EveryPage.situations()
                .filter(situation -> secret.stream()
                        .anyMatch(pattern -> pattern.matches(PathContainer.parsePath(situation.pathAlone()))));
    }

    static Stream<String> forms() {
        return Stream.concat(
                PageChain.table().routes().stream()
                        .filter(route -> route.method().equals("POST"))
                        .map(route -> route.path().replaceAll("[{][^}]+}", "x"))
                        .filter(path -> !path.startsWith(ENDS_MAILS_WITH_ONE_CLICK)),
                Stream.of("/mentor/abmelden", "/fachberatung/anmelden", "/fachberatung/abmelden"));
    }

    private HttpResponse<String> open(Situation situation, Browser browser) {
        situation.answers().accept(SERVICES);
        situation.before().accept(browser);
        return browser.get(situation.path());
    }

    @ParameterizedTest
    @MethodSource("situations")
    void isCompleteInBothLanguagesAndSafe(Situation situation) {
        for (Browser browser : new Browser[] {browser(), englishBrowser()}) {
            HttpResponse<String> page = open(situation, browser);
            while (page.statusCode() == 303) {
                page = browser.get(page.headers().firstValue("Location").orElseThrow());
            }
            assertThat(page.statusCode()).isLessThan(500);
            assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(page.body())
                    .contains(
                            "<main id=\"inhalt\"",
                            "href=\"#inhalt\"",
                            "Karten und Gemeinden: © GeoBasis-DE / BKG 2017 (Daten verändert) · Postleitzahlen:"
                                    + " OpenGeoDB (gemeinfrei)")
                    .containsOnlyOnce("<h1")
                    .doesNotContain("??", "<style", " style=", "onclick", "http://", "https://", "${", "#{");
            assertThat(page.body()
                            .replaceAll("<script src=\"/vendor/[a-z0-9/.-]+\\.js\" defer(=\"defer\")?></script>", ""))
                    .doesNotContain("<script");
            assertThat(page.body()).containsAnyOf("kein offizielles Angebot", "not an official service");
            assertThat(Pattern.compile("<title>\\s*– ").matcher(page.body()).find())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("secretPages")
    void withASecretAddressIsNotIndexed(Situation situation) {
        assertThat(open(situation, browser()).headers().firstValue("X-Robots-Tag"))
                .contains("noindex, nofollow");
    }

    // N9: mail scanners follow links, prefetch them and send HEAD
    @ParameterizedTest
    @MethodSource("secretPages")
    void nothingChangesByOpeningALink(Situation situation) {
        String path = situation.path();
        open(situation, browser());
        browser().ask("HEAD", path, "");
        browser().ask("GET", path, "", "Sec-Purpose", "prefetch", "User-Agent", "MailScanner/1.0");
        browser().ask("GET", situation.pathAlone() + "?antwort=ACCEPT&antwort=YES&nummer=1&_csrf=x", "");
        for (StubService service : List.of(ALLIANCES, MATCHING, MENTORS, NOTIFICATIONS)) {
            assertThat(service.asked())
                    .extracting(Asked::line)
                    .allMatch(line -> line.startsWith("GET ") || VIEWS.contains(line));
        }
    }

    // N9: a scanner that sends the form without having opened the page
    @ParameterizedTest
    @MethodSource("forms")
    void aFormWithoutItsTokenIsRefusedAndSaysWhatToDo(String path) {
        for (Map<String, String> form :
                List.of(Map.of("antwort", "ACCEPT"), Map.of("antwort", "ACCEPT", "_csrf", "made-up"))) {
            HttpResponse<String> page = browser().post(path, form);
            assertThat(page.statusCode()).isEqualTo(403);
            assertThat(page.body())
                    .contains("Das Formular ist nicht mehr gültig", "Es wurde nichts geändert")
                    .doesNotContain("Exception");
            assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        }
        assertThat(MATCHING.asked()).isEmpty();
        assertThat(ALLIANCES.asked()).isEmpty();
        assertThat(MENTORS.asked()).isEmpty();
        assertThat(NOTIFICATIONS.asked()).isEmpty();
    }

    @Test
    void noSituationIsCalledLikeAnother() {
        assertThat(EveryPage.situations().map(Situation::name)).doesNotHaveDuplicates();
    }

    @Test
    void theCsrfCookieIsTheOnlyOneAndOnlyWhereThereIsAForm() {
        MATCHING.answers("POST /answers/preview", 200, "{\"state\":\"OPEN\"}");
        Browser reader = browser();
        reader.get("/");
        reader.get("/impressum");
        assertThat(reader.cookies()).isEmpty();
        reader.get(ANSWER);
        assertThat(reader.cookies()).extracting(HttpCookie::getName).containsExactly("csrf");
        HttpCookie cookie = reader.cookies().getFirst();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(browser().get(ANSWER).headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("SameSite=Lax", "Path=/");
        assertThat(reader.get(CONFIRM).headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void theLanguageCanBeChosenAndStays() {
        Browser reader = browser();
        assertThat(reader.get("/").body()).contains("lang=\"de\"", "href=\"?lang=en\"");
        assertThat(reader.get("/?lang=en").body()).contains("<html lang=\"en\"");
        assertThat(reader.get("/impressum").body()).contains("<html lang=\"en\"");
        assertThat(reader.get("/?lang=de").body()).contains("<html lang=\"de\"");
        assertThat(reader.get("/?lang=%3Cscript%3E").body()).contains("<html lang=\"de\"");
    }

    @Test
    void theLanguageOfThoseWhomItIsForBeatsTheBrowsers() {
        MATCHING.answers("POST /answers/preview", 200, "{\"state\":\"OPEN\",\"language\":\"EN\"}");
        assertThat(browser().get(ANSWER).body()).contains("<html lang=\"en\"");
        assertThat(browser().get(ANSWER + "?lang=de").body()).contains("<html lang=\"de\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "", "*", "x;q=nonsense"})
    void germanIsTheFirstLanguage(String accepted) {
        Browser reader = new Browser(port, accepted.isEmpty() ? "fr" : accepted);
        assertThat(reader.get("/").body()).contains("<html lang=\"de\"");
    }

    @Test
    void whatIsNotThereIsAPageForPeople() {
        HttpResponse<String> page = browser().get("/gibt-es-nicht");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Diese Seite gibt es nicht");
        assertThat(browser().get("/actuator/health").statusCode()).isEqualTo(404);
        assertThat(browser().get("/error").statusCode()).isEqualTo(404);
        assertThat(browser().get("/templates/layout.html").statusCode()).isEqualTo(404);
    }

    @Test
    void styleSheetsAndFontsAreOurOwnAndSmall() {
        String page = browser().get("/").body();
        var links = Pattern.compile("href=\"(/(?:vendor|assets)/[^\"]+)\"").matcher(page);
        int found = 0;
        while (links.find()) {
            found++;
            HttpResponse<String> file = browser().get(links.group(1));
            assertThat(file.statusCode()).as(links.group(1)).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=");
        }
        assertThat(found).isGreaterThanOrEqualTo(3);
        assertThat(page.length()).isLessThan(60_000);
    }
}
