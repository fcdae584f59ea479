package org.alliancementors.portal.tracking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.pages.PageLanguage;
import org.alliancementors.portal.services.AllianceService;
import org.alliancementors.portal.services.AllianceService.Tracking;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Shows how far a request is, who moves next and by when. Whoever has the link may see it and withdraw the request. */
@Controller
final class TrackingPage {

    private static final String CANCELLED = "CANCELLED";
    private static final int LONGEST_SECRET = 200;

    private final AllianceService alliances;

    TrackingPage(AllianceService alliances) {
        this.alliances = alliances;
    }

    @GetMapping("/status/{secret}")
    ModelAndView show(@PathVariable String secret, HttpServletRequest request) {
        return page("status", secret, request);
    }

    @GetMapping("/status/{secret}/zurueckziehen")
    ModelAndView ask(@PathVariable String secret, HttpServletRequest request) {
        return page("zurueckziehen", secret, request);
    }

    @PostMapping("/status/{secret}/zurueckziehen")
    ModelAndView withdraw(@PathVariable String secret, HttpServletResponse response) {
        if (!couldBeOurs(secret)) {
            return unknown();
        }
        try {
            alliances.cancel(secret);
        } catch (ServiceDown | RestClientException e) {
            return PageFaults.down("zurueckziehen", response)
                    .addObject("secret", secret)
                    .addObject("kept", true);
        } catch (ServiceRefused e) {
            // it has ended otherwise: the page that follows says how
            return shown(secret);
        }
        return shown(secret);
    }

    private ModelAndView page(String view, String secret, HttpServletRequest request) {
        if (!couldBeOurs(secret)) {
            return unknown();
        }
        Tracking tracking;
        try {
            tracking = alliances.tracking(secret);
        } catch (ServiceRefused e) {
            return unknown();
        }
        PageLanguage.prefer(request, tracking.language());
        boolean ended = CANCELLED.equals(tracking.status());
        return new ModelAndView(ended ? "status" : view)
                .addObject("secret", secret)
                .addObject("tracking", tracking)
                .addObject("ended", ended);
    }

    private static boolean couldBeOurs(String secret) {
        return secret.length() <= LONGEST_SECRET && secret.chars().allMatch(TrackingPage::allowed);
    }

    private static boolean allowed(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
    }

    private static ModelAndView unknown() {
        return new ModelAndView("link", HttpStatus.NOT_FOUND).addObject("why", "broken");
    }

    private static ModelAndView shown(String secret) {
        RedirectView redirect = new RedirectView("/status/{secret}", true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect, "secret", secret);
    }
}
