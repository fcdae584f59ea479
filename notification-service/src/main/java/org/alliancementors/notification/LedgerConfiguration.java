package org.alliancementors.notification;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import org.alliancementors.notification.correspondence.Correspondences;
import org.alliancementors.notification.correspondence.ResendingMails;
import org.alliancementors.notification.correspondence.TruthWindow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the desk does with mails that were sent, and how well they keep to the truth. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    ResendingMails resendingMails(Correspondences correspondences, InstantSource clock) {
        return new ResendingMails(correspondences, clock);
    }

    @Bean
    TruthWindow truthWindow(MeterRegistry meters, InstantSource clock) {
        return new TruthWindow(new MeteredWindow(meters), clock);
    }

    /** Into Micrometer. */
    private record MeteredWindow(MeterRegistry meters) implements TruthWindow.Meter {

        @Override
        public void measured(String event, Duration window, int late) {
            Timer.builder("mail.truth.window")
                    .description("From an event that makes mails untrue to its being applied")
                    .tag("event", event)
                    .register(meters)
                    .record(window);
            Counter.builder("mail.truth.late")
                    .description("Mails that went within that time")
                    .tag("event", event)
                    .register(meters)
                    .increment(late);
        }
    }
}
