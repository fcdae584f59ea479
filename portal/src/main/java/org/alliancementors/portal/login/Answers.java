package org.alliancementors.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;

/** Where the chains send somebody: always on with 303, so that nothing is sent twice. */
final class Answers {

    private Answers() {}

    /** Leads to a page. */
    static void seeOther(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, address);
    }

    /** Leads to the login; what a script of the page asked for makes the whole page go there. */
    static void toLogin(HttpServletRequest request, HttpServletResponse response, String login) {
        if (request.getHeader("HX-Request") == null) {
            seeOther(response, login);
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", login);
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
