package org.alliancementors.portal.tokens.web;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.alliancementors.kit.web.Problem;
import org.alliancementors.kit.web.ProblemWriter;
import org.alliancementors.portal.PortalSettings;
import org.alliancementors.portal.tokens.AccessTokens;
import org.alliancementors.portal.tokens.Machine;
import org.alliancementors.portal.tokens.SigningKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * Two chains: token and keys, by Spring Authorization Server, and a closed door for everything else of it, which its filters would otherwise
 * offer. The metadata are our own: those of the authorization server insist on naming endpoints that are closed here.
 */
@Configuration(proxyBeanMethods = false)
class TokenEndpoints {

    static final String METADATA = "/.well-known/oauth-authorization-server";

    @Bean
    RegisteredClientRepository machineClients(PortalSettings settings) {
        return new MachineClients(
                Machine.secrets(settings.clientSecrets()), PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(PortalSettings settings) {
        return AuthorizationServerSettings.builder()
                .issuer(settings.url().toString())
                .build();
    }

    /** Public parts of these go out at the JWK set. */
    @Bean
    JWKSource<SecurityContext> publishedKeys(SigningKeys keys) {
        return (selector, context) -> selector.select(
                new JWKSet(keys.published().stream().map(key -> (JWK) key.key()).toList()));
    }

    @Bean
    JwtGenerator tokenGenerator(SigningKeys keys) {
        JwtGenerator generator = new JwtGenerator(new NimbusJwtEncoder(
                (selector, context) -> selector.select(new JWKSet(keys.signing().key()))));
        generator.setJwtCustomizer(TokenEndpoints::addClaims);
        return generator;
    }

    /** A client id is the name of its role. */
    private static void addClaims(JwtEncodingContext context) {
        context.getClaims()
                .audience(List.of(AccessTokens.AUDIENCE))
                .claim(AccessTokens.ROLES, List.of(context.getRegisteredClient().getClientId()));
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokenChain(HttpSecurity http, SigningKeys keys, JwtGenerator generator) {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        return stateless(http)
                .securityMatcher(new OrRequestMatcher(
                        path.matcher(HttpMethod.POST, "/oauth2/token"), path.matcher(HttpMethod.GET, "/oauth2/jwks")))
                .oauth2AuthorizationServer(server ->
                        server.authorizationService(new NoAuthorizations()).tokenGenerator(generator))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(new KeysReady(keys), SecurityContextHolderFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain closedTokenChain(HttpSecurity http) {
        Problem nothingHere = Problem.of(
                HttpStatus.NOT_FOUND,
                "not-found",
                "There is nothing here: tokens come from POST /oauth2/token, keys from GET /oauth2/jwks.");
        return stateless(http)
                .securityMatcher("/oauth2/**", "/.well-known/**", "/connect/**", "/userinfo", "/login", "/logout")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, METADATA)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(faults -> faults.authenticationEntryPoint(
                                (request, response, fault) -> ProblemWriter.write(response, nothingHere))
                        .accessDeniedHandler((request, response, fault) -> ProblemWriter.write(response, nothingHere)))
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }
}
