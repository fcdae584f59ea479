package org.alliancementors.kit.web;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The interface of a service without database and broker. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.alliancementors.kit.store.StoreAutoConfiguration",
            "org.alliancementors.kit.relay.RelayAutoConfiguration",
            "org.alliancementors.kit.intake.IntakeAutoConfiguration",
            "org.alliancementors.kit.topics.TopicsAutoConfiguration"
        })
@Import(ThingController.class)
class WebTestApplication {}
