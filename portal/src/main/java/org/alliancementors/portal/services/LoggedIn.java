package org.alliancementors.portal.services;

import java.util.Locale;
import org.alliancementors.portal.tokens.AccessTokens;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever is logged in, as the services shall see them. */
final class LoggedIn {

    private static final String ROLE = "ROLE_";

    private LoggedIn() {}

    /** A token with the person's role and name. */
    static String token(AccessTokens tokens) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null) {
            throw new IllegalStateException("nobody is logged in: call this only from pages behind a login");
        }
        String role = person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()).toLowerCase(Locale.ROOT))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("who is logged in has no role"));
        return tokens.ofPerson(role, person.getName());
    }
}
