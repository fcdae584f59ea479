package org.alliancementors.portal.tracking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.pages.Pages;
import org.alliancementors.portal.services.AllianceService;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/** Shows how far a request is, who moves next and by when. Whoever has the link may see it and withdraw the request. */
@Controller
final class TrackingPage {

    private static final String WITHDRAW = "zurueckziehen";

    private final InitiatorView view;
    private final AllianceService alliances;

    TrackingPage(InitiatorView view, AllianceService alliances) {
        this.view = view;
        this.alliances = alliances;
    }

    @GetMapping("/status/{secret}")
    ModelAndView show(
            @PathVariable String secret,
            @RequestParam(name = "getan", required = false) @Nullable String done,
            HttpServletRequest request) {
        return view.opened(secret, request, initiator -> initiator.page("status", done, null));
    }

    @GetMapping("/status/{secret}/zurueckziehen")
    ModelAndView ask(@PathVariable String secret, HttpServletRequest request) {
        return view.opened(secret, request, initiator -> initiator.page(WITHDRAW, null, null));
    }

    @PostMapping("/status/{secret}/zurueckziehen")
    ModelAndView withdraw(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        return view.opened(secret, request, initiator -> {
            try {
                alliances.cancel(secret);
            } catch (ServiceDown | RestClientException e) {
                return PageFaults.down(WITHDRAW, response)
                        .addObject("secret", secret)
                        .addObject("kept", true);
            } catch (ServiceRefused e) {
                // it has ended otherwise: the page that follows says how
                return Pages.shown(initiator.address());
            }
            return Pages.shown(initiator.address());
        });
    }
}
