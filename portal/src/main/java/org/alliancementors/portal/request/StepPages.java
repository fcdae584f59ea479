package org.alliancementors.portal.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Function;
import org.alliancementors.portal.drafts.DraftsUnavailable;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.pages.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of all steps have in common: nobody skips one, a step that is right is kept, and nothing typed is lost. */
@Component
final class StepPages {

    private static final Logger LOG = LoggerFactory.getLogger(StepPages.class);

    private final DraftKeeper keeper;

    StepPages(DraftKeeper keeper) {
        this.keeper = keeper;
    }

    /** The page of a step, or the way to the first one that is missing. */
    ModelAndView show(Step step, HttpServletRequest request, Function<RequestDraft, ModelAndView> page) {
        RequestDraft draft = keeper.open(request);
        if (draft.sent() != null) {
            return step == Step.ANLIEGEN ? page.apply(RequestDraft.NONE) : Pages.shown(CheckPage.SENT);
        }
        return draft.reaches(step)
                ? page.apply(draft)
                : Pages.shown(draft.firstOpen().address());
    }

    /**
     * Takes what was typed at a step.
     *
     * @param form what was typed
     * @param faults what is the matter with it
     * @param page the step's page with it, given the draft
     */
    ModelAndView take(
            Step step,
            Object form,
            Map<String, String> faults,
            Function<RequestDraft, ModelAndView> page,
            Exchange exchange) {
        RequestDraft draft;
        try {
            draft = keeper.open(exchange.request());
            if (draft.sent() != null && step != Step.ANLIEGEN) {
                return Pages.shown(CheckPage.SENT);
            }
            if (draft.sent() == null && !draft.reaches(step)) {
                return Pages.shown(draft.firstOpen().address());
            }
            if (faults.isEmpty()) {
                keeper.keep(draft, step, form, exchange.response());
            }
        } catch (DraftsUnavailable e) {
            LOG.warn("{}", e.getMessage());
            return PageFaults.down(step.view(), exchange.response())
                    .addAllObjects(page.apply(RequestDraft.NONE).getModel())
                    .addObject("kept", true);
        }
        if (!faults.isEmpty()) {
            return toMend(page.apply(draft), faults);
        }
        return Pages.shown((draft.complete() ? Step.PRUEFEN : step.next()).address());
    }

    /**
     * A request and its answer.
     *
     * @param request what came
     * @param response what goes
     */
    record Exchange(HttpServletRequest request, HttpServletResponse response) {}

    /** The page of a step with what is the matter. */
    static ModelAndView toMend(ModelAndView page, Map<String, String> faults) {
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page.addObject("faults", faults);
    }

    /** The page of a step with what was typed. */
    static ModelAndView page(Step step, RequestDraft draft, Object typed) {
        return new ModelAndView(step.view())
                .addObject("here", "anfrage")
                .addObject("step", step)
                .addObject("steps", Step.values())
                .addObject("draft", draft)
                .addObject("typed", typed)
                .addObject("faults", Map.of())
                .addObject("kept", false);
    }
}
