package org.alliancementors.kit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a {@link Problem} to a response, whatever the caller accepts and wherever it went wrong: in a controller, in a
 * filter, or in Tomcat itself. Does nothing to a response that has already been sent.
 */
public final class ProblemWriter {

    /** The media type of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ProblemWriter() {}

    /** Replaces what the response holds so far by the problem. */
    public static void write(HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status().value());
        problem.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        byte[] body = json(problem);
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    static byte[] json(Problem problem) {
        return MAPPER.writeValueAsBytes(problem.members());
    }
}
