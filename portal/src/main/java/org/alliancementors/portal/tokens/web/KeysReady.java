package org.alliancementors.portal.tokens.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.alliancementors.kit.web.Problem;
import org.alliancementors.kit.web.ProblemWriter;
import org.alliancementors.portal.tokens.KeysUnavailable;
import org.alliancementors.portal.tokens.SigningKeys;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 503 with a time to try again while no signing key is known, instead of a fault from deep within the authorization server. */
final class KeysReady extends OncePerRequestFilter {

    private final SigningKeys keys;

    KeysReady(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            keys.ring();
        } catch (KeysUnavailable e) {
            ProblemWriter.write(
                    response,
                    Problem.of(
                                    HttpStatus.SERVICE_UNAVAILABLE,
                                    "keys-unavailable",
                                    "No token can be issued at the moment because the portal's database does not answer: try again in a few seconds.")
                            .header(HttpHeaders.RETRY_AFTER, "5"));
            return;
        }
        chain.doFilter(request, response);
    }
}
