package org.alliancementors.portal.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.alliancementors.kit.web.Problem;
import org.alliancementors.kit.web.StatusProblems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Says which service does not answer, instead of a fault of the gateway. Logs the class of the exception only: its message names the
 * address that was called.
 */
final class ServiceFaults implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceFaults.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    private final String service;

    ServiceFaults(String service) {
        this.service = service;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (isForm(request.servletRequest())) {
            return answer(StatusProblems.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
        }
        try {
            return next.handle(request);
        } catch (IOException | RestClientException | java.io.UncheckedIOException e) {
            if (tooLarge(e)) {
                return answer(StatusProblems.of(HttpStatus.CONTENT_TOO_LARGE));
            }
            LOG.warn("{} does not answer: {}", service, rootOf(e).getClass().getName());
            return answer(Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "service-unavailable",
                            "%s does not answer at the moment; the other parts work. Send the request again in a few seconds, with the same Idempotency-Key if it has one."
                                    .formatted(service))
                    .with("service", service)
                    .header(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS)));
        }
    }

    /** No address takes forms, and reading their parameters would put the body into the query. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                        || type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE));
    }

    /** The kit's limit ends the reading of a body that came without its length. */
    private static boolean tooLarge(Throwable fault) {
        return rootOf(fault).getClass().getSimpleName().equals("BodyTooLargeException");
    }

    private static Throwable rootOf(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static ServerResponse answer(Problem problem) {
        ServerResponse.BodyBuilder answer = ServerResponse.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(org.springframework.http.CacheControl.noStore());
        problem.headers().forEach(answer::header);
        return answer.build((request, response) -> {
            org.alliancementors.kit.web.ProblemWriter.write(response, problem);
            return null;
        });
    }
}
