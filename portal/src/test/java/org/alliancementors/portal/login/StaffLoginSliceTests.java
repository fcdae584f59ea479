package org.alliancementors.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.sessions.KeptSession;
import org.alliancementors.portal.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffLoginSliceTests extends PortalServer {

    private static final String LOGIN = "/fachberatung/anmelden";
    private static final Map<String, String> KIM = Map.of("name", "kim", "kennwort", "kennwort");

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String session(Browser browser) {
        return browser.cookies().stream()
                .filter(cookie -> cookie.getName().equals("session"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    @Test
    void theRightPasswordLetsInAndTheSessionHoldsNoMoreThanWho() {
        Browser kim = browser();
        HttpResponse<String> answer = kim.submit(LOGIN, KIM);
        assertThat(location(answer)).isEqualTo("/fachberatung");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("session=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax")
                        && cookie.contains("Path=/"));
        KeptSession kept = LOGINS.sessions().get(SessionSecret.hash(session(kim)));
        assertThat(kept).isNotNull();
        assertThat(kept.name()).isEqualTo("kim");
        assertThat(kept.role()).isEqualTo("DESK");
        assertThat(LOGINS.sessions()).doesNotContainKey(session(kim));
    }

    @Test
    void whoIsLoggedInHasTheNavigationOnTheirPages() {
        assertThat(desk().get(LOGIN).body())
                .contains("Angemeldet: kim", "href=\"/fachberatung/mentoren\"", "action=\"/fachberatung/abmelden\"")
                .doesNotContain("/mentor/profil");
        assertThat(desk().get("/").body()).doesNotContain("Angemeldet");
        assertThat(browser().get(LOGIN).body()).doesNotContain("Angemeldet", "/fachberatung/mentoren");
    }

    @ParameterizedTest
    @CsvSource({"/fachberatung/anmelden,/fachberatung/regeln", "/mentor/anmelden,/mentor/profil"})
    void whoSendsAFormWhenTheLoginHasEndedKeepsWhatTheyWrote(String login, String form) {
        HttpResponse<String> answer = browser().submit(login, form, Map.of("grund", "Kürzere <Wege>", "version", "3"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("Sie sind nicht mehr angemeldet", "Kürzere &lt;Wege&gt;", "href=\"%s\"".formatted(login))
                .doesNotContain("<Wege>");
    }

    @ParameterizedTest
    @CsvSource({"kim,falsch", "nobody,kennwort", "KIM,kennwort", "'',''"})
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer(String name, String password) {
        Browser somebody = browser();
        assertThat(location(somebody.submit(LOGIN, Map.of("name", name, "kennwort", password))))
                .isEqualTo(LOGIN + "?falsch");
        assertThat(session(somebody)).isEmpty();
        assertThat(somebody.get(LOGIN + "?falsch").body())
                .contains("<title>Fehler: ", "Name oder Kennwort stimmt nicht");
    }

    @Test
    void theRightPasswordAfterAFewWrongOnesLetsIn() {
        for (int i = 0; i < 3; i++) {
            browser().submit(LOGIN, Map.of("name", "kim", "kennwort", "falsch"));
        }
        assertThat(location(browser().submit(LOGIN, KIM))).isEqualTo("/fachberatung");
    }

    @Test
    void aNameThatWasTriedTooOftenWaits() {
        Map<String, String> guess = Map.of("name", "eva", "kennwort", "geraten");
        for (int i = 0; i < LoginTries.MOST; i++) {
            assertThat(location(browser().submit(LOGIN, guess))).isEqualTo(LOGIN + "?falsch");
        }
        assertThat(location(browser().submit(LOGIN, guess))).isEqualTo(LOGIN + "?warten");
        assertThat(browser().get(LOGIN + "?warten").body()).contains("in 15 Minuten");
        assertThat(location(browser().submit(LOGIN, KIM))).isEqualTo("/fachberatung");
    }

    @Test
    void thePageThatWasAskedForIsShownAfterTheLogin() {
        Browser kim = browser();
        String login = location(kim.get("/fachberatung/mails?seite=2&wer=a%20b"));
        assertThat(login).isEqualTo(LOGIN + "?weiter=%2Ffachberatung%2Fmails%3Fseite%3D2%26wer%3Da%2520b");
        assertThat(kim.get(login).body()).contains("value=\"/fachberatung/mails?seite=2&amp;wer=a%20b\"");
        assertThat(location(kim.submit(
                        login,
                        LOGIN,
                        Map.of("name", "kim", "kennwort", "kennwort", "weiter", "/fachberatung/mails?seite=2"))))
                .isEqualTo("/fachberatung/mails?seite=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/fachberatung",
                "/mentor",
                "/fachberatungen",
                "/fachberatung/../mentor",
                "/fachberatung/%2e%2e/mentor",
                "/fachberatung//evil.example",
                "/fachberatung\\evil",
                "/fachberatung/abmelden",
                "/fachberatung/anmelden?weiter=x",
                "/fachberatung/a\r\nX: y"
            })
    void noOtherAddressIsEver(String wanted) {
        assertThat(Destination.of(wanted)).isEqualTo("/fachberatung");
    }

    @Test
    void whatAScriptAsksForWithoutALoginSendsTheWholePageThere() {
        HttpResponse<String> answer = browser().ask("GET", "/fachberatung/mails", "", "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect").orElseThrow()).startsWith(LOGIN);
    }

    @Test
    void loggingOutEndsTheSessionEverywhere() {
        Browser kim = desk();
        String id = SessionSecret.hash(session(kim));
        assertThat(kim.post("/fachberatung/abmelden", Map.of()).statusCode()).isEqualTo(403);
        assertThat(LOGINS.sessions()).containsKey(id);
        assertThat(location(kim.submit(LOGIN, "/fachberatung/abmelden", Map.of())))
                .isEqualTo(LOGIN + "?abgemeldet");
        assertThat(LOGINS.sessions()).doesNotContainKey(id);
        assertThat(kim.get(LOGIN + "?abgemeldet").body()).contains("Sie sind abgemeldet");
        assertThat(location(kim.get("/fachberatung/mails"))).startsWith(LOGIN);
    }

    @Test
    void anotherLoginGetsAnotherSession() {
        Browser kim = desk();
        String before = session(kim);
        kim.submit(LOGIN, KIM);
        assertThat(session(kim)).isNotEqualTo(before);
        assertThat(LOGINS.sessions()).doesNotContainKey(SessionSecret.hash(before));
    }

    @Test
    void aSessionThatWasMadeUpIsNone() {
        HttpResponse<String> answer = browser().ask("GET", "/fachberatung/mails", "", "Cookie", "session=made-up");
        assertThat(location(answer)).startsWith(LOGIN);
    }

    @Test
    void aMentorIsNoMemberOfTheDesk() {
        assertThat(mentor().get("/fachberatung").statusCode()).isEqualTo(404);
        assertThat(desk().get("/mentor").statusCode()).isEqualTo(404);
    }

    @Test
    void publicPagesNeverAskTheStore() {
        Browser kim = desk();
        LOGINS.down(true);
        int asked = LOGINS.asked();
        assertThat(kim.get("/").statusCode()).isEqualTo(200);
        assertThat(kim.get("/galerie").statusCode()).isNotEqualTo(500);
        assertThat(kim.get("/anfrage/anliegen").statusCode()).isEqualTo(200);
        assertThat(LOGINS.asked()).isEqualTo(asked);
    }

    @Test
    void aStoreThatIsDownGivesAPageThatSaysSo() {
        Browser kim = desk();
        Browser somebody = browser();
        LOGINS.down(true);
        assertThat(somebody.get(LOGIN).statusCode()).isEqualTo(200);
        HttpResponse<String> page = kim.get("/fachberatung");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body())
                .contains("Diese Seite ist gerade nicht verfügbar")
                .doesNotContain("Exception");
        assertThat(somebody.submit(LOGIN, KIM).statusCode()).isEqualTo(503);
    }
}
