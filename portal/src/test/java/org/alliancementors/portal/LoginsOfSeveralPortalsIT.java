package org.alliancementors.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.Map;
import org.alliancementors.portal.testing.Browser;
import org.alliancementors.portal.testing.LinksFixture;
import org.alliancementors.sandbox.Backends;
import org.alliancementors.sandbox.WithBackends;
import org.alliancementors.sandbox.database.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two portals, one database: who logs in at one is logged in at the other. */
@WithBackends
@Timeout(120)
class LoginsOfSeveralPortalsIT {

    private static final String LOGIN = "/fachberatung/anmelden";
    private static final Map<String, String> KIM = Map.of("name", "kim", "kennwort", "kennwort");

    private record Portal(ConfigurableApplicationContext context) implements AutoCloseable {

        static Portal start(String uri, String database, String... more) {
            String[] arguments = {
                "--server.port=0",
                "--management.server.port=0",
                "--spring.mongodb.uri=" + uri,
                "--spring.mongodb.database=" + database,
                "--portal.staff=kim={bcrypt}$2a$04$A9Jy2CiOVZRrfrNmJurLL.KupuqWkTHLsVJz80pw5eVfseGIzYfiC",
                "--kit.links.verification-key=" + LinksFixture.verificationKey()
            };
            String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
            System.arraycopy(more, 0, all, arguments.length, more.length);
            return new Portal(new SpringApplicationBuilder(PortalApplication.class).run(all));
        }

        Browser browser() {
            return new Browser(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class), "de");
        }

        @Override
        public void close() {
            context.close();
        }
    }

    private static String session(Browser browser) {
        return browser.cookies().stream()
                .filter(cookie -> cookie.getName().equals("session"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> show(Browser browser, String session) {
        return browser.ask("GET", LOGIN, "", "Cookie", "session=" + session);
    }

    @Test
    void whoLogsInAtOnePortalIsLoggedInAtTheOtherUntilTheyLogOut() {
        String uri = Backends.running().mongoUri();
        String database = Backends.freshDatabase();
        try (Portal one = Portal.start(uri, database);
                Portal other = Portal.start(uri, database)) {
            Browser kim = one.browser();
            assertThat(kim.submit(LOGIN, KIM).statusCode()).isEqualTo(303);
            String session = session(kim);
            assertThat(show(other.browser(), session).body()).contains("Angemeldet: kim");
            assertThat(kim.submit(LOGIN, "/fachberatung/abmelden", Map.of()).statusCode())
                    .isEqualTo(303);
            assertThat(show(other.browser(), session).body()).doesNotContain("Angemeldet");
        }
    }

    @Test
    void aLinkOfAMentorIsUsedUpAtAllPortalsAtOnce() {
        String uri = Backends.running().mongoUri();
        String database = Backends.freshDatabase();
        String link = "/mentor/anmelden/" + LinksFixture.loginFromNowOn();
        try (Portal one = Portal.start(uri, database);
                Portal other = Portal.start(uri, database)) {
            assertThat(one.browser().submit(link, Map.of()).headers().firstValue("Location"))
                    .contains("/mentor");
            assertThat(other.browser().submit(link, Map.of()).headers().firstValue("Location"))
                    .contains("/mentor/anmelden?link=benutzt");
        }
    }

    @Test
    void aSessionThatHasEndedIsNoneAnyMore() {
        try (Portal portal =
                Portal.start(Backends.running().mongoUri(), Backends.freshDatabase(), "--portal.session.life=0s")) {
            Browser kim = portal.browser();
            assertThat(kim.submit(LOGIN, KIM).statusCode()).isEqualTo(303);
            assertThat(kim.get("/fachberatung").headers().firstValue("Location"))
                    .contains(LOGIN);
        }
    }

    @Test
    void withoutTheDatabaseOnlyWhoIsLoggedInWaits() {
        EmbeddedDatabase database = EmbeddedDatabase.inMemory();
        try (Portal portal = Portal.start(database.uri(), "portal")) {
            Browser kim = portal.browser();
            kim.submit(LOGIN, KIM);
            database.close();
            HttpResponse<String> page = kim.get("/fachberatung");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body())
                    .contains("Diese Seite ist gerade nicht verfügbar")
                    .doesNotContain("Exception");
            assertThat(kim.get("/").statusCode()).isEqualTo(200);
            assertThat(portal.browser().get(LOGIN).statusCode()).isEqualTo(200);
        } finally {
            database.close();
        }
    }
}
