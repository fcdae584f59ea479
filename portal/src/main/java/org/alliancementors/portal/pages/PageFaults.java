package org.alliancementors.portal.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.UUID;
import org.alliancementors.portal.drafts.DraftsUnavailable;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.alliancementors.portal.tokens.KeysUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.client.RestClientException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/** Turns what goes wrong in a page into a page. Logs classes and a reference, never messages: they may hold addresses with secrets. */
@ControllerAdvice
public final class PageFaults {

    private static final Logger LOG = LoggerFactory.getLogger(PageFaults.class);
    private static final String RETRY_AFTER_SECONDS = "5";
    private static final int MOST_FRAMES = 20;

    /**
     * The page to show when a service does not answer.
     *
     * @param view the template: the general one, or one that keeps what was typed
     */
    public static ModelAndView down(String view, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return new ModelAndView(view, HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** Whoever asked has gone: nobody reads a page, and nothing is wrong. */
    @ExceptionHandler
    @Nullable
    ModelAndView on(AsyncRequestNotUsableException gone) {
        return null;
    }

    @ExceptionHandler
    ModelAndView on(ServiceDown fault, HttpServletResponse response) {
        LOG.warn("{}", fault.getMessage());
        return down("down", response);
    }

    @ExceptionHandler
    ModelAndView on(KeysUnavailable fault, HttpServletResponse response) {
        LOG.warn("{}", fault.getMessage());
        return down("down", response);
    }

    @ExceptionHandler
    ModelAndView on(DraftsUnavailable fault, HttpServletResponse response) {
        LOG.warn("{}", fault.getMessage());
        return down("down", response);
    }

    @ExceptionHandler
    ModelAndView on(RestClientException fault, HttpServletResponse response) {
        LOG.warn("A service answered what cannot be read: {}", fault.getClass().getName());
        return down("down", response);
    }

    @ExceptionHandler
    ModelAndView on(ServiceRefused fault) {
        return fault.status() == HttpStatus.NOT_FOUND.value() || fault.status() == HttpStatus.GONE.value()
                ? page(HttpStatus.valueOf(fault.status()))
                : on((Exception) fault);
    }

    @ExceptionHandler
    ModelAndView on(TypeMismatchException fault) {
        return page(HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    ModelAndView on(Exception fault) {
        if (fault instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return page(HttpStatus.valueOf(known.getStatusCode().value()));
        }
        return internal(fault);
    }

    /** The page for a status. */
    public static ModelAndView page(HttpStatus status) {
        ModelAndView page = new ModelAndView("error", status);
        page.addObject("code", words(status));
        return page;
    }

    static ModelAndView internal(Throwable fault) {
        String reference = UUID.randomUUID().toString();
        LOG.error("A page failed, reference {}: {}", reference, classesOf(fault));
        return page(HttpStatus.INTERNAL_SERVER_ERROR).addObject("reference", reference);
    }

    private static String words(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "401";
            case FORBIDDEN -> "403";
            case NOT_FOUND, GONE -> "404";
            case METHOD_NOT_ALLOWED -> "405";
            case SERVICE_UNAVAILABLE -> "503";
            default -> status.is4xxClientError() ? "400" : "500";
        };
    }

    private static String classesOf(Throwable fault) {
        StringBuilder classes = new StringBuilder();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            classes.append(classes.isEmpty() ? "" : "\ncaused by ")
                    .append(cause.getClass().getName());
            Arrays.stream(cause.getStackTrace())
                    .limit(MOST_FRAMES)
                    .forEach(frame -> classes.append("\n\tat ").append(frame));
        }
        return classes.toString();
    }
}
