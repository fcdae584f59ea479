package org.alliancementors.portal.request;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.alliancementors.portal.pages.Codes;
import org.alliancementors.portal.pages.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Step 3: how and when, with the chances beside it. */
@Controller
final class MeetingPage {

    private final StepPages steps;
    private final DraftKeeper keeper;
    private final ChanceView chances;

    MeetingPage(StepPages steps, DraftKeeper keeper, ChanceView chances) {
        this.steps = steps;
        this.keeper = keeper;
        this.chances = chances;
    }

    @GetMapping(Step.ROOT + "/zeit")
    ModelAndView show(HttpServletRequest request) {
        return steps.show(
                Step.ZEIT,
                request,
                draft -> page(draft, draft.meeting() == null ? MeetingForm.empty() : draft.meeting()));
    }

    /** Takes the step; with {@code pruefen} it stays at it and shows the chances, for browsers without scripts. */
    @PostMapping(Step.ROOT + "/zeit")
    ModelAndView take(
            MeetingForm typed,
            @RequestParam(required = false) @Nullable String pruefen,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, String> faults = typed.faults(chances.today());
        ModelAndView next = steps.take(
                Step.ZEIT, typed, faults, draft -> page(draft, typed), new StepPages.Exchange(request, response));
        return pruefen != null && faults.isEmpty() && next.getStatus() == null
                ? Pages.shown(Step.ZEIT.address())
                : next;
    }

    /** The chances, while somebody fills in the step. */
    @HxRequest
    @GetMapping(Step.ROOT + "/zeit/chance")
    ModelAndView chance(MeetingForm typed, HttpServletRequest request) {
        return new ModelAndView("anfrage :: chance").addObject("chance", chances.of(keeper.open(request), typed));
    }

    /** The page, also for faults that only alliance-service finds. */
    ModelAndView page(RequestDraft draft, MeetingForm typed) {
        return StepPages.page(Step.ZEIT, draft, typed)
                .addObject("live", true)
                .addObject("wide", true)
                .addObject("formats", Codes.FORMATS)
                .addObject("today", chances.today())
                .addObject("latest", chances.today().plusYears(MeetingForm.MOST_YEARS))
                .addObject("chance", chances.of(draft, typed));
    }
}
