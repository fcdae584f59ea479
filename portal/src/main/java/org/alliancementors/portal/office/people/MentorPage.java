package org.alliancementors.portal.office.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.pages.Pager;
import org.alliancementors.portal.pages.Pages;
import org.alliancementors.portal.services.Listed;
import org.alliancementors.portal.services.MentorDesk;
import org.alliancementors.portal.services.MentorDesk.Act;
import org.alliancementors.portal.services.MentorDesk.Mentor;
import org.alliancementors.portal.services.MentorNames;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/** A mentor for the desk: everything that is known, the card of the gallery, and what can be done. */
@Controller
final class MentorPage {

    private static final int ACTS_PER_PAGE = 20;
    private static final List<String> TRAININGS =
            List.of("FIRST_TRAINING", "MENTOR_MEETING", "DATA_PROTECTION", "MODERATION", "ONLINE_FORMATS", "OTHER");
    private static final List<String> KNOWN_REFUSALS = List.of(
            "mentor-changed",
            "mentor-never-published",
            "mentor-withdrawn",
            "mentor-not-published",
            "absence-overlaps",
            "absences-full",
            "absence-unknown",
            "training-noted-otherwise",
            "trainings-full",
            "training-unknown");

    private final MentorDesk mentors;
    private final MentorNames names;

    MentorPage(MentorDesk mentors, MentorNames names) {
        this.mentors = mentors;
        this.names = names;
    }

    static String address(String id) {
        return MentorsPage.PATH + "/" + id;
    }

    @GetMapping(MentorsPage.PATH + "/{id}")
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String getan,
            @RequestParam(required = false) @Nullable Integer seite) {
        return page(id, seite, Map.of(), Map.of()).addObject("done", getan);
    }

    /** The address of a form leads back to its page: that is where the link to the other language ends. */
    @GetMapping(MentorsPage.PATH + "/{id}/{was}")
    ModelAndView back(@PathVariable String id, @PathVariable String was) {
        return MentorDeed.of(was).isEmpty() ? PageFaults.page(HttpStatus.NOT_FOUND) : Pages.shown(address(id));
    }

    @PostMapping(MentorsPage.PATH + "/{id}/{was}")
    ModelAndView act(
            @PathVariable String id,
            @PathVariable String was,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        MentorDeed deed = MentorDeed.of(was).orElse(null);
        if (deed == null) {
            return PageFaults.page(HttpStatus.NOT_FOUND);
        }
        Map<String, String> faults = deed.faults(sent);
        if (!faults.isEmpty()) {
            return with(HttpStatus.BAD_REQUEST, page(id, null, sent, faults));
        }
        try {
            deed.perform(mentors, id, sent);
            return Pages.done(address(id), deed.word());
        } catch (ServiceRefused e) {
            return refused(id, deed, sent, e);
        } catch (ServiceDown | RestClientException e) {
            Map<String, String> again = new LinkedHashMap<>(sent);
            again.remove("_csrf");
            return Pages.again(address(id) + "/" + was, "deed.button." + was, again, response);
        }
    }

    private ModelAndView refused(String id, MentorDeed deed, Map<String, String> sent, ServiceRefused refused) {
        Map<String, String> faults = deed.faults(refused);
        if (!faults.isEmpty()) {
            return with(HttpStatus.BAD_REQUEST, page(id, null, sent, faults));
        }
        if (KNOWN_REFUSALS.contains(refused.code())) {
            return with(HttpStatus.CONFLICT, page(id, null, sent, Map.of()).addObject("refused", refused.code()));
        }
        throw refused;
    }

    private ModelAndView page(
            String id, @Nullable Integer seite, Map<String, String> sent, Map<String, String> faults) {
        Mentor mentor = mentors.mentor(id);
        Listed<Act> acts = mentors.acts(id, Pager.index(seite), ACTS_PER_PAGE);
        Map<String, String> others = new LinkedHashMap<>(names.all());
        others.remove(id);
        return new ModelAndView("fachberatung-mentor")
                .addObject("wide", true)
                .addObject("one", mentor)
                .addObject("acts", acts)
                .addObject("pager", Pager.of(acts, address(id)))
                .addObject("others", others)
                .addObject("kinds", TRAININGS)
                .addObject("typed", sent)
                .addObject("faults", faults)
                .addObject("refused", null)
                .addObject("done", null);
    }

    private static ModelAndView with(HttpStatus status, ModelAndView page) {
        page.setStatus(status);
        return page;
    }
}
