package org.alliancementors.portal.office.alliances;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.pages.Pages;
import org.alliancementors.portal.services.AllianceDesk;
import org.alliancementors.portal.services.AllianceDesk.Alliance;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/** Takes alliances in and changes what is known of them. */
@Controller
final class AllianceEditPage {

    static final String NEW = AlliancesPage.PATH + "/neu";

    private static final String EDIT = AlliancesPage.PATH + "/{id}/aendern";
    private static final String VIEW = "fachberatung-buendnis-aendern";
    private static final List<String> LANGUAGES = List.of("DE", "EN");
    private static final List<String> BEGINNINGS = List.of("IN_FOUNDING", "ACTIVE");

    private final AllianceDesk alliances;

    AllianceEditPage(AllianceDesk alliances) {
        this.alliances = alliances;
    }

    @GetMapping(NEW)
    ModelAndView fresh() {
        return page(NEW, new AllianceForm(Map.of("zustand", "IN_FOUNDING", "sprache", "DE")), Map.of());
    }

    @PostMapping(NEW)
    ModelAndView create(@RequestParam Map<String, String> sent, HttpServletResponse response) {
        AllianceForm typed = AllianceForm.of(sent);
        try {
            Alliance alliance = alliances.create(typed.key(), typed.draft());
            return Pages.done(AlliancePage.address(alliance.id()), "created");
        } catch (ServiceRefused e) {
            return refused(e, NEW, typed);
        } catch (ServiceDown | RestClientException e) {
            return down(NEW, typed, response);
        }
    }

    @GetMapping(EDIT)
    ModelAndView edit(@PathVariable String id) {
        Read read = Read.of(alliances, id);
        return page(address(id), AllianceForm.of(read.alliance(), read.tag()), Map.of());
    }

    @PostMapping(EDIT)
    ModelAndView change(@PathVariable String id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        AllianceForm typed = AllianceForm.of(sent);
        try {
            alliances.change(id, Read.tag(typed.get(AllianceForm.TAG)), typed.draft());
            return Pages.done(AlliancePage.address(id), "changed");
        } catch (ServiceRefused e) {
            return e.status() == HttpStatus.PRECONDITION_FAILED.value()
                    ? overtaken(id, typed)
                    : refused(e, address(id), typed);
        } catch (ServiceDown | RestClientException e) {
            return down(address(id), typed, response);
        }
    }

    private ModelAndView overtaken(String id, AllianceForm typed) {
        Read now = Read.of(alliances, id);
        ModelAndView page = page(address(id), typed.at(now.tag()), Map.of()).addObject("now", now.alliance());
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static ModelAndView refused(ServiceRefused refused, String address, AllianceForm typed) {
        Map<String, String> faults = typed.faults(refused);
        if (!faults.isEmpty()) {
            ModelAndView page = page(address, typed, faults);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        if (AlliancePage.KNOWN_REFUSALS.contains(refused.code())) {
            ModelAndView page = page(address, typed, Map.of()).addObject("refused", refused.code());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        throw refused;
    }

    private static ModelAndView down(String address, AllianceForm typed, HttpServletResponse response) {
        ModelAndView page = PageFaults.down(VIEW, response);
        return page.addAllObjects(page(address, typed, Map.of()).getModel()).addObject("kept", true);
    }

    private static ModelAndView page(String address, AllianceForm typed, Map<String, String> faults) {
        return new ModelAndView(VIEW)
                .addObject("action", address)
                .addObject("fresh", address.equals(NEW))
                .addObject("typed", typed)
                .addObject("schluessel", typed.key())
                .addObject("languages", LANGUAGES)
                .addObject("beginnings", BEGINNINGS)
                .addObject("faults", faults)
                .addObject("now", null)
                .addObject("refused", null)
                .addObject("kept", false);
    }

    private static String address(String id) {
        return AlliancePage.address(id) + "/aendern";
    }
}
