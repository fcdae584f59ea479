package org.alliancementors.portal.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Step 4: who asks. */
@Controller
final class ContactPage {

    private final StepPages steps;

    ContactPage(StepPages steps) {
        this.steps = steps;
    }

    @GetMapping(Step.ROOT + "/kontakt")
    ModelAndView show(HttpServletRequest request) {
        return steps.show(
                Step.KONTAKT,
                request,
                draft -> page(draft, draft.contact() == null ? ContactForm.empty() : draft.contact()));
    }

    @PostMapping(Step.ROOT + "/kontakt")
    ModelAndView take(ContactForm typed, HttpServletRequest request, HttpServletResponse response) {
        return steps.take(
                Step.KONTAKT,
                typed,
                typed.faults(),
                draft -> page(draft, typed),
                new StepPages.Exchange(request, response));
    }

    /** The page, also for faults that only alliance-service finds. */
    static ModelAndView page(RequestDraft draft, ContactForm typed) {
        return StepPages.page(Step.KONTAKT, draft, typed);
    }
}
