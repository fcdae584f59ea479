package org.alliancementors.portal.gallery;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.alliancementors.portal.maps.GermanyMap;
import org.alliancementors.portal.pages.Codes;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.services.GalleryService;
import org.alliancementors.portal.services.GalleryService.Elsewhere;
import org.alliancementors.portal.services.GalleryService.Entry;
import org.alliancementors.portal.services.GalleryService.Found;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows who there is. The filters are a form with an address of its own; htmx fetches the same address and takes the results only. */
@Controller
final class GalleryPage {

    /** Where it is. */
    static final String PATH = "/galerie";

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int PER_PAGE = 48;
    private static final int MOST_ELSEWHERE = 6;

    private final GalleryService gallery;
    private final GermanyMap map;
    private final InstantSource clock;

    GalleryPage(GalleryService gallery, GermanyMap map, InstantSource clock) {
        this.gallery = gallery;
        this.map = map;
        this.clock = clock;
    }

    /**
     * Where there is somebody, when a search found nobody.
     *
     * @param specialty code of what they know
     * @param count how many there are
     * @param address where they are shown
     */
    record Hint(String specialty, long count, String address) {}

    @GetMapping(PATH)
    ModelAndView show(GalleryFilter filter, HtmxRequest htmx, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        boolean part = htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest();
        ModelAndView page = new ModelAndView(part ? "galerie :: ergebnis" : "galerie")
                .addObject("here", "galerie")
                .addObject("query", filter.address() + (filter.any() || filter.page() > 1 ? "&" : "?"))
                .addObject("live", true)
                .addObject("wide", true)
                .addObject("filter", filter)
                .addObject("specialties", Codes.SPECIALTIES)
                .addObject("states", Codes.STATES)
                .addObject("formats", Codes.FORMATS)
                .addObject("today", LocalDate.ofInstant(clock.instant(), BERLIN))
                .addObject("map", map)
                .addObject("faults", Map.of());
        if (filter.words().length() > GalleryFilter.LONGEST_TEXT) {
            return nothing(page, "text.lang");
        }
        try {
            return with(page, filter, search(filter));
        } catch (ServiceRefused e) {
            if (e.fields().contains("text")) {
                return nothing(page, "text.suche");
            }
            throw e;
        }
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView mentor(@PathVariable String id) {
        Entry mentor;
        try {
            mentor = gallery.find(id);
        } catch (ServiceRefused e) {
            return PageFaults.page(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView("galerie-profil")
                .addObject("here", "galerie")
                .addObject("wide", true)
                .addObject("mentor", mentor)
                .addObject("today", LocalDate.ofInstant(clock.instant(), BERLIN))
                .addObject("map", map)
                .addObject("dots", Dot.of(List.of(mentor), map));
    }

    private Found search(GalleryFilter filter) {
        return gallery.search(
                filter.thema(), filter.land(), filter.form(), filter.words(), filter.page() - 1, PER_PAGE);
    }

    private ModelAndView with(ModelAndView page, GalleryFilter filter, Found found) {
        long pages = (found.total() + PER_PAGE - 1) / PER_PAGE;
        return page.addObject("found", found)
                .addObject("dots", Dot.of(found.items(), map))
                .addObject("hints", hints(filter, found.elsewhere()))
                .addObject("pages", pages)
                .addObject(
                        "before",
                        filter.page() > 1 ? filter.at(filter.page() - 1).address() : null)
                .addObject(
                        "after",
                        filter.page() < pages ? filter.at(filter.page() + 1).address() : null);
    }

    private ModelAndView nothing(ModelAndView page, String fault) {
        page.setStatus(HttpStatus.BAD_REQUEST);
        return with(page, new GalleryFilter(null, null, null, null, 1), new Found(List.of(), 0, null))
                .addObject("faults", Map.of("text", fault));
    }

    private static List<Hint> hints(GalleryFilter filter, @Nullable Elsewhere elsewhere) {
        return elsewhere == null
                ? List.of()
                : elsewhere.specialties().entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST_ELSEWHERE)
                        .map(entry -> new Hint(
                                entry.getKey(),
                                entry.getValue(),
                                filter.wider(elsewhere.search(), entry.getKey()).address()))
                        .toList();
    }
}
