package org.alliancementors.matching;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.alliancementors.matching.messaging.Topics;
import org.alliancementors.matching.web.LinkKeyFixture;
import org.alliancementors.sandbox.Backends;
import org.alliancementors.sandbox.WithBackends;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** The whole service with a real broker and a database; all classes that carry this share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithBackends
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "matching.sweep-every=200ms"})
@ContextConfiguration(initializers = MatchingIntegration.Neighbours.class)
@interface MatchingIntegration {

    /** Makes the topics of the neighbours before the service looks for them, and gives it the public key of links. */
    final class Neighbours implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Topics.create(Backends.running().bootstrapServers());
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "links", java.util.Map.of("LINK_VERIFICATION_KEY", LinkKeyFixture.PUBLIC)));
        }
    }
}
