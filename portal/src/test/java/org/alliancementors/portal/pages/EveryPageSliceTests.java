package org.alliancementors.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.testing.AppointmentsFixture;
import org.alliancementors.portal.testing.Browser;
import org.alliancementors.portal.testing.LinksFixture;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EveryPageSliceTests extends PortalServer {

    private static final String ANSWER = "/antwort/" + LinksFixture.answer();
    private static final String STANDBY = "/antwort/" + LinksFixture.standby();
    private static final String CONFIRM = "/bestaetigen/" + LinksFixture.confirm();
    private static final String STATUS = "/status/k1.secret";

    private static final String MISSION = "/einsatz/" + LinksFixture.mentoring();
    private static final String ALLIANCE = "/buendnis/" + LinksFixture.allianceCheck();
    private static final String HANDOVER = "/uebergabe/" + LinksFixture.handover();
    private static final String PROFILE = "/profil/" + LinksFixture.profileCheck();
    private static final String PREFERENCES = "/nachrichten/" + LinksFixture.preferences();
    private static final String UNSUBSCRIBE = "/abmelden/" + LinksFixture.preferences();
    private static final String LOGIN = "/mentor/anmelden/" + LinksFixture.login();
    private static final Set<String> VIEWS = Set.of(
            "POST /mentoring/view", "POST /alliances/by-link/check/view", "POST /alliances/by-link/handover/view");

    static Stream<String> secretPages() {
        Stream<String> ofAppointments = Stream.of(STATUS, MISSION)
                .flatMap(
                        page -> Stream.of(page + "/termin", page + "/termin/a-1/anders", page + "/termin/a-1/absagen"));
        return Stream.concat(
                ofAppointments,
                Stream.of(
                        ANSWER,
                        STANDBY,
                        CONFIRM,
                        STATUS,
                        STATUS + "/zurueckziehen",
                        STATUS + "/rueckmeldung",
                        STATUS + "/nachfrage/3",
                        STATUS + "/nachfrage/12",
                        MISSION,
                        MISSION + "?getan=agreed",
                        MISSION + "/bericht",
                        MISSION + "/zuruecktreten",
                        ALLIANCE,
                        HANDOVER,
                        PROFILE,
                        PREFERENCES,
                        UNSUBSCRIBE,
                        LOGIN,
                        "/antwort/broken",
                        "/status/unknown",
                        "/einsatz/broken",
                        "/buendnis/broken",
                        "/uebergabe/" + LinksFixture.expired("alliance-handover"),
                        "/profil/broken",
                        "/mentor/anmelden/broken"));
    }

    static Stream<String> forms() {
        Stream<String> ofAppointments = Stream.of(STATUS, MISSION)
                .flatMap(page -> Stream.of(
                        page + "/termin",
                        page + "/termin/a-1",
                        page + "/termin/a-1/anders",
                        page + "/termin/a-1/absagen"));
        return Stream.concat(
                ofAppointments,
                Stream.of(
                        ANSWER,
                        CONFIRM,
                        STATUS + "/zurueckziehen",
                        STATUS + "/rueckmeldung",
                        STATUS + "/nachfrage/3",
                        MISSION + "/bericht",
                        MISSION + "/zuruecktreten",
                        ALLIANCE,
                        HANDOVER,
                        PROFILE,
                        PREFERENCES,
                        LOGIN,
                        "/mentor/anmelden",
                        "/mentor/abmelden",
                        "/fachberatung/anmelden",
                        "/fachberatung/abmelden",
                        "/anfrage/anliegen",
                        "/anfrage/pruefen",
                        "/anfrage/verwerfen",
                        "/link-verloren",
                        "/barriere-melden"));
    }

    static Stream<String> pages() {
        return Stream.concat(
                secretPages(),
                Stream.of(
                        "/",
                        "/impressum",
                        "/datenschutz",
                        "/barrierefreiheit",
                        "/barriere-melden",
                        "/leichte-sprache",
                        "/link-verloren",
                        "/mentor/anmelden",
                        "/mentor/anmelden?link=benutzt",
                        "/fachberatung/anmelden",
                        "/fachberatung/anmelden?falsch",
                        "/fachberatung/anmelden?warten&abgemeldet",
                        "/galerie",
                        "/galerie/m-1",
                        "/anfrage/anliegen",
                        "/gibt-es-nicht"));
    }

    @BeforeEach
    void servicesAnswer() {
        MATCHING.answers("POST /answers/preview", 200, "{\"state\":\"OPEN\",\"kind\":\"TALK\"}");
        ALLIANCES.answers(
                "GET /tracking/k1.secret",
                200,
                "{\"status\":\"ACCEPTED\",\"asks\":[\"FEEDBACK\",\"FOLLOW_UP_3\",\"FOLLOW_UP_12\"],\"appointments\":[%s]}"
                        .formatted(AppointmentsFixture.agreed()));
        ALLIANCES.answers(
                "POST /mentoring/view",
                200,
                "{\"status\":\"ACCEPTED\",\"appointments\":[%s]}".formatted(AppointmentsFixture.agreed()));
        ALLIANCES.answers("POST /alliances/by-link/check/view", 200, "{\"standing\":\"OPEN\"}");
        ALLIANCES.answers("POST /alliances/by-link/handover/view", 200, "{\"standing\":\"OPEN\",\"side\":\"NEW\"}");
        MENTORS.answers("POST /mentors/by-link/check/view", 200, "{\"state\":\"ASKED\"}");
        String mentor =
                "{\"id\":\"m-1\",\"firstName\":\"Greta\",\"lastName\":\"Ahorn\",\"town\":\"Wolfsburg\",\"state\":\"NI\"}";
        MENTORS.answers("GET /gallery/m-1", 200, mentor);
        MENTORS.answers("GET /gallery", 200, "{\"items\":[%s],\"total\":1}".formatted(mentor));
        NOTIFICATIONS.answers("POST /preferences/by-link/view", 200, "{\"news\":\"DAILY\",\"reminders\":true}");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isCompleteInBothLanguagesAndSafe(String path) {
        for (Browser browser : new Browser[] {browser(), englishBrowser()}) {
            HttpResponse<String> page = browser.get(path);
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
    void withASecretAddressIsNotIndexed(String path) {
        assertThat(browser().get(path).headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
    }

    // N9: mail scanners follow links, prefetch them and send HEAD
    @ParameterizedTest
    @MethodSource("secretPages")
    void nothingChangesByOpeningALink(String path) {
        browser().get(path);
        browser().ask("HEAD", path, "");
        browser().ask("GET", path, "", "Sec-Purpose", "prefetch", "User-Agent", "MailScanner/1.0");
        browser().ask("GET", path + "?antwort=ACCEPT&antwort=YES&nummer=1&_csrf=x", "");
        assertThat(MATCHING.asked()).extracting(Asked::line).allMatch("POST /answers/preview"::equals);
        assertThat(MENTORS.asked()).extracting(Asked::line).allMatch("POST /mentors/by-link/check/view"::equals);
        assertThat(NOTIFICATIONS.asked())
                .extracting(Asked::line)
                .isSubsetOf("POST /preferences/by-link/view", "POST /calendars/by-link/address");
        assertThat(ALLIANCES.asked())
                .extracting(Asked::line)
                .allMatch(line -> line.startsWith("GET ") || VIEWS.contains(line));
    }

    // N9: a scanner that sends the form without having opened the page
    @ParameterizedTest
    @MethodSource("forms")
    void aFormWithoutItsTokenIsRefusedAndSaysWhatToDo(String path) {
        for (Map<String, String> form :
                java.util.List.of(Map.of("antwort", "ACCEPT"), Map.of("antwort", "ACCEPT", "_csrf", "made-up"))) {
            HttpResponse<String> page = browser().post(path, form);
            assertThat(page.statusCode()).isEqualTo(403);
            assertThat(page.body())
                    .contains("Das Formular ist nicht mehr gültig", "Es wurde nichts geändert")
                    .doesNotContain("Exception", LinksFixture.answer(), LinksFixture.mentoring());
            assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        }
        assertThat(MATCHING.asked()).isEmpty();
        assertThat(ALLIANCES.asked()).isEmpty();
        assertThat(MENTORS.asked()).isEmpty();
        assertThat(NOTIFICATIONS.asked()).isEmpty();
    }

    @Test
    void theCsrfCookieIsTheOnlyOneAndOnlyWhereThereIsAForm() {
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
