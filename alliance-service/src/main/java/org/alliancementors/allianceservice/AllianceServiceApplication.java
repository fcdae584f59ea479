package org.alliancementors.allianceservice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts alliance-service. */
@SpringBootApplication(
        proxyBeanMethods = false,
        scanBasePackages = {
            "org.alliancementors.allianceservice",
            "org.alliancementors.alliances",
            "org.alliancementors.calendars",
            "org.alliancementors.missions",
            "org.alliancementors.travel"
        })
@ConfigurationPropertiesScan
class AllianceServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(AllianceServiceApplication.class, args);
    }
}
