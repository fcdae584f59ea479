package org.alliancementors.portal.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.alliancementors.kit.web.ProblemWriter;
import org.alliancementors.kit.web.StatusProblems;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What failed outside MVC: problem details for machines, a page for people. */
@Controller
public final class PageErrors implements ErrorController {

    /** Attribute of a request that came with a form after its login had ended: the address where one logs in. */
    public static final String LOGIN = PageErrors.class.getName() + ".login";

    private static final List<String> OF_MACHINES = List.of("/api", "/oauth2", "/.well-known");

    @RequestMapping("/error")
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = status(request);
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                && OF_MACHINES.stream().anyMatch(uri::startsWith)) {
            ProblemWriter.write(response, StatusProblems.of(status));
            return null;
        }
        if (status.is5xxServerError()
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault) {
            return PageFaults.internal(fault);
        }
        ModelAndView page = PageFaults.page(status);
        return request.getAttribute(LOGIN) instanceof String login
                ? page.addObject("login", login).addObject("typed", typed(request))
                : page;
    }

    /** What was written in the form in more than one word, to be copied: the rest is typed again as fast. */
    private static List<String> typed(HttpServletRequest request) {
        return request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .map(String::strip)
                .filter(text -> text.chars().anyMatch(Character::isWhitespace))
                .toList();
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
