package org.alliancementors.portal.preferences;

import java.util.function.Supplier;
import org.alliancementors.kit.links.Verification;
import org.alliancementors.portal.pages.Links;
import org.alliancementors.portal.services.LinkBody;
import org.alliancementors.portal.services.NotificationService;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Ends what is not essential with one click. A mail program sends the form by itself, without having opened the page, without a
 * cookie and with no token but that in the address (RFC 8058); people see the page and click. GET changes nothing.
 */
@Controller
final class UnsubscribePage {

    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    private final Links links;
    private final NotificationService notifications;

    UnsubscribePage(Links links, NotificationService notifications) {
        this.links = links;
        this.notifications = notifications;
    }

    @GetMapping("/abmelden/{token}")
    ModelAndView show(@PathVariable String token) {
        return opened(token, () -> new ModelAndView("abmelden").addObject("token", token));
    }

    @PostMapping(path = "/abmelden/{token}", params = ONE_CLICK)
    ModelAndView unsubscribe(@PathVariable String token) {
        return opened(token, () -> {
            notifications.unsubscribe(new LinkBody(token));
            return new ModelAndView("abgemeldet").addObject("token", token);
        });
    }

    private ModelAndView opened(String token, Supplier<ModelAndView> page) {
        return links.check(token, PreferencesPage.PURPOSE) instanceof Verification.Refused(Verification.Reason reason)
                ? links.refused(reason, PreferencesPage.PURPOSE)
                : page.get();
    }
}
