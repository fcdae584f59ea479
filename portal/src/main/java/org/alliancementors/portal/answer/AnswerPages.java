package org.alliancementors.portal.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alliancementors.portal.answer.Asked.Choice;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.pages.PageLanguage;
import org.alliancementors.portal.pages.Pages;
import org.alliancementors.portal.services.AllianceService;
import org.alliancementors.portal.services.MatchingService;
import org.alliancementors.portal.services.MatchingService.Offer;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows what is asked, of a mentor or of somebody who might stand by, and passes the answer on to matching-service, which alone decides
 * whether it still counts and until when it can be taken back.
 */
@Component
final class AnswerPages {

    private static final String OPEN = "OPEN";
    private static final String ACCEPTED = "ACCEPTED";
    private static final List<String> ANSWERED = List.of(ACCEPTED, "DECLINED");
    private static final List<String> ENDED = List.of("EXPIRED", "WITHDRAWN", "OTHER");

    private final AllianceService alliances;
    private final InstantSource clock;

    AnswerPages(AllianceService alliances, InstantSource clock) {
        this.alliances = alliances;
        this.clock = clock;
    }

    ModelAndView show(Asked asked, HttpServletRequest request) {
        Offer offer = asked.offer();
        PageLanguage.prefer(request, offer.language());
        ModelAndView page = OPEN.equals(offer.state()) ? form(asked, Filled.NOT_YET) : stand(asked, offer);
        page.setStatus(ENDED.contains(offer.state()) ? HttpStatus.GONE : HttpStatus.OK);
        return page.addAllObjects(shownOf(offer).getModel());
    }

    ModelAndView give(Asked asked, Filled filled, HttpServletResponse response) {
        Choice choice = filled.antwort();
        if (choice == null) {
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
            asked.answer(choice, filled.reason(), againFrom);
        } catch (ServiceDown | RestClientException e) {
            return PageFaults.down(filled.undo() ? "antwort-zurueck" : "antwort", response)
                    .addAllObjects(form(asked, filled).getModel())
                    .addObject("kept", true);
        } catch (ServiceRefused e) {
            // a day that does not suit; or too late, or answered otherwise before: the page that follows says which
            return e.status() == HttpStatus.BAD_REQUEST.value() && againFrom != null
                    ? toMend(asked, filled)
                    : Pages.shown(asked.address());
        }
        return Pages.shown(asked.address());
    }

    /** The form once more with what was typed and what is the matter with it. */
    private ModelAndView toMend(Asked asked, Filled filled) {
        ModelAndView page = form(asked, filled).addObject("faulty", true);
        page.setStatus(HttpStatus.BAD_REQUEST);
        offer(asked).ifPresent(offer -> page.addAllObjects(shownOf(offer).getModel()));
        return page;
    }

    private static Optional<Offer> offer(Asked asked) {
        try {
            return Optional.of(asked.offer());
        } catch (ServiceDown | ServiceRefused | RestClientException e) {
            return Optional.empty();
        }
    }

    private ModelAndView form(Asked asked, Filled filled) {
        ModelAndView page = new ModelAndView("antwort")
                .addObject("action", asked.address())
                .addObject("kept", false)
                .addObject("faulty", false)
                .addObject("standby", asked.standby());
        return DeclineFields.on(page, filled.grund(), filled.wiederAb(), DeclineFields.today(clock));
    }

    private ModelAndView stand(Asked asked, Offer offer) {
        boolean undoable = ANSWERED.contains(offer.state())
                && offer.undoUntil() != null
                && clock.instant().isBefore(offer.undoUntil());
        ModelAndView page = form(asked, Filled.NOT_YET)
                .addObject("standby", Asked.Own.STANDBY.equals(offer.role()))
                .addObject("undoable", undoable)
                .addObject("stepBack", ACCEPTED.equals(offer.state()));
        page.setViewName("antwort-stand");
        return page;
    }

    /** The offer, its place, and why this mentor: the kilometres instead of words on the distance, where they have to be travelled. */
    private ModelAndView shownOf(Offer offer) {
        Integer km = "ON_SITE".equals(offer.format()) ? offer.distanceKm() : null;
        List<MatchingService.Reason> reasons = offer.reasons() == null ? List.of() : offer.reasons();
        return new ModelAndView()
                .addObject("offer", offer)
                .addObject("place", placeOf(offer.postalCode()))
                .addObject("km", km)
                .addObject(
                        "why",
                        reasons.stream()
                                .filter(part -> part.points() > 0)
                                .filter(part -> km == null || !part.term().equals("DISTANCE"))
                                .map(MatchingService.Reason::term)
                                .toList());
    }

    /** The name of the place is a courtesy: without alliance-service the postal code has to do. */
    private AllianceService.@Nullable Place placeOf(@Nullable String postalCode) {
        if (postalCode == null) {
            return null;
        }
        try {
            return alliances.place(postalCode);
        } catch (ServiceDown | ServiceRefused | RestClientException e) {
            return null;
        }
    }
}
