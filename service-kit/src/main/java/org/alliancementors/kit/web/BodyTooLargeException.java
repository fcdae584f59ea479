package org.alliancementors.kit.web;

import java.io.IOException;
import org.springframework.http.HttpStatus;

/** The body of the request is longer than its address takes; found while reading, so chunked bodies are caught, too. */
final class BodyTooLargeException extends IOException {

    private final long limit;

    BodyTooLargeException(long limit) {
        super("body longer than " + limit + " bytes");
        this.limit = limit;
    }

    Problem problem() {
        return problem(limit);
    }

    static Problem problem(long limit) {
        return Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "body-too-large",
                        "The body is longer than the %d bytes that this address takes: send less, or in several requests."
                                .formatted(limit))
                .with("limit", limit);
    }
}
