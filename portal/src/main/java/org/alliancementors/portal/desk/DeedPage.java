package org.alliancementors.portal.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.pages.Pages;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the desk does with a case: first a page that says what will follow, then the act. Whoever was overtaken sees how the case stands
 * now and what they had typed.
 */
@Controller
final class DeedPage {

    private static final String PATH = CasePage.PATH + "{id}/{tat}";

    private final DeedView view;
    private final CasePage.View cases;
    private final Doing doing;
    private final InstantSource clock;

    DeedPage(DeedView view, CasePage.View cases, Doing doing, InstantSource clock) {
        this.view = view;
        this.cases = cases;
        this.doing = doing;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable String id, @PathVariable String tat, DeedForm typed, Locale locale) {
        Optional<Deed> deed = deed(tat, typed);
        if (deed.isPresent()) {
            return view.page(id, deed.get(), typed, Map.of(), locale);
        }
        // whoever changes the language behind a form has lost the mentor
        return Deed.at(tat).isPresent() ? Pages.shown(CasePage.PATH + id) : PageFaults.page(HttpStatus.NOT_FOUND);
    }

    @PostMapping(PATH)
    ModelAndView act(
            @PathVariable String id,
            @PathVariable String tat,
            DeedForm typed,
            Locale locale,
            HttpServletResponse response) {
        Optional<Deed> known = deed(tat, typed);
        if (known.isEmpty()) {
            return PageFaults.page(HttpStatus.NOT_FOUND);
        }
        Deed deed = known.get();
        ModelAndView page = view.page(id, deed, typed, Map.of(), locale);
        boolean reasonNeeded = Boolean.TRUE.equals(page.getModel().get("reasonNeeded"));
        Map<String, String> faults = typed.faults(deed, reasonNeeded, clock.instant());
        if (!faults.isEmpty()) {
            return toMend(page, faults);
        }
        try {
            doing.act(id, deed, typed, locale);
        } catch (ServiceDown | RestClientException e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
            return page.addObject("kept", true);
        } catch (ServiceRefused e) {
            return refused(id, deed, typed, e, locale);
        }
        return Pages.done(CasePage.PATH + id, deed == Deed.ASSIGN && typed.agreed() ? "AGREE" : deed.name());
    }

    /** Where the button goes that takes back; whoever opens the address, or changes the language there, sees the case. */
    @GetMapping(CasePage.PATH + "{id}/zuruecknehmen")
    ModelAndView back(@PathVariable String id) {
        return Pages.shown(CasePage.PATH + id);
    }

    /** Takes the last act back, as long as that can be. */
    @PostMapping(CasePage.PATH + "{id}/zuruecknehmen")
    ModelAndView undo(@PathVariable String id, DeedForm typed, Locale locale) {
        try {
            doing.undo(id, typed);
        } catch (ServiceRefused e) {
            if (e.status() == HttpStatus.NOT_FOUND.value()) {
                throw e;
            }
            return cases.refused(id, code(e), locale);
        }
        return Pages.done(CasePage.PATH + id, "UNDO");
    }

    private static Optional<Deed> deed(String path, DeedForm typed) {
        return Deed.at(path).filter(deed -> !deed.aboutMentor() || Typed.text(typed.mentor()) != null);
    }

    /** The page as it stands now: what was read before the act may be why it was refused. */
    private ModelAndView refused(String id, Deed deed, DeedForm typed, ServiceRefused refused, Locale locale) {
        if (refused.status() == HttpStatus.NOT_FOUND.value()) {
            throw refused;
        }
        Map<String, String> faults = DeedForm.faults(refused.fields());
        if (refused.status() == HttpStatus.BAD_REQUEST.value() && !faults.isEmpty()) {
            return toMend(view.page(id, deed, typed, Map.of(), locale), faults);
        }
        ModelAndView page = view.page(id, deed, typed, Map.of(), locale).addObject("refused", code(refused));
        if (refused.code().equals("mentor-away")) {
            page.addObject("absent", true);
        }
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** What followed from an act says more than that it cannot be taken back. */
    private static String code(ServiceRefused refused) {
        String happened = refused.told("happened");
        return happened == null ? refused.code() : refused.code() + "." + happened;
    }

    private static ModelAndView toMend(ModelAndView page, Map<String, String> faults) {
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page.addObject("faults", faults);
    }
}
