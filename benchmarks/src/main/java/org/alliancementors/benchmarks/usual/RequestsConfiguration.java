package org.alliancementors.benchmarks.usual;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Keeps missions up to date. */
@Configuration(proxyBeanMethods = false)
@Profile("requests")
class RequestsConfiguration {

    @Bean
    Consumer<Told.MentorAssigned> assigned(Missions missions) {
        return told ->
                missions.findById(told.mission()).ifPresent(mission -> missions.save(mission.offeredTo(told.mentor())));
    }
}
