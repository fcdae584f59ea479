package org.alliancementors.portal.request;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Step 2: where. Says while typing which place a postal code belongs to. */
@Controller
final class PlacePage {

    private final StepPages steps;
    private final Echoes echoes;

    PlacePage(StepPages steps, Echoes echoes) {
        this.steps = steps;
        this.echoes = echoes;
    }

    @GetMapping(Step.ROOT + "/ort")
    ModelAndView show(HttpServletRequest request) {
        return steps.show(
                Step.ORT, request, draft -> page(draft, draft.place() == null ? PlaceForm.empty() : draft.place()));
    }

    @PostMapping(Step.ROOT + "/ort")
    ModelAndView take(PlaceForm typed, HttpServletRequest request, HttpServletResponse response) {
        Map<String, String> faults = typed.faults();
        if (faults.isEmpty() && echoes.of(typed.code()) instanceof Echoes.Unknown) {
            faults.put("plz", "plz.unbekannt");
        }
        return steps.take(
                Step.ORT, typed, faults, draft -> page(draft, typed), new StepPages.Exchange(request, response));
    }

    /** What belongs beside the field, while somebody types. */
    @HxRequest
    @GetMapping(Step.ROOT + "/ort/echo")
    ModelAndView echo(@RequestParam(defaultValue = "") String plz) {
        return new ModelAndView("anfrage :: echo").addObject("echo", echoes.of(new PlaceForm(plz, null).code()));
    }

    /** The page, also for faults that only alliance-service finds. */
    ModelAndView page(RequestDraft draft, PlaceForm typed) {
        return StepPages.page(Step.ORT, draft, typed)
                .addObject("live", true)
                .addObject("wishes", PlaceForm.STATE_WISHES)
                .addObject("echo", echoes.of(typed.code()));
    }
}
