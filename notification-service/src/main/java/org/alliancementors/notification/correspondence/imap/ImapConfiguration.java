package org.alliancementors.notification.correspondence.imap;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.alliancementors.notification.correspondence.ReceivingBounces;
import org.alliancementors.notification.correspondence.Recurring;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Looks into the mailbox where there is one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImapSettings.class)
@Conditional(ImapConfiguration.WithMailbox.class)
class ImapConfiguration {

    @Bean
    Recurring bounceMailbox(
            ImapSettings settings, ReceivingBounces receiving, InstantSource clock, MeterRegistry meters) {
        var mailbox = new BounceMailbox(settings, report -> receiving.receive(List.of(report)), clock);
        var looks = new Recurring("bounce-mailbox", settings.every(), settings.longest(), mailbox::read);
        meters.gauge("mail.bounces.mailbox.broken", looks, look -> look.isBroken() ? 1 : 0);
        return looks;
    }

    /** A host is named. */
    static final class WithMailbox implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment()
                    .getProperty("notification.bounces.imap.host", "")
                    .isBlank();
        }
    }
}
