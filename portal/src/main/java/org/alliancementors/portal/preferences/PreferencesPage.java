package org.alliancementors.portal.preferences;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.alliancementors.kit.links.Verification;
import org.alliancementors.portal.pages.Links;
import org.alliancementors.portal.pages.PageLanguage;
import org.alliancementors.portal.pages.Pages;
import org.alliancementors.portal.services.LinkBody;
import org.alliancementors.portal.services.NotificationService;
import org.alliancementors.portal.services.NotificationService.Change;
import org.alliancementors.portal.services.NotificationService.Preferences;
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

/** A reader sees and says how to be written to. */
@Controller
final class PreferencesPage {

    /** Purpose of the links, also of those that end mails with one click. */
    static final String PURPOSE = "preferences";

    static final String ADDRESS = "/nachrichten/";

    static final String SAVED = "saved";

    private final Links links;
    private final NotificationService notifications;

    PreferencesPage(Links links, NotificationService notifications) {
        this.links = links;
        this.notifications = notifications;
    }

    @GetMapping("/nachrichten/{token}")
    ModelAndView show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String getan,
            HttpServletRequest request) {
        if (links.check(token, PURPOSE) instanceof Verification.Refused(Verification.Reason reason)) {
            return links.refused(reason, PURPOSE);
        }
        Preferences now = notifications.preferences(new LinkBody(token));
        PageLanguage.prefer(request, now.language());
        return page(ADDRESS + token, PreferencesForm.of(now), Map.of()).addObject("saved", SAVED.equals(getan));
    }

    @PostMapping("/nachrichten/{token}")
    ModelAndView save(@PathVariable String token, PreferencesForm typed, HttpServletResponse response) {
        if (links.check(token, PURPOSE) instanceof Verification.Refused(Verification.Reason reason)) {
            return links.refused(reason, PURPOSE);
        }
        Change change = typed.change(token);
        if (change == null) {
            ModelAndView page = page(ADDRESS + token, typed, typed.faults());
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        String key = typed.key();
        try {
            notifications.change(key, change);
        } catch (ServiceDown | RestClientException e) {
            return Pages.again(ADDRESS + token, "preferences.save", typed.fields(key), response);
        }
        return Pages.done(ADDRESS + token, SAVED);
    }

    /**
     * The page.
     *
     * @param action address that the form goes to
     */
    static ModelAndView page(String action, PreferencesForm typed, Map<String, String> faults) {
        return new ModelAndView("nachrichten")
                .addObject("action", action)
                .addObject("typed", typed)
                .addObject("schluessel", typed.key())
                .addObject("tongues", PreferencesForm.Tongue.values())
                .addObject("choices", PreferencesForm.News.values())
                .addObject("yesNo", PreferencesForm.YesNo.values())
                .addObject("faults", faults)
                .addObject("saved", false)
                .addObject("overtaken", false);
    }
}
