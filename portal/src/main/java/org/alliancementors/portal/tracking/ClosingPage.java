package org.alliancementors.portal.tracking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.alliancementors.portal.appointments.Notice;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.pages.Pages;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.AllianceService;
import org.alliancementors.portal.services.AllianceService.Tracking;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.alliancementors.portal.tracking.InitiatorView.Initiator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/** The closing questions after a mission, and those after 3 and 12 months, while they are asked. */
@Controller
final class ClosingPage {

    private static final String FEEDBACK = "rueckmeldung";
    private static final String FOLLOW_UP = "nachfrage";
    private static final List<Integer> MONTHS = List.of(3, 12);
    private static final String THANKS = "answered";

    private final InitiatorView view;
    private final AllianceService alliances;

    ClosingPage(InitiatorView view, AllianceService alliances) {
        this.view = view;
        this.alliances = alliances;
    }

    @GetMapping("/status/{secret}/rueckmeldung")
    ModelAndView feedbackForm(@PathVariable String secret, HttpServletRequest request) {
        return view.opened(
                secret,
                request,
                initiator -> asked(initiator, "FEEDBACK")
                        ? form(FEEDBACK, initiator, FeedbackForm.empty(), null)
                        : Pages.shown(initiator.address()));
    }

    @PostMapping("/status/{secret}/rueckmeldung")
    ModelAndView feedback(
            @PathVariable String secret, FeedbackForm typed, HttpServletRequest request, HttpServletResponse response) {
        return view.opened(secret, request, initiator -> {
            Map<String, String> faults = typed.faults();
            if (!faults.isEmpty()) {
                return toMend(FEEDBACK, initiator, typed, typed.schluessel(), faults);
            }
            Sending sending = key -> alliances.feedback(secret, key, typed.feedback());
            return send(sending, FEEDBACK, initiator, typed, typed.schluessel(), response);
        });
    }

    @GetMapping("/status/{secret}/nachfrage/{months}")
    ModelAndView followUpForm(@PathVariable String secret, @PathVariable int months, HttpServletRequest request) {
        return view.opened(
                secret,
                request,
                initiator -> MONTHS.contains(months) && asked(initiator, "FOLLOW_UP_" + months)
                        ? form(FOLLOW_UP, initiator, FollowUpForm.empty(), null).addObject("months", months)
                        : Pages.shown(initiator.address()));
    }

    @PostMapping("/status/{secret}/nachfrage/{months}")
    ModelAndView followUp(
            @PathVariable String secret,
            @PathVariable int months,
            FollowUpForm typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        return view.opened(secret, request, initiator -> {
            if (!MONTHS.contains(months)) {
                return PageFaults.page(HttpStatus.NOT_FOUND);
            }
            Map<String, String> faults = typed.faults();
            Sending sending = key -> alliances.followUp(secret, months, key, typed.followUp());
            return (faults.isEmpty()
                            ? send(sending, FOLLOW_UP, initiator, typed, typed.schluessel(), response)
                            : toMend(FOLLOW_UP, initiator, typed, typed.schluessel(), faults))
                    .addObject("months", months);
        });
    }

    private static boolean asked(Initiator initiator, String what) {
        Tracking tracking = initiator.tracking();
        return tracking.asks() != null && tracking.asks().contains(what);
    }

    /** Hands a form over to the service. */
    private interface Sending {

        /** Sends it with a key that makes sending it again safe. */
        void with(String key);
    }

    private static ModelAndView send(
            Sending sending,
            String name,
            Initiator initiator,
            Object typed,
            @Nullable String carried,
            HttpServletResponse response) {
        String key = Typed.key(carried);
        try {
            sending.with(key);
        } catch (ServiceDown | RestClientException e) {
            return PageFaults.down(name, response)
                    .addAllObjects(form(name, initiator, typed, key).getModel())
                    .addObject("kept", true);
        } catch (ServiceRefused e) {
            // answered before, or no longer asked: the page shows how things stand
            return initiator.page(Notice.changed());
        }
        return Pages.done(initiator.address(), THANKS);
    }

    private static ModelAndView toMend(
            String name, Initiator initiator, Object typed, @Nullable String carried, Map<String, String> faults) {
        ModelAndView page = form(name, initiator, typed, carried).addObject("faults", faults);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private static ModelAndView form(String name, Initiator initiator, Object typed, @Nullable String carried) {
        return new ModelAndView(name)
                .addObject("address", initiator.address())
                .addObject("typed", typed)
                .addObject("schluessel", Typed.key(carried))
                .addObject("faults", Map.of())
                .addObject("longest", FeedbackForm.LONGEST)
                .addObject("kept", false);
    }
}
