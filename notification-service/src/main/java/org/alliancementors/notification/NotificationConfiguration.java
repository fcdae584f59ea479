package org.alliancementors.notification;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.alliancementors.events.codes.Language;
import org.alliancementors.kit.keys.MacKeys;
import org.alliancementors.notification.correspondence.Admission;
import org.alliancementors.notification.correspondence.Briefings;
import org.alliancementors.notification.correspondence.CheckingAddresses;
import org.alliancementors.notification.correspondence.ClaimingMails;
import org.alliancementors.notification.correspondence.Contacts;
import org.alliancementors.notification.correspondence.Correspondences;
import org.alliancementors.notification.correspondence.Courtesy;
import org.alliancementors.notification.correspondence.DeskView;
import org.alliancementors.notification.correspondence.GatheringNews;
import org.alliancementors.notification.correspondence.HandOver;
import org.alliancementors.notification.correspondence.LeaseWatch;
import org.alliancementors.notification.correspondence.Letters;
import org.alliancementors.notification.correspondence.Links;
import org.alliancementors.notification.correspondence.MailMeter;
import org.alliancementors.notification.correspondence.MailState;
import org.alliancementors.notification.correspondence.MessageIds;
import org.alliancementors.notification.correspondence.Offices;
import org.alliancementors.notification.correspondence.Relay;
import org.alliancementors.notification.correspondence.RelayCircuit;
import org.alliancementors.notification.correspondence.RelayRate;
import org.alliancementors.notification.correspondence.SendingMails;
import org.alliancementors.notification.correspondence.SubscribedCalendars;
import org.alliancementors.notification.correspondence.Subscriptions;
import org.alliancementors.notification.correspondence.Workers;
import org.alliancementors.notification.correspondence.Writing;
import org.alliancementors.notification.correspondence.WritingMails;
import org.alliancementors.notification.preferences.AllPreferences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the use cases, which know no framework. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    private static final Duration MARK_RETRY = Duration.ofMillis(500);

    /** Takes the store and the relay so that it is closed before them. */
    @Bean
    Workers workers(NotificationSettings settings, Correspondences correspondences, Relay relay) {
        var crew = settings.workers();
        return new Workers(crew.threads(), crew.room(), crew.patience());
    }

    @Bean
    RelayCircuit relayCircuit(NotificationSettings settings, MeterRegistry meters) {
        var circuit =
                new RelayCircuit(settings.relay().shortest(), settings.relay().longest(), System::nanoTime);
        meters.gauge("mail.relay.broken", circuit, c -> c.isBroken() ? 1 : 0);
        return circuit;
    }

    @Bean
    Admission admission(NotificationSettings settings, RelayCircuit circuit) {
        var relay = settings.relay();
        return new Admission(circuit, new RelayRate(relay.perSecond(), relay.burst(), System::nanoTime));
    }

    @Bean
    MailMeter mailMeter(MeterRegistry meters) {
        return new CountingMailMeter(meters);
    }

    @Bean
    MessageIds messageIds(NotificationSettings settings) {
        return new MessageIds(MacKeys.of("MAIL_KEYS", settings.mailKeys()));
    }

    @Bean
    SubscribedCalendars subscribedCalendars(
            Correspondences correspondences, Contacts contacts, Writing writing, Links links, InstantSource clock) {
        return new SubscribedCalendars(correspondences, contacts, writing, links, clock);
    }

    @Bean
    Letters letters(
            Links links,
            Writing writing,
            Subscriptions subscriptions,
            MessageIds messageIds,
            NotificationSettings settings) {
        return new Letters(
                links,
                writing,
                subscriptions,
                messageIds,
                new Offices(
                        settings.desk().addressee(),
                        settings.mediaOffice().addressee(),
                        Language.DE,
                        settings.desk().emptyDigest()));
    }

    @Bean
    Briefings briefings(
            Contacts contacts,
            AllPreferences preferences,
            Correspondences correspondences,
            DeskView desk,
            InstantSource clock) {
        return new Briefings(contacts, preferences, correspondences, desk, clock);
    }

    @Bean
    WritingMails.Readers readers(Briefings briefings, Correspondences correspondences, Courtesy courtesy) {
        return new WritingMails.Readers(briefings, new GatheringNews(correspondences, courtesy));
    }

    @Bean
    WritingMails writingMails(
            WritingMails.Readers readers,
            Letters letters,
            CheckingAddresses addresses,
            NotificationSettings settings,
            InstantSource clock) {
        return new WritingMails(readers, letters, addresses, settings.backOff().contacts(), clock);
    }

    @Bean
    SendingMails.Outside outside(WritingMails writing, Relay relay, Admission admission, MailMeter meter) {
        return new SendingMails.Outside(writing, relay, admission, meter);
    }

    @Bean
    SendingMails.Policy sendingPolicy(NotificationSettings settings, Courtesy courtesy) {
        var backOff = settings.backOff();
        return new SendingMails.Policy(
                settings.workers().wave(), backOff.backOff(), backOff.contacts(), MARK_RETRY, courtesy);
    }

    @Bean
    SendingMails sendingMails(
            Correspondences correspondences,
            SendingMails.Outside outside,
            Workers workers,
            SendingMails.Policy policy,
            InstantSource clock) {
        return new SendingMails(correspondences, outside, workers, policy, clock);
    }

    @Bean
    ClaimingMails claimingMails(
            Correspondences correspondences,
            SendingMails sending,
            Workers workers,
            NotificationSettings settings,
            InstantSource clock) {
        return new ClaimingMails(
                correspondences, sending, workers, new LeaseWatch(settings.lease(), System::nanoTime), clock);
    }

    /** Counts into Micrometer. */
    private record CountingMailMeter(MeterRegistry meters) implements MailMeter {

        private CountingMailMeter {
            // present from the start, so that zero is seen as zero
            meters.counter("mail.ambiguous").increment(0);
        }

        @Override
        public void unclear() {
            meters.counter("mail.ambiguous").increment();
        }

        @Override
        public void ended(MailState.Ended state) {
            meters.counter("mail.ended", "state", state.code()).increment();
        }

        @Override
        public void handedOver(Duration took, HandOver result) {
            meters.timer("mail.hand.over", "result", result.code()).record(took);
        }
    }
}
