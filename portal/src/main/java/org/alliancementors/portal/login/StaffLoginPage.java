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
            @RequestParam(required = false) @Nullable String abgemeldet) {
        return new ModelAndView("fachberatung-anmelden")
                .addObject("wrong", falsch != null)
                .addObject("gone", abgemeldet != null);
    }
}
