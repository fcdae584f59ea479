package org.alliancementors.portal.office.alliances;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.pages.Pager;
import org.alliancementors.portal.pages.Pages;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.AllianceDesk;
import org.alliancementors.portal.services.AllianceDesk.Entry;
import org.alliancementors.portal.services.Listed;
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

/** An alliance for the desk: everything that is known, and what can be done. */
@Controller
final class AlliancePage {

    static final List<String> KNOWN_REFUSALS = List.of(
            "alliance-changed-meanwhile",
            "alliance-merged",
            "alliance-state-refused",
            "alliance-over",
            "alliance-without-contact",
            "handover-to-same-contact",
            "handover-not-open",
            "handover-replaced",
            "handover-ended",
            "merge-into-itself",
            "merge-into-dissolved",
            "alliance-unknown");

    private static final int ENTRIES_PER_PAGE = 20;

    private final AllianceDesk alliances;

    AlliancePage(AllianceDesk alliances) {
        this.alliances = alliances;
    }

    static String address(String id) {
        return AlliancesPage.PATH + "/" + id;
    }

    @GetMapping(AlliancesPage.PATH + "/{id}")
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String getan,
            @RequestParam(required = false) @Nullable Integer seite) {
        return page(id, seite, Map.of(), Map.of()).addObject("done", getan);
    }

    /** The address of a form leads back to its page: that is where the link to the other language ends. */
    @GetMapping(AlliancesPage.PATH + "/{id}/{was}")
    ModelAndView back(@PathVariable String id, @PathVariable String was) {
        return AllianceDeed.of(was).isEmpty() ? PageFaults.page(HttpStatus.NOT_FOUND) : Pages.shown(address(id));
    }

    @PostMapping(AlliancesPage.PATH + "/{id}/{was}")
    ModelAndView act(
            @PathVariable String id,
            @PathVariable String was,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        AllianceDeed deed = AllianceDeed.of(was).orElse(null);
        if (deed == null) {
            return PageFaults.page(HttpStatus.NOT_FOUND);
        }
        try {
            deed.perform(alliances, id, Read.tag(Typed.line(sent.get(AllianceForm.TAG))), sent);
            return Pages.done(address(id), deed.word());
        } catch (ServiceRefused e) {
            return refused(id, deed, sent, e);
        } catch (ServiceDown | RestClientException e) {
            Map<String, String> again = new LinkedHashMap<>(sent);
            again.remove("_csrf");
            return Pages.again(address(id) + "/" + was, "alliance.button." + was, again, response);
        }
    }

    private ModelAndView refused(String id, AllianceDeed deed, Map<String, String> sent, ServiceRefused refused) {
        Map<String, String> faults = deed.faults(refused);
        boolean known = KNOWN_REFUSALS.contains(refused.code());
        if (faults.isEmpty() && !known) {
            throw refused;
        }
        ModelAndView page = page(id, null, sent, faults).addObject("refused", known ? refused.code() : null);
        page.setStatus(known ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(
            String id, @Nullable Integer seite, Map<String, String> sent, Map<String, String> faults) {
        Read read = Read.of(alliances, id);
        Listed<Entry> history = alliances.history(id, Pager.index(seite), ENTRIES_PER_PAGE);
        return new ModelAndView("fachberatung-buendnis")
                .addObject("wide", true)
                .addObject("one", read.alliance())
                .addObject("tag", read.tag())
                .addObject("history", history)
                .addObject("pager", Pager.of(history, address(id)))
                .addObject("states", AlliancesPage.STATES)
                .addObject("typed", sent)
                .addObject("faults", faults)
                .addObject("refused", null)
                .addObject("done", null);
    }
}
