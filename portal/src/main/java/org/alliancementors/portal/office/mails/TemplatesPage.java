package org.alliancementors.portal.office.mails;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.alliancementors.portal.services.MailLedger;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Every mail that there is, as it would look with invented people. */
@Controller
final class TemplatesPage {

    static final String PATH = MailsPage.PATH + "/vorlagen";

    /** The HTML of mails brings its own style and nothing else; in a sandbox it can neither run nor send anything. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final int ALL = 100;

    private final MailLedger ledger;

    TemplatesPage(MailLedger ledger) {
        this.ledger = ledger;
    }

    @GetMapping(PATH)
    ModelAndView list(Locale locale) {
        return new ModelAndView("fachberatung-mails-vorlagen")
                .addObject("wide", true)
                .addObject(
                        "templates",
                        ledger.templates(locale.getLanguage(), 0, ALL).all());
    }

    @GetMapping(PATH + "/{name}")
    ModelAndView text(
            @PathVariable String name,
            @RequestParam(defaultValue = "de") String sprache,
            @RequestParam(defaultValue = "false") boolean schwierig) {
        return new ModelAndView("fachberatung-mail-vorlage")
                .addObject("name", name)
                .addObject("spoken", language(sprache))
                .addObject("hard", schwierig)
                .addObject("text", ledger.preview(name, language(sprache), "text", data(schwierig)));
    }

    /** The HTML form as a page of its own, under a policy of its own. */
    @GetMapping(PATH + "/{name}/html")
    ResponseEntity<String> html(
            @PathVariable String name,
            @RequestParam(defaultValue = "de") String sprache,
            @RequestParam(defaultValue = "false") boolean schwierig) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", POLICY)
                .body(ledger.preview(name, language(sprache), "html", data(schwierig)));
    }

    private static String language(String typed) {
        return typed.equals("en") ? "en" : "de";
    }

    private static String data(boolean hard) {
        return hard ? "worst" : "usual";
    }
}
