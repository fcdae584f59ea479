package org.alliancementors.kit.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever ends a request inside MVC into problem details. Comes after any advice that an application has itself. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {

    @ExceptionHandler
    void on(ProblemException e, HttpServletResponse response) throws IOException {
        ProblemWriter.write(response, e.problem());
    }

    @ExceptionHandler
    void on(HttpMessageNotReadableException e, HttpServletResponse response) throws IOException {
        ProblemWriter.write(response, UnreadableBodies.of(e));
    }

    @ExceptionHandler
    void on(MethodArgumentNotValidException e, HttpServletResponse response) throws IOException {
        Object target = e.getBindingResult().getTarget();
        ProblemWriter.write(
                response,
                invalid().fields(InvalidFields.of(e.getBindingResult(), target == null ? null : target.getClass())));
    }

    @ExceptionHandler
    void on(HandlerMethodValidationException e, HttpServletResponse response) throws IOException {
        ProblemWriter.write(
                response,
                e.isForReturnValue() ? FaultProblems.internal(e) : invalid().fields(InvalidFields.of(e)));
    }

    @ExceptionHandler
    void on(ConstraintViolationException e, HttpServletResponse response) throws IOException {
        ProblemWriter.write(response, FaultProblems.internal(e));
    }

    @ExceptionHandler
    void on(TypeMismatchException e, HttpServletResponse response) throws IOException {
        if (e instanceof ConversionNotSupportedException) {
            ProblemWriter.write(response, FaultProblems.internal(e));
            return;
        }
        String name = e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : "(parameter)";
        ProblemWriter.write(response, invalid().field(name, typeMismatch(e)));
    }

    @ExceptionHandler
    void on(MissingServletRequestParameterException e, HttpServletResponse response) throws IOException {
        ProblemWriter.write(
                response, invalid().field(e.getParameterName(), "is missing: give it in the query of the address"));
    }

    @ExceptionHandler
    void on(MissingRequestHeaderException e, HttpServletResponse response) throws IOException {
        ProblemWriter.write(response, invalid().field(e.getHeaderName(), "is missing: send this header"));
    }

    @ExceptionHandler
    void on(ServletRequestBindingException e, HttpServletResponse response) throws IOException {
        ProblemWriter.write(response, invalid());
    }

    @ExceptionHandler
    void on(HttpMediaTypeNotSupportedException e, HttpServletResponse response) throws IOException {
        String supported =
                e.getSupportedMediaTypes().stream().map(String::valueOf).collect(Collectors.joining(", "));
        ProblemWriter.write(
                response,
                Problem.of(
                                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                                "media-type-not-supported",
                                "The body has a media type that this address does not take: send Content-Type %s."
                                        .formatted(supported.isEmpty() ? "application/json" : supported))
                        .header("Accept", supported.isEmpty() ? "application/json" : supported));
    }

    @ExceptionHandler
    void on(HttpMediaTypeNotAcceptableException e, HttpServletResponse response) throws IOException {
        ProblemWriter.write(
                response,
                Problem.of(
                        HttpStatus.NOT_ACCEPTABLE,
                        "media-type-not-acceptable",
                        "The answer cannot be given in the form that was asked for: accept application/json."));
    }

    @ExceptionHandler
    void on(HttpRequestMethodNotSupportedException e, HttpServletResponse response) throws IOException {
        String[] supported = e.getSupportedMethods();
        ProblemWriter.write(response, methodNotAllowed(supported == null ? "" : String.join(", ", supported)));
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    void onNothingThere(HttpServletResponse response) throws IOException {
        ProblemWriter.write(response, nothingHere());
    }

    @ExceptionHandler
    void on(ErrorResponseException e, HttpServletResponse response) throws IOException {
        HttpStatus status = HttpStatus.resolve(e.getStatusCode().value());
        ProblemWriter.write(
                response,
                status == null || status.is5xxServerError() ? FaultProblems.of(e) : StatusProblems.of(status));
    }

    @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
    void onNobodyThere() {
        // the caller has gone: nobody reads an answer
    }

    @ExceptionHandler
    void on(Exception e, HttpServletResponse response) throws Exception {
        if (e instanceof org.springframework.security.access.AccessDeniedException
                || e instanceof org.springframework.security.core.AuthenticationException) {
            throw e;
        }
        ProblemWriter.write(response, FaultProblems.of(e));
    }

    static Problem invalid() {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "request-invalid",
                "The request was understood but cannot be taken: correct the fields that are named and send it again.");
    }

    static Problem nothingHere() {
        return StatusProblems.of(HttpStatus.NOT_FOUND);
    }

    static Problem methodNotAllowed(String supported) {
        Problem problem = Problem.of(
                HttpStatus.METHOD_NOT_ALLOWED,
                "method-not-allowed",
                "This address does not take this method: use %s."
                        .formatted(supported.isEmpty() ? "another" : supported));
        return supported.isEmpty() ? problem : problem.header("Allow", supported);
    }

    private static String typeMismatch(TypeMismatchException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException refused
                    && refused.getMessage() != null
                    && refused.getStackTrace().length > 0
                    && e.getRequiredType() != null
                    && e.getRequiredType().isRecord()) {
                return refused.getMessage();
            }
        }
        Class<?> type = e.getRequiredType();
        if (type != null && type.isEnum()) {
            return "is not one of %s: choose one of these"
                    .formatted(Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ")));
        }
        if (type == java.time.LocalDate.class) {
            return "is not a date: write it like 2026-05-31";
        }
        return "has the wrong type: give a %s"
                .formatted(type == null ? "proper value" : type.getSimpleName().toLowerCase(java.util.Locale.ROOT));
    }
}
