package org.alliancementors.portal.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page and the pages that every offer on the web needs. */
@Controller
final class StartPage {

    @GetMapping("/")
    String start() {
        return "start";
    }

    @GetMapping("/impressum")
    String imprint() {
        return "impressum";
    }

    @GetMapping("/datenschutz")
    String privacy() {
        return "datenschutz";
    }

    @GetMapping("/barrierefreiheit")
    String accessibility() {
        return "barrierefreiheit";
    }
}
