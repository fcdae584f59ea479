package org.alliancementors.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class VisitorTests {

    private final Visitor visitor = new Visitor();

    private static void looksAt(String path) {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest("GET", path)));
    }

    private static void isLoggedIn(String role) {
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                "kim", "", List.of(new SimpleGrantedAuthority("ROLE_" + role)))));
    }

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({
        "/fachberatung,/fachberatung,page",
        "/fachberatung/faelle/m-1,/fachberatung,true",
        "/fachberatung/mails,/fachberatung,",
        "/fachberatung/mails,/fachberatung/mails,page",
        "/fachberatung/mails/gesperrt,/fachberatung/mails,true",
        "/mentor/einsaetze/m-1/termin,/mentor,true",
        "/mentor/profil,/mentor,",
        "/mentor/profile,/mentor/profil,"
    })
    void thePlaceInTheNavigationThatThePageBelongsToIsMarked(String path, String place, String marked) {
        looksAt(path);
        assertThat(visitor.at(place)).isEqualTo(marked);
    }

    @Test
    void onlyPagesBehindALoginHaveANavigationOfTheirOwn() {
        isLoggedIn("DESK");
        looksAt("/galerie");
        assertThat(visitor.role()).isNull();
        looksAt("/fachberatung/regeln");
        assertThat(visitor.role()).isEqualTo("desk");
        isLoggedIn("MENTOR");
        assertThat(visitor.role()).isEqualTo("mentor");
        isLoggedIn("ANONYMOUS");
        assertThat(visitor.role()).isNull();
    }
}
