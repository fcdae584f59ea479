package org.alliancementors.portal.start;

import org.alliancementors.portal.pages.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The start page: what it is, what to know before one begins, and how much has been done. */
@Controller
final class StartPage {

    private final ProgrammeNumbers numbers;

    StartPage(ProgrammeNumbers numbers) {
        this.numbers = numbers;
    }

    @GetMapping("/")
    ModelAndView start(@RequestParam(name = "getan", required = false) @Nullable String done) {
        return new ModelAndView("start")
                .addObject("wide", true)
                .addObject("done", done)
                .addObject("kinds", Codes.KINDS)
                .addObject("numbers", numbers.latest());
    }
}
