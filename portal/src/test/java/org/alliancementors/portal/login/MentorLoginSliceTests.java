package org.alliancementors.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.alliancementors.portal.PortalServer;
import org.alliancementors.portal.sessions.KeptSession;
import org.alliancementors.portal.testing.Browser;
import org.alliancementors.portal.testing.LinksFixture;
import org.alliancementors.portal.testing.StubService.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentorLoginSliceTests extends PortalServer {

    private static final String LOGIN = "/mentor/anmelden";

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> ask(String mail) {
        return browser().submit(LOGIN, Map.of("mail", mail));
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 400, 404})
    void theAnswerIsTheSameWhetherThereIsSuchAMentorOrNot(int status) {
        MENTORS.answers("POST /mentors/login-link", status, "{}");
        HttpResponse<String> page = ask(" greta@ahorn.example ");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Wenn wir Sie unter dieser Adresse kennen", "role=\"status\"")
                .doesNotContain("greta@ahorn.example");
        assertThat(MENTORS.asked())
                .singleElement()
                .extracting(Asked::body)
                .isEqualTo("{\"email\":\"greta@ahorn.example\"}");
    }

    @Test
    void whatIsNoAddressIsAskedForAgain() {
        HttpResponse<String> page = ask("greta");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<title>Fehler: ", "href=\"#mail\"", "value=\"greta\"");
        assertThat(MENTORS.asked()).isEmpty();
    }

    @Test
    void aServiceThatIsDownKeepsWhatWasTyped() {
        MENTORS.answers("POST /mentors/login-link", 503, "{}");
        HttpResponse<String> page = ask("greta@ahorn.example");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("noch nicht angekommen", "value=\"greta@ahorn.example\"");
    }

    @Test
    void onlyTheButtonLetsInAndOnlyOnce() {
        String link = LOGIN + "/" + LinksFixture.login();
        Browser scanner = browser();
        scanner.get(link);
        scanner.ask("HEAD", link, "");
        assertThat(scanner.get(link).body()).contains("Jetzt anmelden");

        Browser greta = browser();
        assertThat(location(greta.submit(link, Map.of()))).isEqualTo("/mentor");
        assertThat(greta.get(LOGIN).body())
                .contains("Meine Einsätze", "href=\"/mentor/kalender\"", "action=\"/mentor/abmelden\"")
                .doesNotContain("/fachberatung/mentoren", "Angemeldet:");
        assertThat(LOGINS.sessions().values())
                .extracting(KeptSession::role, KeptSession::name)
                .contains(org.assertj.core.groups.Tuple.tuple("MENTOR", "mentor-1"));

        Browser thief = browser();
        assertThat(location(thief.submit(link, Map.of()))).isEqualTo(LOGIN + "?link=benutzt");
        assertThat(thief.get(LOGIN + "?link=benutzt").body())
                .contains("<title>Fehler: ", "Der Link wurde schon benutzt", "Link zuschicken");
        assertThat(location(thief.get("/mentor"))).isEqualTo(LOGIN);
    }

    @Test
    void aFormWithoutItsTokenLetsNobodyIn() {
        String link = LOGIN + "/" + LinksFixture.login();
        assertThat(browser().post(link, Map.of()).statusCode()).isEqualTo(403);
        assertThat(location(browser().submit(link, Map.of()))).isEqualTo("/mentor");
    }

    @Test
    void anExpiredLinkSaysSoAndOffersANewOne() {
        String link = LOGIN + "/" + LinksFixture.expired("login");
        HttpResponse<String> page = browser().get(link);
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("Der Link ist abgelaufen", "Link zuschicken");
        assertThat(location(browser().submit(LOGIN, link, Map.of()))).isEqualTo(LOGIN + "?link=abgelaufen");
    }

    @Test
    void aLinkThatWasChangedOrIsForSomethingElseLetsNobodyIn() {
        String good = LinksFixture.login();
        for (String token : new String[] {
            good.substring(0, good.length() - 4) + "AAAA", LinksFixture.answer(), LinksFixture.profileCheck(), "x"
        }) {
            HttpResponse<String> page = browser().get(LOGIN + "/" + token);
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("Dieser Link funktioniert nicht", "Link zuschicken");
            assertThat(location(browser().submit(LOGIN, LOGIN + "/" + token, Map.of())))
                    .isEqualTo(LOGIN + "?link=kaputt");
        }
    }

    @Test
    void aStoreThatIsDownLetsNobodyInAndSaysSo() {
        Browser greta = browser();
        String link = LOGIN + "/" + LinksFixture.login();
        LOGINS.down(true);
        assertThat(greta.submit(link, Map.of()).statusCode()).isEqualTo(503);
        LOGINS.down(false);
        assertThat(location(greta.submit(link, Map.of()))).isEqualTo("/mentor");
    }

    @Test
    void loggingOutLeadsToTheLogin() {
        Browser greta = mentor();
        assertThat(location(greta.submit(LOGIN, "/mentor/abmelden", Map.of()))).isEqualTo(LOGIN + "?abgemeldet");
        assertThat(location(greta.get("/mentor"))).isEqualTo(LOGIN);
    }
}
