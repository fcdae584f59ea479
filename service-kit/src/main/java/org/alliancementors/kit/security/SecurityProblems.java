package org.alliancementors.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.alliancementors.kit.security.AuthorisationTable.Ruling;
import org.alliancementors.kit.web.Problem;
import org.alliancementors.kit.web.ProblemWriter;
import org.alliancementors.kit.web.StatusProblems;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Problem details for everything that the security filters refuse. */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private static final String CHALLENGE = "WWW-Authenticate";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        ProblemWriter.write(response, of(refused));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        ProblemWriter.write(response, of(request));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
            throws IOException {
        ProblemWriter.write(response, StatusProblems.of(HttpStatus.BAD_REQUEST));
    }

    private static Problem of(AuthenticationException refused) {
        if (refused instanceof AuthenticationServiceException) {
            return Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "issuer-unavailable",
                            "The token cannot be checked right now, since its issuer is out of reach: try again in a few seconds.")
                    .header("Retry-After", "5");
        }
        if (refused instanceof OAuth2AuthenticationException) {
            return Problem.of(
                            HttpStatus.UNAUTHORIZED,
                            "token-refused",
                            "The token is expired, forged or meant for somebody else: get a new one.")
                    .header(CHALLENGE, "Bearer error=\"invalid_token\"");
        }
        return StatusProblems.of(HttpStatus.UNAUTHORIZED).header(CHALLENGE, "Bearer");
    }

    private static Problem of(HttpServletRequest request) {
        return switch (request.getAttribute(TableAuthorisation.RULING)) {
            case Ruling.NoRoute ignored -> StatusProblems.of(HttpStatus.NOT_FOUND);
            case Ruling.WrongMethod wrong ->
                Problem.of(
                                HttpStatus.METHOD_NOT_ALLOWED,
                                "method-not-allowed",
                                "This address does not take this method: use %s."
                                        .formatted(String.join(", ", wrong.methods())))
                        .header("Allow", String.join(", ", wrong.methods()));
            case null, default -> StatusProblems.of(HttpStatus.FORBIDDEN);
        };
    }
}
