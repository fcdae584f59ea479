package org.alliancementors.kit.security;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who sent the request: a parameter of controller methods. On public addresses without a token it is {@link #ANYBODY}.
 *
 * @param client the program, from the claim {@code client_id} or {@code azp}, else the subject
 * @param subject the claim {@code sub}: the client itself, or the person, for a mentor the mentor's id
 * @param roles what the caller may act as, from the claim {@code roles}
 */
public record Caller(String client, String subject, Set<String> roles) {

    /** Somebody without a token. */
    public static final Caller ANYBODY = new Caller("anybody", "anybody", Set.of());

    static final String AUTHORITY_PREFIX = "ROLE_";

    /** Copies the roles. */
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether the caller may act as this. */
    public boolean has(String role) {
        return roles.contains(role);
    }

    static Caller of(@Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof Jwt token)) {
            return ANYBODY;
        }
        Set<String> roles = new TreeSet<>();
        authentication.getAuthorities().forEach(granted -> {
            String authority = granted.getAuthority();
            if (authority != null && authority.startsWith(AUTHORITY_PREFIX)) {
                roles.add(authority.substring(AUTHORITY_PREFIX.length()));
            }
        });
        String subject = token.getSubject() == null ? "" : token.getSubject();
        return new Caller(client(token, subject), subject, roles);
    }

    private static String client(Jwt token, String subject) {
        for (String claim : List.of("client_id", "azp")) {
            if (token.getClaim(claim) instanceof String client) {
                return client;
            }
        }
        return subject;
    }
}
