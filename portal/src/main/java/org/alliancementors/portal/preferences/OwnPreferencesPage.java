package org.alliancementors.portal.preferences;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import org.alliancementors.portal.pages.Pages;
import org.alliancementors.portal.services.NotificationService.Preferences;
import org.alliancementors.portal.services.OwnMails;
import org.alliancementors.portal.services.OwnMails.Wanted;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/** A mentor who is logged in sees and says how to be written to. A form that is older than what somebody else has set meanwhile changes nothing. */
@Controller
final class OwnPreferencesPage {

    private static final String ADDRESS = "/mentor/nachrichten";
    private static final String VERSION = "fassung";

    private final OwnMails mails;

    OwnPreferencesPage(OwnMails mails) {
        this.mails = mails;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(Principal mentor, @RequestParam(name = "getan", required = false) @Nullable String done) {
        return present(mentor).addObject("saved", PreferencesPage.SAVED.equals(done));
    }

    @PostMapping(ADDRESS)
    ModelAndView save(
            Principal mentor,
            PreferencesForm typed,
            @RequestParam(VERSION) String version,
            HttpServletResponse response) {
        Wanted wanted = typed.wanted();
        if (wanted == null) {
            ModelAndView page =
                    PreferencesPage.page(ADDRESS, typed, typed.faults()).addObject(VERSION, version);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        try {
            mails.change(mentor.getName(), version, wanted);
        } catch (ServiceDown | RestClientException e) {
            Map<String, String> fields = new HashMap<>(typed.fields(typed.key()));
            fields.put(VERSION, version);
            return Pages.again(ADDRESS, "preferences.save", fields, response);
        } catch (ServiceRefused e) {
            ModelAndView page = present(mentor).addObject("overtaken", true);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return Pages.done(ADDRESS, PreferencesPage.SAVED);
    }

    private ModelAndView present(Principal mentor) {
        ResponseEntity<Preferences> now = mails.preferences(mentor.getName());
        Preferences preferences = now.getBody() == null ? new Preferences(null, null, null) : now.getBody();
        String version =
                now.getHeaders().getETag() == null ? "" : now.getHeaders().getETag();
        return PreferencesPage.page(ADDRESS, PreferencesForm.of(preferences), Map.of())
                .addObject(VERSION, version);
    }
}
