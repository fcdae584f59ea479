package org.alliancementors.portal.office.mails;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.alliancementors.portal.pages.Pager;
import org.alliancementors.portal.pages.Pages;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.Listed;
import org.alliancementors.portal.services.MailLedger;
import org.alliancementors.portal.services.MailLedger.Suppression;
import org.alliancementors.portal.services.MentorNames;
import org.alliancementors.portal.services.ServiceDown;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/** The addresses that are not written to any more; the desk has one written to again, for a reason. No address is shown. */
@Controller
final class SuppressionsPage {

    static final String PATH = MailsPage.PATH + "/gesperrt";

    private static final int PER_PAGE = 20;
    private static final String LIFTED = "lifted";
    private static final List<String> REASONS =
            List.of("OWNER_SAYS_IT_WORKS", "PASSING_FAULT", "REPORT_WAS_WRONG", "FAULT_OF_OURS", "OTHER");

    private final MailLedger ledger;
    private final MentorNames names;

    SuppressionsPage(MailLedger ledger, MentorNames names) {
        this.ledger = ledger;
        this.names = names;
    }

    @GetMapping(PATH)
    ModelAndView show(
            @RequestParam(required = false) @Nullable String getan,
            @RequestParam(required = false) @Nullable Integer seite) {
        return page(seite, Map.of()).addObject("done", LIFTED.equals(getan));
    }

    /** The address of a form leads back to its page: that is where the link to the other language ends. */
    @GetMapping(PATH + "/{id}")
    ModelAndView back() {
        return Pages.shown(PATH);
    }

    @PostMapping(PATH + "/{id}")
    ModelAndView lift(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String warum,
            HttpServletResponse response) {
        if (warum == null || !REASONS.contains(warum)) {
            ModelAndView page = page(null, Map.of("warum-" + id, "lift.why"));
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        try {
            ledger.lift(id, new MailLedger.Lift(warum));
            return Pages.done(PATH, LIFTED);
        } catch (ServiceDown | RestClientException e) {
            return Pages.again(PATH + "/" + id, "lift.button", Map.of("warum", Typed.line(warum)), response);
        }
    }

    private ModelAndView page(@Nullable Integer seite, Map<String, String> faults) {
        Listed<Suppression> suppressions = ledger.suppressions(Pager.index(seite), PER_PAGE);
        return new ModelAndView("fachberatung-mails-gesperrt")
                .addObject("suppressions", suppressions)
                .addObject("pager", Pager.of(suppressions, PATH))
                .addObject("names", names.all())
                .addObject("reasons", REASONS)
                .addObject("faults", faults)
                .addObject("done", false);
    }
}
