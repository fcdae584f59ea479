package org.alliancementors.portal;

import java.time.InstantSource;
import org.alliancementors.portal.drafts.Drafts;
import org.alliancementors.portal.sessions.LoginStore;
import org.alliancementors.portal.testing.Browser;
import org.alliancementors.portal.testing.DraftsInMemory;
import org.alliancementors.portal.testing.KeyRingsInMemory;
import org.alliancementors.portal.testing.LinksFixture;
import org.alliancementors.portal.testing.LoginFixture;
import org.alliancementors.portal.testing.LoginsInMemory;
import org.alliancementors.portal.testing.RecordedObservations;
import org.alliancementors.portal.testing.Services;
import org.alliancementors.portal.testing.StubService;
import org.alliancementors.portal.tokens.KeyRings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole portal at a free port, with stubs for the services and its keys, drafts and logins in memory: one context for all tests that build on it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "portal.url=http://portal.example",
            "portal.client-secrets=desk=desk-secret,ops=ops-secret,portal=portal-secret",
            // the password is kennwort
            "portal.staff=kim={bcrypt}$2a$04$A9Jy2CiOVZRrfrNmJurLL.KupuqWkTHLsVJz80pw5eVfseGIzYfiC",
            "portal.numbers-every=0s",
            "portal.live.viewers=6",
            "portal.live.viewers-per-mission=2",
            "portal.live.look-every=100ms",
            "portal.live.life=30s",
            "portal.page-timeout=700ms",
            "portal.api-timeout=700ms"
        })
@Import(PortalServer.InMemory.class)
@Timeout(60)
public abstract class PortalServer {

    /** Stands for alliance-service. */
    protected static final StubService ALLIANCES = new StubService();

    /** Stands for matching-service. */
    protected static final StubService MATCHING = new StubService();

    /** Stands for mentor-service. */
    protected static final StubService MENTORS = new StubService();

    /** The drafts of this portal. */
    protected static final DraftsInMemory DRAFTS = new DraftsInMemory();

    /** The logins of this portal. */
    protected static final LoginsInMemory LOGINS = new LoginsInMemory();

    /** Stands for notification-service; down where a test says nothing else. */
    protected static final StubService NOTIFICATIONS = StubService.down();

    /** All of them. */
    protected static final Services SERVICES = new Services(ALLIANCES, MATCHING, MENTORS, NOTIFICATIONS);

    /** The portal's port. */
    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("portal.services.alliance", ALLIANCES::uri);
        registry.add("portal.services.matching", MATCHING::uri);
        registry.add("portal.services.mentor", MENTORS::uri);
        registry.add("portal.services.notification", NOTIFICATIONS::uri);
        registry.add("kit.links.verification-key", LinksFixture::verificationKey);
    }

    @BeforeEach
    void forgetTheTestBefore() {
        SERVICES.forget();
        LOGINS.down(false);
    }

    /** Somebody who reads German. */
    protected Browser browser() {
        return new Browser(port, "de-DE,de;q=0.9");
    }

    /** Somebody who reads English. */
    protected Browser englishBrowser() {
        return new Browser(port, "en-GB,en;q=0.9");
    }

    /** Kim of the advisory desk, logged in. */
    protected Browser desk() {
        Browser kim = browser();
        LoginFixture.desk(kim);
        return kim;
    }

    /** The mentor mentor-1, logged in. */
    protected Browser mentor() {
        Browser mentor = browser();
        LoginFixture.mentor(mentor);
        return mentor;
    }

    /** Keys, drafts and logins without a database, and a clock that stands. */
    @TestConfiguration(proxyBeanMethods = false)
    static class InMemory {

        @Bean
        @Primary
        KeyRings keyRingsInMemory() {
            return new KeyRingsInMemory();
        }

        @Bean
        @Primary
        Drafts draftsInMemory() {
            return DRAFTS;
        }

        @Bean
        @Primary
        LoginStore loginsInMemory() {
            return LOGINS;
        }

        @Bean
        RecordedObservations recordedObservations() {
            return new RecordedObservations();
        }

        @Bean
        InstantSource clock() {
            return InstantSource.fixed(LinksFixture.NOW);
        }
    }
}
