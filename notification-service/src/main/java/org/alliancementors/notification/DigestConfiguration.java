package org.alliancementors.notification;

import java.time.Duration;
import java.time.InstantSource;
import org.alliancementors.notification.correspondence.Correspondences;
import org.alliancementors.notification.correspondence.Courtesy;
import org.alliancementors.notification.correspondence.DeskDigests;
import org.alliancementors.notification.correspondence.NationwideHolidays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;

/** When it is polite to write, and the clock of the desk's digest. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DigestConfiguration {

    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(5);

    @Bean
    Courtesy courtesy(NotificationSettings settings) {
        return settings.hours().courtesy(new NationwideHolidays());
    }

    @Bean
    DeskDigests deskDigests(Correspondences correspondences, Courtesy courtesy, InstantSource clock) {
        return new DeskDigests(correspondences, courtesy, clock);
    }

    @Bean
    SchedulingConfigurer deskDigestClock(DeskDigests digests) {
        return tasks -> tasks.addFixedDelayTask(new FixedDelayTask(digests::makeWhatIsDue, LOOK, FIRST_LOOK));
    }
}
