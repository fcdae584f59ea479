package org.alliancementors.portal.tracking;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.RequestService;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Sends the link to a status page once more, to the address of whoever asked for the mission. The answer is the same whether there is such a
 * mission or not, so nobody learns who has asked for one.
 */
@Controller
final class LostLinkPage {

    private static final String VIEW = "link-verloren";
    private static final Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,189}");
    private static final Pattern REFERENCE = Pattern.compile("[Ll][Bb][Ff]-?[0-9A-Za-z]{4}-?[0-9A-Za-z]{4}");
    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}");

    private final RequestService requests;

    LostLinkPage(RequestService requests) {
        this.requests = requests;
    }

    /**
     * What was typed.
     *
     * @param mail the address that the mission was asked for with
     * @param nummer its reference or its postal code
     */
    record Lost(@Nullable String mail, @Nullable String nummer) {

        private Map<String, String> faults() {
            Map<String, String> faults = new LinkedHashMap<>();
            if (!MAIL.matcher(Typed.line(mail)).matches()) {
                faults.put("mail", "mail");
            }
            if (!REFERENCE.matcher(Typed.line(nummer)).matches()
                    && !POSTAL_CODE.matcher(Typed.line(nummer)).matches()) {
                faults.put("nummer", "nummer");
            }
            return faults;
        }

        private RequestService.LostLink asked() {
            String number = Typed.line(nummer);
            return POSTAL_CODE.matcher(number).matches()
                    ? new RequestService.LostLink(Typed.line(mail), null, number)
                    : new RequestService.LostLink(Typed.line(mail), reference(number), null);
        }

        /** As it stands in mails, however it was copied. */
        private static String reference(String typed) {
            String bare = typed.toUpperCase(Locale.ROOT).replace("-", "");
            return "%s-%s-%s".formatted(bare.substring(0, 3), bare.substring(3, 7), bare.substring(7));
        }

        /** Without the address. */
        @Override
        public String toString() {
            return "Lost[…]";
        }
    }

    @GetMapping("/link-verloren")
    ModelAndView show() {
        return page(new Lost(null, null));
    }

    @PostMapping("/link-verloren")
    ModelAndView ask(Lost typed, HttpServletResponse response) {
        Map<String, String> faults = typed.faults();
        if (!faults.isEmpty()) {
            ModelAndView page = page(typed).addObject("faults", faults);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        try {
            requests.lostLink(typed.asked());
        } catch (ServiceDown | RestClientException e) {
            return PageFaults.down(VIEW, response)
                    .addAllObjects(page(typed).getModel())
                    .addObject("kept", true);
        } catch (ServiceRefused e) {
            // an address that is none to alliance-service cannot have asked for a mission: the same answer
        }
        return page(new Lost(null, null)).addObject("asked", true);
    }

    private static ModelAndView page(Lost typed) {
        return new ModelAndView(VIEW)
                .addObject("typed", typed)
                .addObject("faults", Map.of())
                .addObject("asked", false)
                .addObject("kept", false);
    }
}
