package org.alliancementors.portal.tokens.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alliancementors.portal.testing.KeyRingsInMemory;
import org.alliancementors.portal.tokens.Machine;
import org.alliancementors.portal.tokens.SigningKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

class IssuedTokensAreNotKeptTests {

    private static final int TOKENS = 500;

    private final SigningKeys keys =
            new SigningKeys(new KeyRingsInMemory(), () -> Instant.parse("2026-05-01T10:00:00Z"), Duration.ofDays(90));
    private final NoAuthorizations authorizations = new NoAuthorizations();
    private final OAuth2ClientCredentialsAuthenticationProvider provider =
            new OAuth2ClientCredentialsAuthenticationProvider(
                    authorizations, new TokenEndpoints().tokenGenerator(keys));

    @SuppressWarnings("deprecation") // hashing hundreds of times is not what is tested
    private final RegisteredClient client =
            Objects.requireNonNull(new MachineClients(Map.of(Machine.DESK, "secret"), NoOpPasswordEncoder.getInstance())
                    .findByClientId("desk"));

    @AfterEach
    void reset() {
        AuthorizationServerContextHolder.resetContext();
    }

    @Test
    void memoryDoesNotGrowWithThem() {
        AuthorizationServerContextHolder.setContext(new Context());
        List<WeakReference<OAuth2AccessToken>> issued = new ArrayList<>(TOKENS);
        for (int i = 0; i < TOKENS; i++) {
            issued.add(new WeakReference<>(issue()));
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            System.gc();
            assertThat(issued).allMatch(token -> token.get() == null);
        });
    }

    @Test
    void theStoreOfAuthorizationsHasNowhereToKeepThem() {
        assertThat(Arrays.stream(NoAuthorizations.class.getDeclaredFields())
                        .filter(field -> !field.isSynthetic() && !Modifier.isFinal(field.getModifiers())))
                .isEmpty();
        assertThat(authorizations.findById("any")).isNull();
        assertThat(authorizations.findByToken("any", null)).isNull();
    }

    private OAuth2AccessToken issue() {
        Authentication machine =
                new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.CLIENT_SECRET_BASIC, null);
        Authentication answer =
                provider.authenticate(new OAuth2ClientCredentialsAuthenticationToken(machine, Set.of(), Map.of()));
        return ((OAuth2AccessTokenAuthenticationToken) Objects.requireNonNull(answer)).getAccessToken();
    }

    private static final class Context implements AuthorizationServerContext {

        @Override
        public String getIssuer() {
            return "http://portal.example";
        }

        @Override
        public AuthorizationServerSettings getAuthorizationServerSettings() {
            return AuthorizationServerSettings.builder().issuer(getIssuer()).build();
        }
    }
}
