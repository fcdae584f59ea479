package org.alliancementors.portal.login;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the desk logs in. */
@Controller
final class StaffLoginPage {

    @GetMapping(StaffLogin.LOGIN)
    ModelAndView show(
            @RequestParam(required = false) @Nullable String falsch,
            @RequestParam(required = false) @Nullable String warten,
            @RequestParam(required = false) @Nullable String abgemeldet,
            @RequestParam(required = false) @Nullable String weiter) {
        return new ModelAndView("fachberatung-anmelden")
                .addObject("fault", warten != null ? "wait" : falsch != null ? "wrong" : null)
                .addObject("gone", abgemeldet != null)
                .addObject("wanted", Destination.of(weiter));
    }
}
