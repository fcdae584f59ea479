package org.alliancementors.portal.office.mails;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.alliancementors.portal.pages.Pages;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.MailLedger;
import org.alliancementors.portal.services.MailLedger.About;
import org.alliancementors.portal.services.MailLedger.Resend;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Has a mail sent once more, for a reason. */
@Controller
final class ResendPage {

    static final String PATH = MailsPage.PATH + "/nochmal";

    private static final List<String> REASONS = List.of("NOT_RECEIVED", "LOST", "ADDRESS_CORRECTED", "FAULT_MENDED");
    private static final List<String> KNOWN_REFUSALS =
            List.of("mail-unknown", "mail-open", "mail-untrue", "recipient-suppressed", "idempotency-key-reused");

    private final MailLedger ledger;

    ResendPage(MailLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * Which mail, and why.
     *
     * @param art kind of its subject
     * @param id id of its subject
     * @param mail its id
     * @param vorlage what it says
     * @param warum code of the reason
     * @param schluessel key that makes sending the form again safe
     */
    record ResendForm(
            String art,
            String id,
            String mail,
            @Nullable String vorlage,
            @Nullable String warum,
            @Nullable String schluessel) {

        /** What an address leaves out is empty. */
        ResendForm {
            art = Typed.line(art);
            id = Typed.line(id);
            mail = Typed.line(mail);
        }

        /** Whether the address names a mail at all. */
        private boolean names() {
            return !art.isEmpty() && !id.isEmpty() && !mail.isEmpty();
        }

        /** Where its ledger is shown. */
        String back() {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath(MailsPage.PATH);
            switch (art) {
                case "mission" -> address.queryParam("einsatz", id);
                case "alliance" -> address.queryParam("buendnis", id);
                case "mentor" -> address.queryParam("person", "mentor:" + id);
                default -> address.queryParam("person", "desk");
            }
            return address.encode().build().toUriString();
        }

        private Map<String, String> fields(String key) {
            return Map.of(
                    "art",
                    art,
                    "id",
                    id,
                    "mail",
                    mail,
                    "vorlage",
                    Typed.line(vorlage),
                    "warum",
                    Typed.line(warum),
                    "schluessel",
                    key);
        }
    }

    @GetMapping(PATH)
    ModelAndView show(ResendForm form) {
        return form.names() ? page(form, Map.of(), null) : Pages.shown(MailsPage.PATH);
    }

    @PostMapping(PATH)
    ModelAndView send(ResendForm form, HttpServletResponse response) {
        if (!form.names()) {
            return Pages.shown(MailsPage.PATH);
        }
        String reason = form.warum();
        if (reason == null || !REASONS.contains(reason)) {
            return with(HttpStatus.BAD_REQUEST, page(form, Map.of("warum", "resend.why"), null));
        }
        String key = Typed.key(form.schluessel());
        try {
            ledger.resend(key, new Resend(new About(form.art(), form.id()), form.mail(), reason));
            return Pages.shown(form.back() + "&getan=resent");
        } catch (ServiceRefused e) {
            if (KNOWN_REFUSALS.contains(e.code())) {
                return with(HttpStatus.CONFLICT, page(form, Map.of(), e.code()));
            }
            throw e;
        } catch (ServiceDown | RestClientException e) {
            return Pages.again(PATH, "resend.button", form.fields(key), response);
        }
    }

    private static ModelAndView page(ResendForm form, Map<String, String> faults, @Nullable String refused) {
        return new ModelAndView("fachberatung-mail-nochmal")
                .addObject("form", form)
                .addObject("back", form.back())
                .addObject("schluessel", Typed.key(refused == null ? form.schluessel() : null))
                .addObject("reasons", REASONS)
                .addObject("refused", refused)
                .addObject("faults", faults);
    }

    private static ModelAndView with(HttpStatus status, ModelAndView page) {
        page.setStatus(status);
        return page;
    }
}
