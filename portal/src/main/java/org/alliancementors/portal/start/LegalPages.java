package org.alliancementors.portal.start;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Imprint, data protection, accessibility and plain language: texts only. */
@Controller
final class LegalPages {

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

    @GetMapping("/leichte-sprache")
    String plainLanguage() {
        return "leichte-sprache";
    }
}
