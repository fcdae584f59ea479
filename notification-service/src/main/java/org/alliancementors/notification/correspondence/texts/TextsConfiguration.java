package org.alliancementors.notification.correspondence.texts;

import org.alliancementors.kit.links.LinkSigner;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.notification.NotificationSettings;
import org.alliancementors.notification.correspondence.Links;
import org.alliancementors.notification.correspondence.MessageIds;
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
                new SignedLinks(settings.portalUrl(), settings.linkGrace(), (LinkToken _) -> "beispiel"),
                writing,
                messageIds,
                settings.desk().addressee(),
                settings.mediaOffice().addressee());
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
