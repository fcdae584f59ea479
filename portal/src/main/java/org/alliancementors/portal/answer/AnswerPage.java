package org.alliancementors.portal.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.alliancementors.kit.links.Verification;
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

/** Shows what is asked and passes the answer on to matching-service, which alone decides whether it still counts. */
@Controller
final class AnswerPage {

    private static final String PURPOSE = "answer";
    private static final String OPEN = "OPEN";
    private static final List<String> ENDED = List.of("EXPIRED", "WITHDRAWN", "OTHER");

    /** Answers of the form. */
    enum Choice {
        ACCEPT,
        DECLINE
    }

    /** Reasons of the form, in its order. */
    enum Reason {
        NO_TIME,
        TOO_FAR,
        TOPIC,
        BIASED,
        OTHER
    }

    private final Links links;
    private final MatchingService matching;
    private final AllianceService alliances;

    AnswerPage(Links links, MatchingService matching, AllianceService alliances) {
        this.links = links;
        this.matching = matching;
        this.alliances = alliances;
    }

    @GetMapping("/antwort/{token}")
    ModelAndView show(@PathVariable String token, HttpServletRequest request) {
        if (links.check(token, PURPOSE) instanceof Verification.Refused(Verification.Reason reason)) {
            return links.refused(reason, PURPOSE);
        }
        Offer offer = matching.preview(new LinkBody(token));
        PageLanguage.prefer(request, offer.language());
        boolean open = OPEN.equals(offer.state());
        ModelAndView page = open ? form(token, null, null) : new ModelAndView("antwort-stand");
        page.setStatus(ENDED.contains(offer.state()) ? HttpStatus.GONE : HttpStatus.OK);
        return page.addObject("offer", offer).addObject("place", placeOf(offer.postalCode()));
    }

    @PostMapping("/antwort/{token}")
    ModelAndView give(
            @PathVariable String token,
            @RequestParam("antwort") Choice choice,
            @RequestParam(name = "grund", required = false) @Nullable Reason reason,
            HttpServletResponse response) {
        if (links.check(token, PURPOSE) instanceof Verification.Refused(Verification.Reason refused)) {
            return links.refused(refused, PURPOSE);
        }
        boolean declined = choice == Choice.DECLINE;
        try {
            matching.answer(new Answer(token, choice.name(), declined && reason != null ? reason.name() : null));
        } catch (ServiceDown | RestClientException e) {
            return PageFaults.down("antwort", response)
                    .addAllObjects(form(token, choice, reason).getModel())
                    .addObject("kept", true);
        } catch (ServiceRefused e) {
            // too late, or answered otherwise before: the page that follows says which
            return shown(token);
        }
        return shown(token);
    }

    private static ModelAndView form(String token, @Nullable Choice choice, @Nullable Reason reason) {
        return new ModelAndView("antwort")
                .addObject("token", token)
                .addObject("chosen", choice)
                .addObject("reason", reason)
                .addObject("reasons", Reason.values());
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
