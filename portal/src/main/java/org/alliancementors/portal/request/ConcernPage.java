package org.alliancementors.portal.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.alliancementors.portal.pages.Codes;
import org.alliancementors.portal.pages.Pages;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.GalleryService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way in, and step 1: what a mentor shall do. */
@Controller
final class ConcernPage {

    private final StepPages steps;
    private final DraftKeeper keeper;
    private final WishedMentors mentors;

    ConcernPage(StepPages steps, DraftKeeper keeper, WishedMentors mentors) {
        this.steps = steps;
        this.keeper = keeper;
        this.mentors = mentors;
    }

    /** Goes on where the visitor was; from the gallery to the first step, with the mentor wished for. */
    @GetMapping(Step.ROOT)
    ModelAndView begin(@RequestParam(required = false) @Nullable String mentor, HttpServletRequest request) {
        String wish = WishedMentors.id(mentor);
        if (wish != null) {
            return Pages.shown(Step.ANLIEGEN.address() + "?mentor=" + wish);
        }
        RequestDraft draft = keeper.open(request);
        return Pages.shown((draft.sent() == null ? draft.firstOpen() : Step.ANLIEGEN).address());
    }

    @GetMapping(Step.ROOT + "/anliegen")
    ModelAndView show(@RequestParam(required = false) @Nullable String mentor, HttpServletRequest request) {
        return steps.show(Step.ANLIEGEN, request, draft -> {
            ConcernForm kept = draft.concern();
            String wish = WishedMentors.id(mentor);
            return page(draft, kept == null ? ConcernForm.empty(wish) : wish == null ? kept : kept.wishing(wish), wish);
        });
    }

    @PostMapping(Step.ROOT + "/anliegen")
    ModelAndView take(
            ConcernForm typed,
            @RequestParam(required = false) @Nullable String angeboten,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, String> faults = typed.faults();
        return steps.take(
                Step.ANLIEGEN,
                typed,
                faults,
                draft -> page(draft, typed, WishedMentors.id(angeboten)),
                new StepPages.Exchange(request, response));
    }

    /** Where the button goes that forgets; whoever opens the address goes on with the request. */
    @GetMapping(Step.ROOT + "/verwerfen")
    ModelAndView kept() {
        return Pages.shown(Step.ROOT);
    }

    /** Forgets everything that was filled in. */
    @PostMapping(Step.ROOT + "/verwerfen")
    ModelAndView forget(HttpServletRequest request, HttpServletResponse response) {
        keeper.forget(keeper.open(request), response);
        return Pages.done("/", "verworfen");
    }

    /** The page, also for faults that only alliance-service finds. */
    ModelAndView page(RequestDraft draft, ConcernForm typed, @Nullable String offered) {
        String wish = typed.wish() == null ? offered : typed.wish();
        return StepPages.page(Step.ANLIEGEN, draft, typed)
                .addObject("kinds", Codes.KINDS)
                .addObject("topics", Codes.SPECIALTIES)
                .addObject("longest", ConcernForm.LONGEST)
                .addObject("wish", Typed.text(wish))
                .addObject("mentor", wish == null ? null : mentors.find(wish));
    }

    /** Who is wished for, null where nobody is or it is not known at the moment. */
    GalleryService.@Nullable Entry mentorOf(ConcernForm form) {
        String wish = form.wish();
        return wish == null ? null : mentors.find(wish);
    }
}
