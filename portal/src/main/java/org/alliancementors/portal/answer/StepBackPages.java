package org.alliancementors.portal.answer;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.alliancementors.portal.answer.Asked.Choice;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.pages.Pages;
import org.alliancementors.portal.services.MatchingService.Answered;
import org.alliancementors.portal.services.MatchingService.Offer;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lets the mentor of a mission step back from it, and take that back as long as matching-service says so. Until then the mission is
 * still theirs everywhere else. The page lies under that of the mission.
 */
@Component
final class StepBackPages {

    /** What follows the address of the mission. */
    static final String PAGE = "/zuruecktreten";

    private static final String VIEW = "zuruecktreten";
    private static final String ACCEPTED = "ACCEPTED";
    private static final String DECLINED = "DECLINED";
    private static final List<String> ELSEWHERE = List.of("OTHER", "OPEN");

    private final InstantSource clock;

    StepBackPages(InstantSource clock) {
        this.clock = clock;
    }

    ModelAndView show(Asked asked) {
        Offer offer = asked.offer();
        if (ELSEWHERE.contains(offer.state())) {
            return new ModelAndView("link", HttpStatus.GONE).addObject("why", "mentoring.other");
        }
        return ACCEPTED.equals(offer.state()) ? form(asked, Filled.NOT_YET) : stand(asked, offer);
    }

    ModelAndView give(Asked asked, Filled filled, HttpServletResponse response) {
        Choice choice = filled.antwort();
        if (choice == null || choice == Choice.ACCEPT) {
            return PageFaults.page(HttpStatus.BAD_REQUEST);
        }
        return switch (filled.againFrom(DeclineFields.today(clock))) {
            case AgainFrom.NotUnderstood _ -> toMend(asked, filled);
            case AgainFrom.Told(LocalDate day) -> send(asked, choice, day, filled, response);
        };
    }

    private ModelAndView send(
            Asked asked, Choice choice, @Nullable LocalDate againFrom, Filled filled, HttpServletResponse response) {
        try {
            Answered now = asked.answer(choice, filled.reason(), againFrom);
            return filled.undo() && ACCEPTED.equals(now.state())
                    ? Pages.done(mission(asked), "stays")
                    : Pages.shown(asked.address());
        } catch (ServiceDown | RestClientException e) {
            return PageFaults.down(filled.undo() ? "antwort-zurueck" : VIEW, response)
                    .addAllObjects(form(asked, filled).getModel())
                    .addObject("kept", true);
        } catch (ServiceRefused e) {
            // a day that does not suit; else the page that follows says how it stands
            return e.status() == HttpStatus.BAD_REQUEST.value() && againFrom != null
                    ? toMend(asked, filled)
                    : Pages.shown(asked.address());
        }
    }

    private ModelAndView toMend(Asked asked, Filled filled) {
        ModelAndView page = form(asked, filled).addObject("faulty", true);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView form(Asked asked, Filled filled) {
        ModelAndView page = new ModelAndView(VIEW)
                .addObject("action", asked.address())
                .addObject("mission", mission(asked))
                .addObject("kept", false)
                .addObject("faulty", false)
                .addObject("standby", false)
                .addObject("stepBack", true);
        return DeclineFields.on(page, filled.grund(), filled.wiederAb(), DeclineFields.today(clock));
    }

    private ModelAndView stand(Asked asked, Offer offer) {
        boolean undoable = DECLINED.equals(offer.state())
                && offer.undoUntil() != null
                && clock.instant().isBefore(offer.undoUntil());
        return new ModelAndView("antwort-stand")
                .addObject("action", asked.address())
                .addObject("offer", offer)
                .addObject("place", null)
                .addObject("standby", false)
                .addObject("theirs", true)
                .addObject("undoable", undoable)
                .addObject("stepBack", false);
    }

    private static String mission(Asked asked) {
        String address = asked.address();
        return address.substring(0, address.length() - PAGE.length());
    }
}
