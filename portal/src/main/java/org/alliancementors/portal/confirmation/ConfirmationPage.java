package org.alliancementors.portal.confirmation;

import jakarta.servlet.http.HttpServletResponse;
import org.alliancementors.kit.links.LinkToken;
import org.alliancementors.kit.links.Verification;
import org.alliancementors.portal.pages.Links;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.services.AllianceService;
import org.alliancementors.portal.services.LinkBody;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Explains what a confirmation does and passes it on to alliance-service. The page after it is the answer to the POST itself: loading it
 * again confirms again, which changes nothing.
 */
@Controller
final class ConfirmationPage {

    private static final String PURPOSE = "confirm";

    private final Links links;
    private final AllianceService alliances;

    ConfirmationPage(Links links, AllianceService alliances) {
        this.links = links;
        this.alliances = alliances;
    }

    @GetMapping("/bestaetigen/{token}")
    ModelAndView show(@PathVariable String token) {
        return switch (links.check(token, PURPOSE)) {
            case Verification.Refused(var reason) -> links.refused(reason, PURPOSE);
            case Verification.Verified(var link) -> form(new ModelAndView("bestaetigen"), token, link);
        };
    }

    @PostMapping("/bestaetigen/{token}")
    ModelAndView confirm(@PathVariable String token, HttpServletResponse response) {
        return switch (links.check(token, PURPOSE)) {
            case Verification.Refused(var reason) -> links.refused(reason, PURPOSE);
            case Verification.Verified(var link) -> confirmed(token, link, response);
        };
    }

    private ModelAndView confirmed(String token, LinkToken link, HttpServletResponse response) {
        try {
            return new ModelAndView("bestaetigt")
                    .addObject("confirmed", alliances.confirm(link.subject(), new LinkBody(token)));
        } catch (ServiceDown | RestClientException e) {
            return form(PageFaults.down("bestaetigen", response), token, link).addObject("kept", true);
        } catch (ServiceRefused e) {
            // withdrawn, or lapsed in the meantime
            return new ModelAndView("link", HttpStatus.GONE).addObject("why", "confirm.ended");
        }
    }

    private static ModelAndView form(ModelAndView page, String token, LinkToken link) {
        return page.addObject("token", token).addObject("link", link);
    }
}
