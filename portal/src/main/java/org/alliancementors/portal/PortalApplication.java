package org.alliancementors.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/**
 * Starts the portal. What it keeps, signing keys and drafts, all portals share, so any number of them run side by side. It neither publishes
 * nor consumes events: that part of the kit stays off.
 */
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        excludeName = {
            "org.alliancementors.kit.store.StoreAutoConfiguration",
            "org.alliancementors.kit.relay.RelayAutoConfiguration",
            "org.alliancementors.kit.intake.IntakeAutoConfiguration",
            "org.alliancementors.kit.topics.TopicsAutoConfiguration"
        })
@EnableConfigurationProperties(PortalSettings.class)
public class PortalApplication {

    /** Starts the portal with the settings of {@code application.yml} and the environment. */
    public static void main(String[] args) {
        SpringApplication.run(PortalApplication.class, args);
    }
}
