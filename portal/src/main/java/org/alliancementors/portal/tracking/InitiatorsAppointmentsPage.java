package org.alliancementors.portal.tracking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alliancementors.portal.appointments.AppointmentPages;
import org.alliancementors.portal.appointments.TimeForm;
import org.alliancementors.portal.pages.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The forms for the appointments of a request, for those who made it. */
@Controller
final class InitiatorsAppointmentsPage {

    private final InitiatorView view;
    private final AppointmentPages appointments;

    InitiatorsAppointmentsPage(InitiatorView view, AppointmentPages appointments) {
        this.view = view;
        this.appointments = appointments;
    }

    @GetMapping("/status/{secret}/termin")
    ModelAndView newForm(@PathVariable String secret, HttpServletRequest request) {
        return view.opened(secret, request, initiator -> appointments.form(initiator, null));
    }

    @PostMapping("/status/{secret}/termin")
    ModelAndView propose(
            @PathVariable String secret, TimeForm typed, HttpServletRequest request, HttpServletResponse response) {
        return view.opened(secret, request, initiator -> appointments.propose(initiator, null, typed, response));
    }

    /** Where an answer goes; whoever opens the address, or changes the language there, sees the request. */
    @GetMapping("/status/{secret}/termin/{id}")
    ModelAndView appointment(@PathVariable String secret, @PathVariable String id, HttpServletRequest request) {
        return view.opened(secret, request, initiator -> Pages.shown(initiator.address()));
    }

    @PostMapping("/status/{secret}/termin/{id}")
    ModelAndView answer(
            @PathVariable String secret,
            @PathVariable String id,
            AppointmentPages.Answer answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        return view.opened(secret, request, initiator -> appointments.answer(initiator, id, answer, response));
    }

    @GetMapping("/status/{secret}/termin/{id}/anders")
    ModelAndView form(@PathVariable String secret, @PathVariable String id, HttpServletRequest request) {
        return view.opened(secret, request, initiator -> appointments.form(initiator, id));
    }

    @PostMapping("/status/{secret}/termin/{id}/anders")
    ModelAndView proposeOtherTime(
            @PathVariable String secret,
            @PathVariable String id,
            TimeForm typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        return view.opened(secret, request, initiator -> appointments.propose(initiator, id, typed, response));
    }

    @GetMapping("/status/{secret}/termin/{id}/absagen")
    ModelAndView cancelForm(@PathVariable String secret, @PathVariable String id, HttpServletRequest request) {
        return view.opened(secret, request, initiator -> appointments.cancelForm(initiator, id));
    }

    @PostMapping("/status/{secret}/termin/{id}/absagen")
    ModelAndView cancel(
            @PathVariable String secret,
            @PathVariable String id,
            AppointmentPages.Answer answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        return view.opened(secret, request, initiator -> appointments.cancel(initiator, id, answer, response));
    }
}
