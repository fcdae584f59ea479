package org.alliancementors.portal.login;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares names and passwords. Whoever has no such name gets the same answer after the same work; whoever
 * guesses too often waits.
 */
final class StaffPasswords implements AuthenticationProvider {

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final Map<String, UserDetails> staff;
    private final String anyHash;
    private final LoginTries tries;

    StaffPasswords(List<UserDetails> staff, LoginTries tries) {
        this.staff = staff.stream().collect(Collectors.toMap(UserDetails::getUsername, Function.identity()));
        this.anyHash = staff.isEmpty() ? String.valueOf(encoder.encode(SessionSecret.fresh())) : hash(staff.getFirst());
        this.tries = tries;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String name = given.getName().strip();
        if (tries.tooMany(name)) {
            throw new LockedException("tried too often");
        }
        UserDetails person = staff.get(name);
        boolean right = encoder.matches(password(given), person == null ? anyHash : hash(person));
        if (person == null || !right) {
            throw new BadCredentialsException("name or password is wrong");
        }
        tries.succeeded(name);
        return UsernamePasswordAuthenticationToken.authenticated(name, "", person.getAuthorities());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static String password(Authentication given) {
        Object password = given.getCredentials();
        return password == null ? "" : password.toString();
    }

    private static String hash(UserDetails person) {
        @Nullable String hash = person.getPassword();
        return hash == null ? "" : hash;
    }
}
