package org.alliancementors.kit.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** A problem for a bare status, where nothing more is known than the number. */
public final class StatusProblems {

    private StatusProblems() {}

    /** The problem with a sentence that fits the status. */
    public static Problem of(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST ->
                Problem.of(
                        status, "request-malformed", "The request is not valid HTTP: check its address and headers.");
            case UNAUTHORIZED ->
                Problem.of(status, "token-missing", "This address needs a token: send 'Authorization: Bearer …'.");
            case FORBIDDEN ->
                Problem.of(status, "not-allowed", "The token does not allow this: use one with a role that may do it.");
            case NOT_FOUND -> Problem.of(status, "not-found", "There is nothing at this address: check the path.");
            case METHOD_NOT_ALLOWED -> ProblemAdvice.methodNotAllowed("");
            case CONTENT_TOO_LARGE -> Problem.of(status, "body-too-large", "The body is too long: send less.");
            case URI_TOO_LONG -> Problem.of(status, "address-too-long", "The address is too long: shorten the query.");
            case REQUEST_HEADER_FIELDS_TOO_LARGE ->
                Problem.of(status, "headers-too-large", "The headers are too long: send fewer or shorter ones.");
            case SERVICE_UNAVAILABLE ->
                Problem.of(status, "unavailable", "The service cannot answer right now: try again in a few seconds.")
                        .header("Retry-After", Integer.toString(FaultProblems.RETRY_AFTER_SECONDS));
            default ->
                status.is5xxServerError()
                        ? FaultProblems.internal(null)
                        : Problem.of(
                                status,
                                status.getReasonPhrase()
                                        .toLowerCase(Locale.ROOT)
                                        .replace(' ', '-'),
                                "The request was refused (%s): check it against the description of this interface."
                                        .formatted(status.getReasonPhrase()));
        };
    }
}
