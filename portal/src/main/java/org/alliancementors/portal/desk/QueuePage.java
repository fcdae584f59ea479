package org.alliancementors.portal.desk;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancementors.portal.pages.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The queue of the desk. The list looks for news by itself and is left alone where there are none. */
@Controller
final class QueuePage {

    /** Where it is. */
    static final String PATH = "/fachberatung";

    private static final String LIST = PATH + "/liste";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Queue queue;
    private final InstantSource clock;

    QueuePage(Queue queue, InstantSource clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(QueueFilter filter) {
        ModelAndView page = page("fachberatung", filter)
                .addObject("here", "fachberatung")
                .addObject("query", filter.address() + (filter.address().contains("?") ? "&" : "?"))
                .addObject("live", "poll")
                .addObject("wide", true)
                .addObject("stands", QueueFilter.STANDS)
                .addObject("topics", Codes.SPECIALTIES)
                .addObject(
                        "reasons",
                        Stream.concat(QueueFilter.OF_SEARCH.stream(), QueueFilter.OF_MISSION.stream())
                                .toList())
                .addObject("faults", Map.of());
        if (page.getModel().get("queue") instanceof Queue.Shown shown
                && shown.missing().contains("search")) {
            page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return page;
    }

    /** The list alone; nothing where it is shown already. */
    @HxRequest
    @GetMapping(LIST)
    @Nullable
    ModelAndView list(
            QueueFilter filter, @RequestParam(defaultValue = "") String fassung, HttpServletResponse response) {
        ModelAndView list = page("fachberatung :: liste", filter);
        if (fassung.equals(list.getModel().get("version"))) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        return list;
    }

    private ModelAndView page(String view, QueueFilter filter) {
        Queue.Shown shown = queue.of(filter);
        String version = Integer.toHexString(shown.hashCode());
        String list = filter.address(LIST);
        return new ModelAndView(view)
                .addObject("queue", shown)
                .addObject("filter", filter)
                .addObject("version", version)
                .addObject("list", list + (list.contains("?") ? "&" : "?") + "fassung=" + version)
                .addObject("lastDay", lastDay(shown.last()))
                .addObject(
                        "before",
                        filter.page() > 1 ? filter.at(filter.page() - 1).address() : null)
                .addObject(
                        "after",
                        filter.page() < shown.pages()
                                ? filter.at(filter.page() + 1).address()
                                : null);
    }

    /** Today, yesterday or on a day. */
    private String lastDay(@Nullable Instant last) {
        if (last == null) {
            return "none";
        }
        LocalDate day = LocalDate.ofInstant(last, BERLIN);
        LocalDate today = LocalDate.ofInstant(clock.instant(), BERLIN);
        return day.equals(today) ? "today" : day.equals(today.minusDays(1)) ? "yesterday" : "day";
    }
}
