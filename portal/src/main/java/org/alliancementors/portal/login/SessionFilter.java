package org.alliancementors.portal.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.alliancementors.portal.sessions.LoginsUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sessions for the pages behind a login, and only for them: no other page ever waits for their store. Where that does not answer, the
 * page is 503. The session is looked up first, so that this comes out before anything was written.
 */
final class SessionFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(SessionFilter.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final SessionRepositoryFilter<LoginSession> sessions;

    SessionFilter(SharedSessions shared, boolean secure) {
        this.sessions = new SessionRepositoryFilter<>(shared);
        CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();
        cookies.setCookieSerializer(cookie(secure));
        sessions.setHttpSessionIdResolver(cookies);
    }

    private static DefaultCookieSerializer cookie(boolean secure) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(secure ? "__Host-session" : "session");
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseBase64Encoding(false);
        return cookie;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            sessions.doFilter(request, response, (inner, answer) -> {
                var _ = ((HttpServletRequest) inner).getSession(false);
                chain.doFilter(inner, answer);
            });
        } catch (LoginsUnavailable e) {
            LOG.warn("{}", e.getMessage());
            if (!response.isCommitted()) {
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        }
    }
}
