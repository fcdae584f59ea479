package org.alliancementors.portal.answer;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.alliancementors.kit.links.Verification;
import org.alliancementors.portal.answer.DeclineFields.Reason;
import org.alliancementors.portal.pages.Links;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.pages.Pages;
import org.alliancementors.portal.services.LinkBody;
import org.alliancementors.portal.services.MatchingService;
import org.alliancementors.portal.services.MatchingService.Answer;
import org.alliancementors.portal.services.MatchingService.Answered;
import org.alliancementors.portal.services.MatchingService.Offer;
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

/**
 * Lets the mentor of a mission step back from it, by the link to the page of the mission, and take that back as long as
 * matching-service says so. Until then the mission is still theirs everywhere else.
 */
@Controller
final class StepBackPage {

    private static final String PURPOSE = "mentoring";
    private static final String MISSION = "/einsatz/";
    private static final String PAGE = "/zuruecktreten";
    private static final String VIEW = "zuruecktreten";
    private static final String ACCEPTED = "ACCEPTED";
    private static final String DECLINED = "DECLINED";
    private static final List<String> ELSEWHERE = List.of("OTHER", "OPEN");

    /** Answers of the form. */
    enum Choice {
        DECLINE,
        UNDO
    }

    private final Links links;
    private final MatchingService matching;
    private final InstantSource clock;

    StepBackPage(Links links, MatchingService matching, InstantSource clock) {
        this.links = links;
        this.matching = matching;
        this.clock = clock;
    }

    @GetMapping("/einsatz/{token}/zuruecktreten")
    ModelAndView show(@PathVariable String token) {
        if (links.check(token, PURPOSE) instanceof Verification.Refused(Verification.Reason reason)) {
            return links.refused(reason, PURPOSE);
        }
        Offer offer = matching.preview(new LinkBody(token));
        if (ELSEWHERE.contains(offer.state())) {
            return new ModelAndView("link", HttpStatus.GONE).addObject("why", "mentoring.other");
        }
        return ACCEPTED.equals(offer.state()) ? form(token, null, null) : stand(token, offer);
    }

    @PostMapping("/einsatz/{token}/zuruecktreten")
    ModelAndView give(
            @PathVariable String token,
            @RequestParam("antwort") Choice choice,
            @RequestParam(name = "grund", required = false) @Nullable Reason reason,
            @RequestParam(name = "wieder-ab", required = false) @Nullable String againFrom,
            HttpServletResponse response) {
        if (links.check(token, PURPOSE) instanceof Verification.Refused(Verification.Reason refused)) {
            return links.refused(refused, PURPOSE);
        }
        ModelAndView filled = form(token, reason, againFrom);
        return switch (choice) {
            case UNDO -> send(new Answer(token, choice.name(), null, null), filled, response);
            case DECLINE ->
                switch (AgainFrom.read(againFrom, DeclineFields.today(clock))) {
                    case AgainFrom.NotUnderstood _ -> toMend(filled);
                    case AgainFrom.Told(LocalDate day) -> {
                        String why = reason == null ? null : reason.name();
                        yield send(new Answer(token, choice.name(), why, day), filled, response);
                    }
                };
        };
    }

    private ModelAndView send(Answer answer, ModelAndView filled, HttpServletResponse response) {
        boolean undo = Choice.UNDO.name().equals(answer.answer());
        String mission = MISSION + answer.token();
        try {
            Answered now = matching.answer(answer);
            return undo && ACCEPTED.equals(now.state()) ? Pages.done(mission, "stays") : Pages.shown(mission + PAGE);
        } catch (ServiceDown | RestClientException e) {
            return PageFaults.down(undo ? "antwort-zurueck" : VIEW, response)
                    .addAllObjects(filled.getModel())
                    .addObject("kept", true);
        } catch (ServiceRefused e) {
            // a day that does not suit; else the page that follows says how it stands
            return e.status() == HttpStatus.BAD_REQUEST.value() && answer.againFrom() != null
                    ? toMend(filled)
                    : Pages.shown(mission + PAGE);
        }
    }

    private static ModelAndView toMend(ModelAndView filled) {
        filled.addObject("faulty", true).setStatus(HttpStatus.BAD_REQUEST);
        return filled;
    }

    private ModelAndView form(String token, @Nullable Reason reason, @Nullable String againFrom) {
        ModelAndView page = new ModelAndView(VIEW)
                .addObject("action", MISSION + token + PAGE)
                .addObject("mission", MISSION + token)
                .addObject("kept", false)
                .addObject("faulty", false)
                .addObject("standby", false)
                .addObject("stepBack", true);
        return DeclineFields.on(page, reason, againFrom, DeclineFields.today(clock));
    }

    private ModelAndView stand(String token, Offer offer) {
        boolean undoable = DECLINED.equals(offer.state())
                && offer.undoUntil() != null
                && clock.instant().isBefore(offer.undoUntil());
        return new ModelAndView("antwort-stand")
                .addObject("action", MISSION + token + PAGE)
                .addObject("offer", offer)
                .addObject("place", null)
                .addObject("standby", false)
                .addObject("theirs", true)
                .addObject("undoable", undoable)
                .addObject("stepBack", false);
    }
}
