package org.alliancementors.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

class CsrfCookieTests {

    @Test
    void belongsToThisHostAloneUnderHttps() {
        assertThat(cookieOf(PageChain.cookies(true)))
                .startsWith("__Host-csrf=")
                .contains("Path=/", "Secure", "HttpOnly")
                .doesNotContain("Domain");
    }

    @Test
    void worksWithoutHttpsOnADevelopersMachine() {
        assertThat(cookieOf(PageChain.cookies(false)))
                .startsWith("csrf=")
                .contains("Path=/", "HttpOnly")
                .doesNotContain("Secure");
    }

    private static String cookieOf(CookieCsrfTokenRepository repository) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        repository.saveToken(repository.generateToken(request), request, response);
        return String.valueOf(response.getHeader("Set-Cookie"));
    }
}
