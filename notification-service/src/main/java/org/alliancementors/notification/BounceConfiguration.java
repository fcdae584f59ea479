package org.alliancementors.notification;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.alliancementors.kit.keys.MacKeys;
import org.alliancementors.notification.correspondence.AddresseeKeys;
import org.alliancementors.notification.correspondence.Addressees;
import org.alliancementors.notification.correspondence.BounceMeter;
import org.alliancementors.notification.correspondence.BounceReport.Kind;
import org.alliancementors.notification.correspondence.BounceReport.Receipt;
import org.alliancementors.notification.correspondence.CheckingAddresses;
import org.alliancementors.notification.correspondence.Correspondences;
import org.alliancementors.notification.correspondence.LiftingBlocks;
import org.alliancementors.notification.correspondence.MessageIds;
import org.alliancementors.notification.correspondence.ReceivingBounces;
import org.alliancementors.notification.correspondence.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what is known of addresses, and what changes it. */
@Configuration(proxyBeanMethods = false)
class BounceConfiguration {

    private static final Duration CLEAR_EVERY = Duration.ofSeconds(5);
    private static final Duration CLEAR_AT_LEAST_EVERY = Duration.ofMinutes(1);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);
    private static final int DAYS_KEPT = 2;

    @Bean
    BounceMeter bounceMeter(MeterRegistry meters) {
        return new CountingBounceMeter(meters);
    }

    @Bean
    CheckingAddresses checkingAddresses(
            Addressees addressees, NotificationSettings settings, BounceMeter meter, InstantSource clock) {
        return new CheckingAddresses(
                addressees,
                new AddresseeKeys(MacKeys.of("MAIL_KEYS", settings.mailKeys())),
                settings.relay().perRecipientAndDay(),
                meter,
                clock);
    }

    @Bean
    ReceivingBounces receivingBounces(
            Correspondences correspondences,
            CheckingAddresses addresses,
            MessageIds messageIds,
            ReceivingBounces.Terms terms,
            InstantSource clock) {
        return new ReceivingBounces(correspondences, addresses, messageIds, terms, clock);
    }

    @Bean
    ReceivingBounces.Terms termsOfBounces(NotificationSettings settings, BounceMeter meter) {
        return new ReceivingBounces.Terms(settings.bounces().believedFor(), meter);
    }

    @Bean
    LiftingBlocks liftingBlocks(
            Addressees addressees,
            Correspondences correspondences,
            NotificationSettings settings,
            InstantSource clock) {
        return new LiftingBlocks(addressees, correspondences, settings.lease().multipliedBy(2), clock);
    }

    /** What is left of liftings, also after a crash. */
    @Bean
    Recurring liftedBlocks(LiftingBlocks lifting) {
        return new Recurring("lifted-blocks", CLEAR_EVERY, CLEAR_AT_LEAST_EVERY, lifting::clearWhatIsDue);
    }

    @Bean
    Recurring forgottenAddressees(Addressees addressees, InstantSource clock) {
        return new Recurring(
                "forgotten-addressees",
                FORGET_EVERY,
                FORGET_EVERY,
                () -> addressees.forgetBefore(
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS_KEPT)));
    }

    /** Counts into Micrometer. */
    private record CountingBounceMeter(MeterRegistry meters) implements BounceMeter {

        private CountingBounceMeter {
            // present from the start, so that zero is seen as zero
            for (var kind : Kind.values()) {
                for (var receipt : Receipt.values()) {
                    meters.counter("mail.bounces", "kind", code(kind), "receipt", code(receipt))
                            .increment(0);
                }
            }
            meters.counter("mail.limited").increment(0);
            meters.counter("mail.held.back").increment(0);
        }

        @Override
        public void reported(Kind kind, Receipt receipt) {
            meters.counter("mail.bounces", "kind", code(kind), "receipt", code(receipt))
                    .increment();
        }

        @Override
        public void limited() {
            meters.counter("mail.limited").increment();
        }

        @Override
        public void heldBack() {
            meters.counter("mail.held.back").increment();
        }

        private static String code(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
