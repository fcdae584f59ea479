package org.alliancementors.portal.mentor;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.Principal;
import java.util.Map;
import org.alliancementors.portal.pages.Pages;
import org.alliancementors.portal.services.OwnMails;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/** The address of a mentor's calendar, which is a secret, how to subscribe to it, and another one in its place. */
@Controller
final class CalendarPage {

    private static final String ADDRESS = "/mentor/kalender";
    private static final String RENEW = ADDRESS + "/erneuern";

    private final OwnMails mails;

    CalendarPage(OwnMails mails) {
        this.mails = mails;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(Principal mentor, @RequestParam(name = "getan", required = false) @Nullable String done) {
        URI address = mails.calendar(mentor.getName()).address();
        return page(address).addObject("done", done);
    }

    /** Where its button goes; whoever opens the address, or changes the language there, sees the page. */
    @GetMapping(RENEW)
    ModelAndView back() {
        return Pages.shown(ADDRESS);
    }

    @PostMapping(RENEW)
    ModelAndView renew(Principal mentor, HttpServletResponse response) {
        try {
            mails.renewCalendar(mentor.getName());
        } catch (ServiceDown | RestClientException e) {
            return Pages.again(RENEW, "mentor.calendar.renew", Map.of(), response);
        } catch (ServiceRefused e) {
            // nothing was ever told of the mentor, so nobody can have an address yet
            return Pages.shown(ADDRESS);
        }
        return Pages.done(ADDRESS, "renewed");
    }

    private static ModelAndView page(@Nullable URI address) {
        return new ModelAndView("mentor-kalender")
                .addObject("subscription", address == null ? null : address.toString());
    }
}
