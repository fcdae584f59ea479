package org.alliancementors.portal.office.mails;

import java.util.List;
import java.util.Map;
import org.alliancementors.portal.pages.Pager;
import org.alliancementors.portal.services.Listed;
import org.alliancementors.portal.services.MailLedger;
import org.alliancementors.portal.services.MailLedger.Mail;
import org.alliancementors.portal.services.MentorNames;
import org.alliancementors.portal.services.MissionLookup;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ledger of mails: about a mission or an alliance, to a person, or both. */
@Controller
final class MailsPage {

    static final String PATH = "/fachberatung/mails";

    private static final int PER_PAGE = 20;
    private static final List<String> REPEATABLE = List.of("sent", "bounced", "suppressed", "parked");
    private static final List<String> DONE = List.of("resent");

    private final MailLedger ledger;
    private final MissionLookup missions;
    private final MentorNames names;

    MailsPage(MailLedger ledger, MissionLookup missions, MentorNames names) {
        this.ledger = ledger;
        this.missions = missions;
        this.names = names;
    }

    @GetMapping(PATH)
    ModelAndView show(
            MailsFilter filter,
            @RequestParam(required = false) @Nullable String getan,
            @RequestParam(required = false) @Nullable Integer seite) {
        String fault = filter.fault();
        if (fault != null) {
            return faulty(filter, fault.equals("mails.alone") ? "person" : "einsatz", fault);
        }
        ModelAndView page = page(filter, Map.of())
                .addObject("done", getan != null && DONE.contains(getan) ? "mails.done." + getan : null);
        if (!filter.any()) {
            return page;
        }
        String mission = filter.einsatz();
        String reference = filter.reference();
        if (reference != null) {
            mission = missions.missions(reference).all().stream()
                    .map(MissionLookup.Found::id)
                    .findFirst()
                    .orElse(null);
            if (mission == null) {
                return faulty(filter, "einsatz", "mails.unknown");
            }
        }
        try {
            Listed<Mail> mails = ledger.mails(
                    mission,
                    filter.buendnis(),
                    filter.person(),
                    filter.stand(),
                    filter.vorlage(),
                    Pager.index(seite),
                    PER_PAGE);
            return page.addObject("mails", mails)
                    .addObject("repeatable", REPEATABLE)
                    .addObject("pager", Pager.of(mails, filter.address()));
        } catch (ServiceRefused e) {
            if (e.status() == HttpStatus.BAD_REQUEST.value()) {
                return faulty(filter, filter.buendnis() == null ? "einsatz" : "buendnis", "mails.unknown");
            }
            throw e;
        }
    }

    private ModelAndView faulty(MailsFilter filter, String field, String fault) {
        ModelAndView page = page(filter, Map.of(field, fault));
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(MailsFilter filter, Map<String, String> faults) {
        return new ModelAndView("fachberatung-mails")
                .addObject("wide", true)
                .addObject("filter", filter)
                .addObject("people", MailsFilter.PEOPLE)
                .addObject("states", MailsFilter.STATES)
                .addObject("names", names.all())
                .addObject("faults", faults)
                .addObject("mails", null)
                .addObject("done", null);
    }
}
