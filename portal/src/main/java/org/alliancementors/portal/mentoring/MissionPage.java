package org.alliancementors.portal.mentoring;

import jakarta.servlet.http.HttpServletResponse;
import org.alliancementors.portal.appointments.AppointmentPages;
import org.alliancementors.portal.appointments.TimeForm;
import org.alliancementors.portal.pages.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A mission for its mentor: what it is, where its appointments stand, and their forms. */
@Controller
final class MissionPage {

    private final MentorView view;
    private final AppointmentPages appointments;

    MissionPage(MentorView view, AppointmentPages appointments) {
        this.view = view;
        this.appointments = appointments;
    }

    @GetMapping("/einsatz/{token}")
    ModelAndView show(
            @PathVariable String token, @RequestParam(name = "getan", required = false) @Nullable String done) {
        return view.opened(token, mentor -> mentor.page(done, null));
    }

    @GetMapping("/einsatz/{token}/termin")
    ModelAndView newForm(@PathVariable String token) {
        return view.opened(token, mentor -> appointments.form(mentor, null));
    }

    @PostMapping("/einsatz/{token}/termin")
    ModelAndView propose(@PathVariable String token, TimeForm typed, HttpServletResponse response) {
        return view.opened(token, mentor -> appointments.propose(mentor, null, typed, response));
    }

    /** Where an answer goes; whoever opens the address, or changes the language there, sees the mission. */
    @GetMapping("/einsatz/{token}/termin/{id}")
    ModelAndView appointment(@PathVariable String token, @PathVariable String id) {
        return view.opened(token, mentor -> Pages.shown(mentor.address()));
    }

    @PostMapping("/einsatz/{token}/termin/{id}")
    ModelAndView answer(
            @PathVariable String token,
            @PathVariable String id,
            AppointmentPages.Answer answer,
            HttpServletResponse response) {
        return view.opened(token, mentor -> appointments.answer(mentor, id, answer, response));
    }

    @GetMapping("/einsatz/{token}/termin/{id}/anders")
    ModelAndView form(@PathVariable String token, @PathVariable String id) {
        return view.opened(token, mentor -> appointments.form(mentor, id));
    }

    @PostMapping("/einsatz/{token}/termin/{id}/anders")
    ModelAndView proposeOtherTime(
            @PathVariable String token, @PathVariable String id, TimeForm typed, HttpServletResponse response) {
        return view.opened(token, mentor -> appointments.propose(mentor, id, typed, response));
    }

    @GetMapping("/einsatz/{token}/termin/{id}/absagen")
    ModelAndView cancelForm(@PathVariable String token, @PathVariable String id) {
        return view.opened(token, mentor -> appointments.cancelForm(mentor, id));
    }

    @PostMapping("/einsatz/{token}/termin/{id}/absagen")
    ModelAndView cancel(
            @PathVariable String token,
            @PathVariable String id,
            AppointmentPages.Answer answer,
            HttpServletResponse response) {
        return view.opened(token, mentor -> appointments.cancel(mentor, id, answer, response));
    }
}
