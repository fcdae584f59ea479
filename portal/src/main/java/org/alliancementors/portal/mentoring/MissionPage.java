package org.alliancementors.portal.mentoring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alliancementors.portal.appointments.AppointmentPages;
import org.alliancementors.portal.appointments.TimeForm;
import org.alliancementors.portal.pages.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A mission for its mentor: what it is, where its appointments stand, and their forms. */
@Controller
@RequestMapping({Way.BY_LINK, Way.LOGGED_IN})
final class MissionPage {

    private final MentorView view;
    private final AppointmentPages appointments;

    MissionPage(MentorView view, AppointmentPages appointments) {
        this.view = view;
        this.appointments = appointments;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String key,
            @RequestParam(name = "getan", required = false) @Nullable String done,
            HttpServletRequest request) {
        return view.opened(key, request, mentor -> mentor.page(done, null));
    }

    @GetMapping("/termin")
    ModelAndView newForm(@PathVariable String key, HttpServletRequest request) {
        return view.opened(key, request, mentor -> appointments.form(mentor, null));
    }

    @PostMapping("/termin")
    ModelAndView propose(
            @PathVariable String key, TimeForm typed, HttpServletRequest request, HttpServletResponse response) {
        return view.opened(key, request, mentor -> appointments.propose(mentor, null, typed, response));
    }

    /** Where an answer goes; whoever opens the address, or changes the language there, sees the mission. */
    @GetMapping("/termin/{id}")
    ModelAndView appointment(@PathVariable String key, @PathVariable String id, HttpServletRequest request) {
        return view.opened(key, request, mentor -> Pages.shown(mentor.address()));
    }

    @PostMapping("/termin/{id}")
    ModelAndView answer(
            @PathVariable String key,
            @PathVariable String id,
            AppointmentPages.Answer answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        return view.opened(key, request, mentor -> appointments.answer(mentor, id, answer, response));
    }

    @GetMapping("/termin/{id}/anders")
    ModelAndView form(@PathVariable String key, @PathVariable String id, HttpServletRequest request) {
        return view.opened(key, request, mentor -> appointments.form(mentor, id));
    }

    @PostMapping("/termin/{id}/anders")
    ModelAndView proposeOtherTime(
            @PathVariable String key,
            @PathVariable String id,
            TimeForm typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        return view.opened(key, request, mentor -> appointments.propose(mentor, id, typed, response));
    }

    @GetMapping("/termin/{id}/absagen")
    ModelAndView cancelForm(@PathVariable String key, @PathVariable String id, HttpServletRequest request) {
        return view.opened(key, request, mentor -> appointments.cancelForm(mentor, id));
    }

    @PostMapping("/termin/{id}/absagen")
    ModelAndView cancel(
            @PathVariable String key,
            @PathVariable String id,
            AppointmentPages.Answer answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        return view.opened(key, request, mentor -> appointments.cancel(mentor, id, answer, response));
    }
}
