package org.alliancementors.portal.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alliancementors.kit.links.Verification;
import org.alliancementors.portal.answer.DeclineFields.Reason;
import org.alliancementors.portal.pages.Links;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.pages.PageLanguage;
import org.alliancementors.portal.services.AllianceService;
import org.alliancementors.portal.services.LinkBody;
import org.alliancementors.portal.services.MatchingService;
import org.alliancementors.portal.services.MatchingService.Answer;
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
import org.springframework.web.servlet.view.RedirectView;

/**
 * Shows what is asked, of a mentor or of somebody who might stand by, and passes the answer on to matching-service, which alone decides
 * whether it still counts and until when it can be taken back.
 */
@Controller
final class AnswerPage {

    private static final String STANDBY = "standby";
    private static final List<String> PURPOSES = List.of("answer", STANDBY);
    private static final String OPEN = "OPEN";
    private static final String ACCEPTED = "ACCEPTED";
    private static final List<String> ANSWERED = List.of(ACCEPTED, "DECLINED");
    private static final List<String> ENDED = List.of("EXPIRED", "WITHDRAWN", "OTHER");

    /** Answers of the form. */
    enum Choice {
        ACCEPT,
        DECLINE,
        UNDO
    }

    /** What the form held. */
    private record Filled(
            @Nullable Choice choice,
            @Nullable Reason reason,
            @Nullable String againFrom) {

        static final Filled NOT_YET = new Filled(null, null, null);
    }

    private final Links links;
    private final MatchingService matching;
    private final AllianceService alliances;
    private final InstantSource clock;

    AnswerPage(Links links, MatchingService matching, AllianceService alliances, InstantSource clock) {
        this.links = links;
        this.matching = matching;
        this.alliances = alliances;
        this.clock = clock;
    }

    @GetMapping("/antwort/{token}")
    ModelAndView show(@PathVariable String token, HttpServletRequest request) {
        String purpose = purpose(token);
        if (links.check(token, purpose) instanceof Verification.Refused(Verification.Reason reason)) {
            return links.refused(reason, purpose);
        }
        Offer offer = matching.preview(new LinkBody(token));
        PageLanguage.prefer(request, offer.language());
        ModelAndView page = OPEN.equals(offer.state()) ? form(token, Filled.NOT_YET) : stand(token, offer);
        page.setStatus(ENDED.contains(offer.state()) ? HttpStatus.GONE : HttpStatus.OK);
        return page.addAllObjects(shownOf(offer).getModel());
    }

    @PostMapping("/antwort/{token}")
    ModelAndView give(
            @PathVariable String token,
            @RequestParam("antwort") Choice choice,
            @RequestParam(name = "grund", required = false) @Nullable Reason reason,
            @RequestParam(name = "wieder-ab", required = false) @Nullable String againFrom,
            HttpServletResponse response) {
        String purpose = purpose(token);
        if (links.check(token, purpose) instanceof Verification.Refused(Verification.Reason refused)) {
            return links.refused(refused, purpose);
        }
        Filled filled = new Filled(choice, reason, againFrom);
        LocalDate today = DeclineFields.today(clock);
        return switch (AgainFrom.read(choice == Choice.DECLINE ? againFrom : null, today)) {
            case AgainFrom.NotUnderstood _ -> toMend(token, filled);
            case AgainFrom.Told(LocalDate day) -> {
                String why = choice == Choice.DECLINE && reason != null ? reason.name() : null;
                yield send(new Answer(token, choice.name(), why, day), filled, response);
            }
        };
    }

    private ModelAndView send(Answer answer, Filled filled, HttpServletResponse response) {
        String token = answer.token();
        try {
            matching.answer(answer);
        } catch (ServiceDown | RestClientException e) {
            String view = filled.choice() == Choice.UNDO ? "antwort-zurueck" : "antwort";
            return PageFaults.down(view, response)
                    .addAllObjects(form(token, filled).getModel())
                    .addObject("kept", true);
        } catch (ServiceRefused e) {
            // a day that does not suit; or too late, or answered otherwise before: the page that follows says which
            return e.status() == HttpStatus.BAD_REQUEST.value() && answer.againFrom() != null
                    ? toMend(token, filled)
                    : shown(token);
        }
        return shown(token);
    }

    /** The form once more with what was typed and what is the matter with it. */
    private ModelAndView toMend(String token, Filled filled) {
        ModelAndView page = form(token, filled).addObject("faulty", true);
        page.setStatus(HttpStatus.BAD_REQUEST);
        offer(token).ifPresent(offer -> page.addAllObjects(shownOf(offer).getModel()));
        return page;
    }

    private Optional<Offer> offer(String token) {
        try {
            return Optional.of(matching.preview(new LinkBody(token)));
        } catch (ServiceDown | ServiceRefused | RestClientException e) {
            return Optional.empty();
        }
    }

    /** What the link is for; words for a bad link are those of an offer. */
    private String purpose(String token) {
        return PURPOSES.stream()
                .filter(purpose ->
                        !(links.check(token, purpose) instanceof Verification.Refused(Verification.Reason reason)
                                && reason != Verification.Reason.EXPIRED))
                .findFirst()
                .orElseGet(PURPOSES::getFirst);
    }

    private ModelAndView form(String token, Filled filled) {
        ModelAndView page = new ModelAndView("antwort")
                .addObject("action", "/antwort/" + token)
                .addObject("kept", false)
                .addObject("faulty", false)
                .addObject("standby", purpose(token).equals(STANDBY));
        return DeclineFields.on(page, filled.reason(), filled.againFrom(), DeclineFields.today(clock));
    }

    private ModelAndView stand(String token, Offer offer) {
        boolean undoable = ANSWERED.contains(offer.state())
                && offer.undoUntil() != null
                && clock.instant().isBefore(offer.undoUntil());
        ModelAndView page = form(token, Filled.NOT_YET)
                .addObject("standby", "STANDBY".equals(offer.role()))
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

    private static ModelAndView shown(String token) {
        RedirectView redirect = new RedirectView("/antwort/{token}", true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect, "token", token);
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
