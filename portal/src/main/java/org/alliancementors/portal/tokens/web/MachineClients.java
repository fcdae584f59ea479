package org.alliancementors.portal.tokens.web;

import java.util.EnumMap;
import java.util.Map;
import org.alliancementors.portal.tokens.AccessTokens;
import org.alliancementors.portal.tokens.Machine;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The machines that have a secret; one without does not exist. Secrets are kept hashed only, those already given as a hash as they are. */
final class MachineClients implements RegisteredClientRepository {

    private static final TokenSettings TOKENS = TokenSettings.builder()
            .accessTokenFormat(OAuth2TokenFormat.SELF_CONTAINED)
            .accessTokenTimeToLive(AccessTokens.LIFE)
            .idTokenSignatureAlgorithm(SignatureAlgorithm.RS256)
            .build();

    private final Map<Machine, RegisteredClient> clients = new EnumMap<>(Machine.class);

    MachineClients(Map<Machine, String> secrets, PasswordEncoder encoder) {
        secrets.forEach((machine, secret) -> clients.put(machine, client(machine, secret, encoder)));
    }

    private static RegisteredClient client(Machine machine, String secret, PasswordEncoder encoder) {
        return RegisteredClient.withId(machine.role())
                .clientId(machine.role())
                .clientSecret(secret.startsWith("{") ? secret : encoder.encode(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TOKENS)
                .build();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients come from CLIENT_SECRETS: change it and start again");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        for (Map.Entry<Machine, RegisteredClient> client : clients.entrySet()) {
            if (client.getKey().role().equals(clientId)) {
                return client.getValue();
            }
        }
        return null;
    }
}
