package org.alliancementors.portal.login;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.alliancementors.kit.links.Verification;
import org.alliancementors.portal.pages.Links;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.MentorService;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where mentors ask for the link that lets them in, and where it leads. The answer is the same whether the address is a mentor's or not.
 * Opening the link changes nothing, since mail programs do that, too: only its button lets in.
 */
@Controller
final class MentorLoginPage {

    /** Parameter that says why a link let nobody in. */
    static final String LINK = "link";

    private static final String VIEW = "mentor-anmelden";
    private static final Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,189}");

    private final MentorService mentors;
    private final Links links;

    MentorLoginPage(MentorService mentors, Links links) {
        this.mentors = mentors;
        this.links = links;
    }

    @GetMapping(MentorLogin.LOGIN)
    ModelAndView show(
            @RequestParam(name = LINK, required = false) @Nullable String link,
            @RequestParam(required = false) @Nullable String abgemeldet) {
        boolean known = Arrays.stream(LoginLinks.Why.values())
                .anyMatch(why -> why.code().equals(link));
        return page("").addObject("why", known ? link : null).addObject("gone", abgemeldet != null);
    }

    @PostMapping(MentorLogin.LOGIN)
    ModelAndView ask(@RequestParam(defaultValue = "") String mail, HttpServletResponse response) {
        String address = Typed.line(mail);
        if (!MAIL.matcher(address).matches()) {
            ModelAndView page = page(address).addObject("faults", Map.of("mail", "mail"));
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        try {
            mentors.loginLink(new MentorService.LoginLink(address));
        } catch (ServiceDown | RestClientException e) {
            return PageFaults.down(VIEW, response)
                    .addAllObjects(page(address).getModel())
                    .addObject("kept", true);
        } catch (ServiceRefused e) {
            // an address that is none to mentor-service is no mentor's: the same answer
        }
        return page("").addObject("asked", true);
    }

    @GetMapping(MentorLogin.LOGIN + "/{token}")
    ModelAndView open(@PathVariable String token) {
        return switch (links.check(token, LoginLinks.PURPOSE)) {
            case Verification.Verified _ -> new ModelAndView("mentor-anmelden-link").addObject("token", token);
            case Verification.Refused(Verification.Reason reason) -> {
                ModelAndView page =
                        page("").addObject("why", LoginLinks.Why.of(reason).code());
                page.setStatus(reason == Verification.Reason.EXPIRED ? HttpStatus.GONE : HttpStatus.NOT_FOUND);
                yield page;
            }
        };
    }

    private static ModelAndView page(String mail) {
        return new ModelAndView(VIEW)
                .addObject("mail", mail)
                .addObject("faults", Map.of())
                .addObject("why", null)
                .addObject("gone", false)
                .addObject("asked", false)
                .addObject("kept", false);
    }
}
