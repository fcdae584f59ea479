package org.alliancementors.portal.mentoring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.alliancementors.portal.appointments.Notice;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.pages.Pages;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.Appointment;
import org.alliancementors.portal.services.MentoringService.Mission;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/** The mentor's report, which completes the mission. While agreed appointments are ahead, it names them instead of a form. */
@Controller
@RequestMapping({Way.BY_LINK, Way.LOGGED_IN})
final class ReportPage {

    private static final String VIEW = "bericht";

    private final MentorView view;
    private final InstantSource clock;

    ReportPage(MentorView view, InstantSource clock) {
        this.view = view;
        this.clock = clock;
    }

    @GetMapping("/bericht")
    ModelAndView show(@PathVariable String key, HttpServletRequest request) {
        return view.opened(key, request, mentor -> {
            Mission mission = mentor.mission();
            return mission.running()
                    ? form(mentor, ReportForm.empty(), Map.of()).addObject("ahead", ahead(mission))
                    : Pages.shown(mentor.address());
        });
    }

    @PostMapping("/bericht")
    ModelAndView give(
            @PathVariable String key, ReportForm typed, HttpServletRequest request, HttpServletResponse response) {
        return view.opened(key, request, mentor -> {
            Map<String, String> faults = typed.faults();
            return faults.isEmpty() ? send(mentor, typed, response) : toMend(mentor, typed, faults);
        });
    }

    private ModelAndView send(Mentor mentor, ReportForm typed, HttpServletResponse response) {
        try {
            mentor.report(Typed.key(typed.schluessel()), typed.report());
        } catch (ServiceDown | RestClientException e) {
            return PageFaults.down(VIEW, response)
                    .addAllObjects(form(mentor, typed, Map.of()).getModel())
                    .addObject("kept", true);
        } catch (ServiceRefused e) {
            return refused(mentor, typed, e);
        }
        return Pages.done(mentor.address(), "reported");
    }

    /** A field to mend, an appointment that was agreed in the meantime, or a mission that is over. */
    private ModelAndView refused(Mentor mentor, ReportForm typed, ServiceRefused refused) {
        if (refused.status() == HttpStatus.BAD_REQUEST.value()) {
            return toMend(mentor, typed, ReportForm.faults(refused.fields()));
        }
        Mission mission = mentor.mission();
        List<Appointment> ahead = ahead(mission);
        if (!mission.running()) {
            return mentor.page(Notice.changed());
        }
        ModelAndView page =
                form(mentor, typed, Map.of()).addObject("ahead", ahead).addObject("kept", ahead.isEmpty());
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static ModelAndView toMend(Mentor mentor, ReportForm typed, Map<String, String> faults) {
        ModelAndView page = form(mentor, typed, faults);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private static ModelAndView form(Mentor mentor, ReportForm typed, Map<String, String> faults) {
        return new ModelAndView(VIEW)
                .addObject("address", mentor.address())
                .addObject("typed", typed)
                .addObject("schluessel", Typed.key(typed.schluessel()))
                .addObject("faults", faults)
                .addObject("ahead", List.of())
                .addObject("longest", ReportForm.LONGEST)
                .addObject("kept", false);
    }

    private List<Appointment> ahead(Mission mission) {
        return mission.meetings().stream()
                .filter(one -> "AGREED".equals(one.state()))
                .filter(one -> one.to() != null && one.to().isAfter(clock.instant()))
                .toList();
    }
}
