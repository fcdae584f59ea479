package org.alliancementors.portal.mentoring;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/**
 * How somebody comes to the pages of a mission, told by the pattern of the page, so by the row of {@code pages.tsv} that let the request
 * through.
 *
 * @param key what stands in the address: the token of a link, or the mission of a mentor who is logged in
 * @param mentor who is logged in, null with a link
 */
record Way(String key, @Nullable String mentor) {

    /** Pages by the link of a mail. */
    static final String BY_LINK = "/einsatz/{key}";

    /** Pages behind the login. */
    static final String LOGGED_IN = "/mentor/einsaetze/{key}";

    static Way of(String key, HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (!(pattern instanceof String page) || !page.startsWith(LOGGED_IN)) {
            return new Way(key, null);
        }
        Principal person = request.getUserPrincipal();
        if (person == null) {
            throw new IllegalStateException("nobody is logged in at " + LOGGED_IN + ": give the page a row for mentor");
        }
        return new Way(key, person.getName());
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Way[" + (mentor == null ? "by link" : "logged in") + "]";
    }
}
