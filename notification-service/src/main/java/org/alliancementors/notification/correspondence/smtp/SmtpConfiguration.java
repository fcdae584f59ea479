package org.alliancementors.notification.correspondence.smtp;

import java.time.InstantSource;
import org.alliancementors.notification.NotificationSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way out. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmtpSettings.class)
class SmtpConfiguration {

    @Bean
    SmtpRelay smtpRelay(SmtpSettings smtp, NotificationSettings settings, InstantSource clock) {
        if (settings.lease().compareTo(smtp.longestHandOver()) <= 0) {
            throw new IllegalStateException(
                    "notification.lease is %s but a hand-over can take %s: make the lease longer or the SMTP time-outs shorter"
                            .formatted(settings.lease(), smtp.longestHandOver()));
        }
        return new SmtpRelay(
                smtp, settings.sender().addressee(), settings.desk().addressee(), clock, System::nanoTime);
    }
}
