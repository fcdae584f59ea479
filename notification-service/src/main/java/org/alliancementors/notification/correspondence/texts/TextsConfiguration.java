package org.alliancementors.notification.correspondence.texts;

import java.time.InstantSource;
import org.alliancementors.events.codes.Language;
import org.alliancementors.kit.links.LinkSigner;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.notification.NotificationSettings;
import org.alliancementors.notification.correspondence.Briefings;
import org.alliancementors.notification.correspondence.Correspondences;
import org.alliancementors.notification.correspondence.ForeseeingMails;
import org.alliancementors.notification.correspondence.Letters;
import org.alliancementors.notification.correspondence.Links;
import org.alliancementors.notification.correspondence.MessageIds;
import org.alliancementors.notification.correspondence.Offices;
import org.alliancementors.notification.correspondence.Previews;
import org.alliancementors.notification.correspondence.Writing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Words and links. */
@Configuration(proxyBeanMethods = false)
class TextsConfiguration {

    @Bean
    Links links(NotificationSettings settings, ObjectProvider<LinkSigner> signer) {
        var configured = signer.getIfAvailable();
        if (configured == null) {
            throw new IllegalStateException(
                    "LINK_SIGNING_KEY is empty: give the private Ed25519 key (JWK) that signs the links in mails");
        }
        return new SignedLinks(settings.portalUrl(), settings.linkGrace(), configured);
    }

    /** Their links have the form of real ones and open nothing. */
    @Bean
    Previews previews(NotificationSettings settings, Writing writing, MessageIds messageIds) {
        return new Previews(
                withoutDoors(settings),
                writing,
                messageIds,
                settings.desk().addressee(),
                settings.mediaOffice().addressee());
    }

    /** Real people and words, but the same links as previews. */
    @Bean
    ForeseeingMails foreseeingMails(
            NotificationSettings settings,
            Writing writing,
            MessageIds messageIds,
            Correspondences correspondences,
            Briefings briefings,
            InstantSource clock) {
        var links = withoutDoors(settings);
        var letters = new Letters(
                links,
                writing,
                (mentor, issuedAt) -> links.calendar(mentor, 0, issuedAt),
                messageIds,
                new Offices(settings.desk().addressee(), settings.mediaOffice().addressee(), Language.DE));
        return new ForeseeingMails(correspondences, briefings, letters, clock);
    }

    private static Links withoutDoors(NotificationSettings settings) {
        return new SignedLinks(settings.portalUrl(), settings.linkGrace(), (LinkToken _) -> "beispiel");
    }

    @Bean
    Writing writing(NotificationSettings settings) {
        return new TemplateWriting(new TemplateWriting.House(
                settings.programme(),
                settings.portalUrl(),
                settings.desk().name(),
                settings.desk().phone(),
                settings.desk().address(),
                settings.demo()));
    }
}
