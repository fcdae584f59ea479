package org.alliancementors.portal.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** A question to a mentor by the link of a mail. */
@Controller
final class AnswerPage {

    private static final String STANDBY = "standby";
    private static final List<String> PURPOSES = List.of("answer", STANDBY);

    private final Links links;
    private final MatchingService matching;
    private final AnswerPages pages;

    AnswerPage(Links links, MatchingService matching, AnswerPages pages) {
        this.links = links;
        this.matching = matching;
        this.pages = pages;
    }

    @GetMapping("/antwort/{token}")
    ModelAndView show(@PathVariable String token, HttpServletRequest request) {
        return opened(token, asked -> pages.show(asked, request));
    }

    @PostMapping("/antwort/{token}")
    ModelAndView give(
            @PathVariable String token,
            @RequestParam("antwort") Choice choice,
            @RequestParam(name = "grund", required = false) @Nullable Reason reason,
            @RequestParam(name = "wieder-ab", required = false) @Nullable String againFrom,
            HttpServletResponse response) {
        return opened(token, asked -> pages.give(asked, new Filled(choice, reason, againFrom), response));
    }

    private ModelAndView opened(String token, Function<Asked, ModelAndView> page) {
        String purpose = purpose(token);
        return links.check(token, purpose) instanceof Verification.Refused(Verification.Reason reason)
                ? links.refused(reason, purpose)
                : page.apply(new Asked.ByLink(matching, token, "/antwort/" + token, purpose.equals(STANDBY)));
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
}
