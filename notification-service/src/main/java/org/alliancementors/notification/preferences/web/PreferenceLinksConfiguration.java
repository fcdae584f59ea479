package org.alliancementors.notification.preferences.web;

import java.time.InstantSource;
import org.alliancementors.kit.links.LinkVerifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The links of preferences come back to who signed them. */
@Configuration(proxyBeanMethods = false)
class PreferenceLinksConfiguration {

    /** The key that signs has a public part, which is enough; another one is taken where it is given, as while keys change. */
    @Bean
    LinkVerifier ownLinks(
            @Value("${kit.links.verification-key:}") String verification,
            @Value("${kit.links.signing-key}") String signing,
            InstantSource clock) {
        return new LinkVerifier(verification.isBlank() ? signing : verification, clock);
    }
}
