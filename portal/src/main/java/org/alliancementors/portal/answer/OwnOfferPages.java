package org.alliancementors.portal.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.function.Function;
import org.alliancementors.portal.answer.Asked.Choice;
import org.alliancementors.portal.answer.DeclineFields.Reason;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.services.OwnOffers;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The questions to a mentor who is logged in. The address names the question by its number, so that an answer from a page that is old
 * never counts for a later question.
 */
@Controller
final class OwnOfferPages {

    private static final String OFFER = "/mentor/anfragen/{mission}/{number}";
    private static final String STANDBY = "/mentor/vertretungen/{mission}/{number}";
    private static final String STEP_BACK = "/mentor/einsaetze/{mission}" + StepBackPages.PAGE;

    private final OwnOffers offers;
    private final AnswerPages answers;
    private final StepBackPages stepBacks;

    OwnOfferPages(OwnOffers offers, AnswerPages answers, StepBackPages stepBacks) {
        this.offers = offers;
        this.answers = answers;
        this.stepBacks = stepBacks;
    }

    @GetMapping(OFFER)
    ModelAndView offer(
            Principal mentor, @PathVariable String mission, @PathVariable int number, HttpServletRequest request) {
        return known(toCome(mentor, mission, number), asked -> answers.show(asked, request));
    }

    @PostMapping(OFFER)
    ModelAndView answer(
            Principal mentor,
            @PathVariable String mission,
            @PathVariable int number,
            @RequestParam("antwort") Choice choice,
            @RequestParam(name = "grund", required = false) @Nullable Reason reason,
            @RequestParam(name = "wieder-ab", required = false) @Nullable String againFrom,
            HttpServletResponse response) {
        Filled filled = new Filled(choice, reason, againFrom);
        return answers.give(toCome(mentor, mission, number), filled, response);
    }

    @GetMapping(STANDBY)
    ModelAndView standby(
            Principal mentor, @PathVariable String mission, @PathVariable int number, HttpServletRequest request) {
        return known(toStandBy(mentor, mission, number), asked -> answers.show(asked, request));
    }

    @PostMapping(STANDBY)
    ModelAndView answerStandby(
            Principal mentor,
            @PathVariable String mission,
            @PathVariable int number,
            @RequestParam("antwort") Choice choice,
            HttpServletResponse response) {
        return answers.give(toStandBy(mentor, mission, number), new Filled(choice, null, null), response);
    }

    @GetMapping(STEP_BACK)
    ModelAndView stepBackForm(Principal mentor, @PathVariable String mission) {
        return known(accepted(mentor, mission), stepBacks::show);
    }

    @PostMapping(STEP_BACK)
    ModelAndView stepBack(
            Principal mentor,
            @PathVariable String mission,
            @RequestParam("antwort") Choice choice,
            @RequestParam(name = "grund", required = false) @Nullable Reason reason,
            @RequestParam(name = "wieder-ab", required = false) @Nullable String againFrom,
            HttpServletResponse response) {
        return stepBacks.give(accepted(mentor, mission), new Filled(choice, reason, againFrom), response);
    }

    private Asked toCome(Principal mentor, String mission, int number) {
        String address = "/mentor/anfragen/" + mission + "/" + number;
        return new Asked.Own(offers, mentor.getName(), mission, "MENTOR", number, address);
    }

    private Asked toStandBy(Principal mentor, String mission, int number) {
        String address = "/mentor/vertretungen/" + mission + "/" + number;
        return new Asked.Own(offers, mentor.getName(), mission, Asked.Own.STANDBY, number, address);
    }

    private Asked accepted(Principal mentor, String mission) {
        String address = "/mentor/einsaetze/" + mission + StepBackPages.PAGE;
        return new Asked.Own(offers, mentor.getName(), mission, null, null, address);
    }

    /** An address that was mistyped is refused by the service, and not found. */
    private static ModelAndView known(Asked asked, Function<Asked, ModelAndView> page) {
        try {
            return page.apply(asked);
        } catch (ServiceRefused e) {
            return PageFaults.page(HttpStatus.NOT_FOUND);
        }
    }
}
