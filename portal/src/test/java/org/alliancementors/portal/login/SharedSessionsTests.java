package org.alliancementors.portal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.alliancementors.portal.testing.LoginsInMemory;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;

class SharedSessionsTests {

    private static final Instant LOGIN = Instant.parse("2026-11-21T09:00:00Z");

    private final LoginsInMemory store = new LoginsInMemory();
    private final Clock clock = new Clock();
    private final SharedSessions sessions =
            new SharedSessions(store, clock, Duration.ofHours(8), Duration.ofMinutes(60));

    private static final class Clock implements InstantSource {

        private Instant now = LOGIN;

        @Override
        public Instant instant() {
            return now;
        }
    }

    private LoginSession loggedIn() {
        LoginSession session = sessions.createSession();
        session.setAttribute(
                LoginSession.CONTEXT,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        "kim", "", List.of(new SimpleGrantedAuthority("ROLE_DESK")))));
        sessions.save(session);
        return session;
    }

    private void seen(String id, Duration after) {
        clock.now = LOGIN.plus(after);
        LoginSession session = sessions.findById(id);
        assertThat(session).isNotNull();
        session.setLastAccessedTime(clock.now);
        sessions.save(session);
    }

    @Test
    void endsAnHourAfterThePersonWasLastSeen() {
        String id = loggedIn().getId();
        seen(id, Duration.ofMinutes(59));
        seen(id, Duration.ofMinutes(118));
        clock.now = LOGIN.plus(Duration.ofMinutes(178));
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void endsEightHoursAfterTheLoginHoweverBusyThePersonIs() {
        String id = loggedIn().getId();
        for (int minutes = 50; minutes < 480; minutes += 50) {
            seen(id, Duration.ofMinutes(minutes));
        }
        clock.now = LOGIN.plus(Duration.ofHours(8));
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void isWrittenOnceAMinuteAtMost() {
        String id = loggedIn().getId();
        seen(id, Duration.ofSeconds(59));
        assertThat(store.sessions().values()).allMatch(kept -> kept.touchedAt().equals(LOGIN));
        seen(id, Duration.ofSeconds(60));
        assertThat(store.sessions().values()).allMatch(kept -> kept.touchedAt().isAfter(LOGIN));
    }

    @Test
    void isNotLostWhenItCannotBeNotedThatThePersonWasSeen() {
        LoginSession session = sessions.findById(loggedIn().getId());
        assertThat(session).isNotNull();
        session.setLastAccessedTime(LOGIN.plusSeconds(600));
        store.down(true);
        sessions.save(session);
        store.down(false);
        assertThat(sessions.findById(session.getId())).isNotNull();
    }

    @Test
    void takesAnotherIdAndForgetsTheOldOne() {
        String before = loggedIn().getId();
        LoginSession session = sessions.findById(before);
        assertThat(session).isNotNull();
        session.changeSessionId();
        sessions.save(session);
        assertThat(sessions.findById(before)).isNull();
        assertThat(sessions.findById(session.getId())).isNotNull();
    }

    @Test
    void holdsWhoIsLoggedInAndNothingElse() {
        LoginSession session = sessions.createSession();
        assertThatThrownBy(() -> session.setAttribute("draft", "x")).hasMessageContaining("'draft'");
        sessions.save(session);
        assertThat(store.sessions()).isEmpty();
    }
}
