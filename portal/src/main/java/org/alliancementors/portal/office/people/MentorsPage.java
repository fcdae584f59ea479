package org.alliancementors.portal.office.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliancementors.portal.pages.Codes;
import org.alliancementors.portal.pages.Pager;
import org.alliancementors.portal.services.Listed;
import org.alliancementors.portal.services.MentorDesk;
import org.alliancementors.portal.services.MentorDesk.Mentor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All mentors with filters. A programme has few enough of them to be read at once; the first thousand are looked through. */
@Controller
final class MentorsPage {

    static final String PATH = "/fachberatung/mentoren";

    private static final int AT_ONCE = 100;
    private static final int MOST_PAGES = 10;
    private static final int PER_PAGE = 25;

    private final MentorDesk mentors;

    MentorsPage(MentorDesk mentors) {
        this.mentors = mentors;
    }

    @GetMapping(PATH)
    ModelAndView show(MentorsFilter filter, @RequestParam(required = false) @Nullable Integer seite) {
        List<Mentor> found = found(filter);
        int page = Pager.index(seite);
        List<Mentor> shown =
                found.stream().skip((long) page * PER_PAGE).limit(PER_PAGE).toList();
        Listed<Mentor> listed = new Listed<>(shown, page, PER_PAGE, found.size());
        return new ModelAndView("fachberatung-mentoren")
                .addObject("wide", true)
                .addObject("filter", filter)
                .addObject("mentors", listed)
                .addObject("pager", Pager.of(listed, filter.address()))
                .addObject("states", Codes.STATES)
                .addObject("specialties", Codes.SPECIALTIES)
                .addObject("statuses", MentorsFilter.STATUSES)
                .addObject("needs", MentorsFilter.NEEDS)
                .addObject("faults", Map.of());
    }

    private List<Mentor> found(MentorsFilter filter) {
        List<Mentor> found = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            Listed<Mentor> listed = mentors.mentors(filter.braucht(), page, AT_ONCE);
            listed.all().stream().filter(filter::takes).forEach(found::add);
            if (page + 1 >= listed.pages()) {
                break;
            }
        }
        return found;
    }
}
