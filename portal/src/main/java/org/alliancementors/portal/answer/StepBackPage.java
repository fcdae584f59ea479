package org.alliancementors.portal.answer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.alliancementors.kit.links.Verification;
import org.alliancementors.portal.answer.Asked.Choice;
import org.alliancementors.portal.answer.DeclineFields.Reason;
import org.alliancementors.portal.pages.Links;
import org.alliancementors.portal.services.MatchingService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Stepping back from a mission by the link to its page. */
@Controller
final class StepBackPage {

    private static final String PURPOSE = "mentoring";

    private final Links links;
    private final MatchingService matching;
    private final StepBackPages pages;

    StepBackPage(Links links, MatchingService matching, StepBackPages pages) {
        this.links = links;
        this.matching = matching;
        this.pages = pages;
    }

    @GetMapping("/einsatz/{token}/zuruecktreten")
    ModelAndView show(@PathVariable String token) {
        return opened(token, pages::show);
    }

    @PostMapping("/einsatz/{token}/zuruecktreten")
    ModelAndView give(
            @PathVariable String token,
            @RequestParam("antwort") Choice choice,
            @RequestParam(name = "grund", required = false) @Nullable Reason reason,
            @RequestParam(name = "wieder-ab", required = false) @Nullable String againFrom,
            HttpServletResponse response) {
        return opened(token, asked -> pages.give(asked, new Filled(choice, reason, againFrom), response));
    }

    private ModelAndView opened(String token, Function<Asked, ModelAndView> page) {
        String address = "/einsatz/" + token + StepBackPages.PAGE;
        return links.check(token, PURPOSE) instanceof Verification.Refused(Verification.Reason reason)
                ? links.refused(reason, PURPOSE)
                : page.apply(new Asked.ByLink(matching, token, address, false));
    }
}
