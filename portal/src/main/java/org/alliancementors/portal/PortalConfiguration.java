package org.alliancementors.portal;

import java.time.InstantSource;
import org.alliancementors.portal.drafts.DraftSweep;
import org.alliancementors.portal.drafts.Drafts;
import org.alliancementors.portal.sessions.LoginStore;
import org.alliancementors.portal.sessions.LoginSweep;
import org.alliancementors.portal.tokens.AccessTokens;
import org.alliancementors.portal.tokens.KeyRings;
import org.alliancementors.portal.tokens.SigningKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Wires what looks after tokens, drafts and logins. Tokens go by the machine's own clock, never by a moved one: every service checks them by its own.
 */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration {

    @Bean
    SigningKeys signingKeys(KeyRings rings, PortalSettings settings) {
        return new SigningKeys(rings, InstantSource.system(), settings.keyLife());
    }

    @Bean
    AccessTokens accessTokens(SigningKeys keys, PortalSettings settings) {
        return new AccessTokens(keys, InstantSource.system(), settings.url().toString());
    }

    @Bean(initMethod = "start")
    DraftSweep draftSweep(Drafts drafts, InstantSource clock, PortalSettings settings) {
        return new DraftSweep(drafts, clock, settings.draftLife());
    }

    @Bean(initMethod = "start")
    LoginSweep loginSweep(LoginStore store, PortalSettings settings) {
        return new LoginSweep(
                store,
                InstantSource.system(),
                settings.session().life(),
                settings.session().idle());
    }
}
