package org.alliancementors.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.alliancementors.portal.pages.PageErrors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Where the chains send somebody: on with 303, so that nothing is sent twice. */
final class Answers {

    private Answers() {}

    /** Leads to a page. */
    static void seeOther(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, address);
    }

    /**
     * Leads to the login; what a script of the page asked for makes the whole page go there. Who sent a form gets a page that still has
     * what they wrote.
     */
    static void toLogin(HttpServletRequest request, HttpServletResponse response, String login) throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", login);
        } else if (HttpMethod.POST.matches(request.getMethod())) {
            request.setAttribute(PageErrors.LOGIN, login);
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            seeOther(response, login);
        }
    }

    /** An address with one more parameter. */
    static String with(String address, String parameter, String value) {
        return "%s%s%s=%s"
                .formatted(
                        address,
                        address.contains("?") ? "&" : "?",
                        parameter,
                        URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
