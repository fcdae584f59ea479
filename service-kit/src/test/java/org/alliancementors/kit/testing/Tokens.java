package org.alliancementors.kit.testing;

import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Tokens for requests of slice tests, as the issuer would make them: {@code mvc.perform(get("/missions").with(Tokens.desk()))}.
 * For programs the subject and the client are the role's name.
 */
public final class Tokens {

    private Tokens() {}

    /** The staff of the advisory desk. */
    public static RequestPostProcessor desk() {
        return as("desk", "desk");
    }

    /** Those who run the system. */
    public static RequestPostProcessor ops() {
        return as("ops", "ops");
    }

    /** A mentor, by id. */
    public static RequestPostProcessor mentor(String id) {
        return as("mentor", id);
    }

    /** The front door, acting for a visitor. */
    public static RequestPostProcessor portal() {
        return as("portal", "portal");
    }

    /** A trusted partner's program. */
    public static RequestPostProcessor partner() {
        return as("partner", "partner");
    }

    /** Another service. */
    public static RequestPostProcessor internal() {
        return as("internal", "internal");
    }

    /** A mail provider's program that reports what came back. */
    public static RequestPostProcessor bounces() {
        return as("bounces", "bounces");
    }

    /** Any role with any subject. */
    public static RequestPostProcessor as(String role, String subject) {
        return SecurityMockMvcRequestPostProcessors.jwt()
                .jwt(token -> token.subject(subject)
                        .claim("client_id", role.equals("mentor") ? "portal" : subject)
                        .claim("aud", List.of("alliance-mentors"))
                        .claim("roles", List.of(role)))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
