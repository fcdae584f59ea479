package org.alliancementors.portal.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.alliancementors.portal.sessions.KeptSession;
import org.alliancementors.portal.sessions.LoginStore;
import org.alliancementors.portal.sessions.LoginsUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.SessionRepository;

/**
 * The sessions that all portals share. A session ends so long after the login, or after the person was last seen; that is looked at
 * whenever it is read. It is written at login and logout, and otherwise once a minute at most.
 */
final class SharedSessions implements SessionRepository<LoginSession> {

    private static final Logger LOG = LoggerFactory.getLogger(SharedSessions.class);
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);
    private static final String ROLE = "ROLE_";

    private final LoginStore store;
    private final InstantSource clock;
    private final Duration life;
    private final Duration idle;

    SharedSessions(LoginStore store, InstantSource clock, Duration life, Duration idle) {
        this.store = store;
        this.clock = clock;
        this.life = life;
        this.idle = idle;
    }

    @Override
    public LoginSession createSession() {
        return new LoginSession(clock.instant(), idle);
    }

    @Override
    public @Nullable LoginSession findById(String id) {
        String hash = SessionSecret.hash(id);
        return store.find(hash).filter(this::holds).map(kept -> read(id, kept)).orElse(null);
    }

    @Override
    public void save(LoginSession session) {
        String hash = SessionSecret.hash(session.getId());
        String kept = session.keptAs();
        Authentication person =
                session.context() == null ? null : session.context().getAuthentication();
        if (person == null) {
            deleteById(session.getId());
        } else if (hash.equals(kept)) {
            touch(session, hash);
        } else {
            if (kept != null) {
                store.forget(kept);
            }
            store.keep(new KeptSession(
                    hash, role(person), person.getName(), session.getCreationTime(), session.getLastAccessedTime()));
        }
    }

    @Override
    public void deleteById(String id) {
        store.forget(SessionSecret.hash(id));
    }

    private boolean holds(KeptSession kept) {
        Instant now = clock.instant();
        return now.isBefore(kept.createdAt().plus(life))
                && now.isBefore(kept.touchedAt().plus(idle));
    }

    private LoginSession read(String id, KeptSession kept) {
        SecurityContext context = new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                kept.name(), "", List.of(new SimpleGrantedAuthority(ROLE + kept.role()))));
        return new LoginSession(id, kept.id(), kept.createdAt(), kept.touchedAt(), idle, context);
    }

    /** The page is already made: that this was not noted is no reason to lose it. */
    private void touch(LoginSession session, String hash) {
        if (session.unheardOf().compareTo(TOUCH_EVERY) < 0) {
            return;
        }
        try {
            store.touch(hash, session.getLastAccessedTime());
        } catch (LoginsUnavailable e) {
            LOG.warn("{}", e.getMessage());
        }
    }

    private static String role(Authentication person) {
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("who logs in has no role"));
    }
}
