package org.alliancementors.notification.correspondence.smtp;

import java.time.InstantSource;
import javax.net.ssl.SSLSocketFactory;
import org.alliancementors.notification.NotificationSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way out. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SmtpSettings.class, DkimSettings.class})
class SmtpConfiguration {

    @Bean
    MimeLetters mimeLetters(NotificationSettings settings, DkimSettings dkim) {
        return new MimeLetters(
                settings.sender().addressee(),
                settings.desk().addressee(),
                dkim.signs() ? new DkimSignature(dkim) : Signature.NONE);
    }

    @Bean
    SmtpConnections smtpConnections(SmtpSettings smtp, MimeLetters letters, SslBundles bundles) {
        var encryption = smtp.sslBundle().isBlank()
                ? (SSLSocketFactory) SSLSocketFactory.getDefault()
                : bundles.getBundle(smtp.sslBundle()).createSslContext().getSocketFactory();
        return new SmtpConnections(smtp, letters.domain(), encryption, System::nanoTime);
    }

    @Bean
    SmtpRelay smtpRelay(
            SmtpSettings smtp,
            SmtpConnections connections,
            MimeLetters letters,
            NotificationSettings settings,
            InstantSource clock) {
        smtp.requireShorterThan(settings.lease());
        return new SmtpRelay(smtp, connections, letters, clock, System::nanoTime);
    }
}
