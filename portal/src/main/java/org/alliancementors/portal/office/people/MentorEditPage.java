package org.alliancementors.portal.office.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.alliancementors.portal.pages.Codes;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.pages.Pages;
import org.alliancementors.portal.services.MentorDesk;
import org.alliancementors.portal.services.MentorDesk.Mentor;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/** Takes mentors in and changes their profiles. */
@Controller
final class MentorEditPage {

    static final String NEW = MentorsPage.PATH + "/neu";

    private static final String EDIT = MentorsPage.PATH + "/{id}/aendern";
    private static final String VIEW = "fachberatung-mentor-aendern";

    private final MentorDesk mentors;

    MentorEditPage(MentorDesk mentors) {
        this.mentors = mentors;
    }

    @GetMapping(NEW)
    ModelAndView fresh() {
        return page(NEW, MentorForm.empty(), Map.of());
    }

    @PostMapping(NEW)
    ModelAndView register(MentorForm typed, HttpServletResponse response) {
        Map<String, String> faults = typed.faults();
        if (!faults.isEmpty()) {
            return faulty(NEW, typed, faults);
        }
        try {
            Mentor mentor = mentors.register(typed.key(), typed.profile());
            return Pages.done(MentorPage.address(mentor.id()), "registered");
        } catch (ServiceRefused e) {
            return refused(e, NEW, typed);
        } catch (ServiceDown | RestClientException e) {
            return down(NEW, typed, response);
        }
    }

    @GetMapping(EDIT)
    ModelAndView edit(@PathVariable String id) {
        return page(address(id), MentorForm.of(mentors.mentor(id)), Map.of());
    }

    @PostMapping(EDIT)
    ModelAndView change(@PathVariable String id, MentorForm typed, HttpServletResponse response) {
        Map<String, String> faults = typed.faults();
        if (!faults.isEmpty()) {
            return faulty(address(id), typed, faults);
        }
        try {
            mentors.change(id, typed.tag(), typed.profile());
            return Pages.done(MentorPage.address(id), "changed");
        } catch (ServiceRefused e) {
            return e.status() == HttpStatus.PRECONDITION_FAILED.value()
                    ? overtaken(id, typed)
                    : refused(e, address(id), typed);
        } catch (ServiceDown | RestClientException e) {
            return down(address(id), typed, response);
        }
    }

    /** Somebody else was faster: what is there now, and the form as it was typed. */
    private ModelAndView overtaken(String id, MentorForm typed) {
        Mentor now = mentors.mentor(id);
        ModelAndView page = page(address(id), typed.at(now.version()), Map.of()).addObject("now", now);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static ModelAndView refused(ServiceRefused refused, String address, MentorForm typed) {
        Map<String, String> faults = MentorForm.faults(refused);
        if (faults.isEmpty()) {
            throw refused;
        }
        return faulty(address, typed, faults);
    }

    private static ModelAndView faulty(String address, MentorForm typed, Map<String, String> faults) {
        ModelAndView page = page(address, typed, faults);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private static ModelAndView down(String address, MentorForm typed, HttpServletResponse response) {
        ModelAndView page = PageFaults.down(VIEW, response);
        return page.addAllObjects(page(address, typed, Map.of()).getModel()).addObject("kept", true);
    }

    private static ModelAndView page(String address, MentorForm typed, Map<String, String> faults) {
        return new ModelAndView(VIEW)
                .addObject("action", address)
                .addObject("fresh", address.equals(NEW))
                .addObject("typed", typed)
                .addObject("schluessel", typed.key())
                .addObject("specialties", Codes.SPECIALTIES)
                .addObject("formats", Codes.FORMATS)
                .addObject("languages", MentorForm.LANGUAGES)
                .addObject("faults", faults)
                .addObject("now", null)
                .addObject("kept", false);
    }

    private static String address(String id) {
        return MentorPage.address(id) + "/aendern";
    }
}
