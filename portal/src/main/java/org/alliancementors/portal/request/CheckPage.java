package org.alliancementors.portal.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.alliancementors.portal.drafts.DraftSecret;
import org.alliancementors.portal.drafts.DraftsUnavailable;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.pages.Pages;
import org.alliancementors.portal.services.RequestService;
import org.alliancementors.portal.services.RequestService.Taken;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Step 5: everything once more, and off it goes. The key that makes sending it again safe belongs to the draft and stands in the form: a form
 * that shows an older draft than the one in the cookie is not sent, but shown again.
 */
@Controller
final class CheckPage {

    /** Where what came of a request is shown. */
    static final String SENT = Step.ROOT + "/gesendet";

    private static final Logger LOG = LoggerFactory.getLogger(CheckPage.class);

    private final StepPages steps;
    private final DraftKeeper keeper;
    private final RequestService requests;
    private final Summaries summaries;

    CheckPage(StepPages steps, DraftKeeper keeper, RequestService requests, Summaries summaries) {
        this.steps = steps;
        this.keeper = keeper;
        this.requests = requests;
        this.summaries = summaries;
    }

    @GetMapping(Step.ROOT + "/pruefen")
    ModelAndView show(HttpServletRequest request) {
        return steps.show(Step.PRUEFEN, request, summaries::page);
    }

    @PostMapping(Step.ROOT + "/pruefen")
    ModelAndView send(
            @RequestParam(required = false) @Nullable String schluessel,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return steps.show(Step.PRUEFEN, request, draft -> {
            DraftSecret secret = draft.secret();
            if (secret == null || !secret.idempotencyKey().equals(schluessel)) {
                return Pages.shown(Step.PRUEFEN.address());
            }
            return send(draft, secret, locale, response);
        });
    }

    @GetMapping(SENT)
    ModelAndView sent(HttpServletRequest request) {
        RequestDraft draft = keeper.open(request);
        return draft.sent() == null ? Pages.shown(draft.firstOpen().address()) : sentPage(draft.sent());
    }

    private ModelAndView send(RequestDraft draft, DraftSecret secret, Locale locale, HttpServletResponse response) {
        Taken taken;
        try {
            taken = requests.request(secret.idempotencyKey(), summaries.request(draft, locale));
        } catch (ServiceDown | RestClientException e) {
            return PageFaults.down(Step.PRUEFEN.view(), response)
                    .addAllObjects(summaries.page(draft).getModel())
                    .addObject("kept", true);
        } catch (ServiceRefused e) {
            return e.status() == HttpStatus.UNPROCESSABLE_CONTENT.value()
                    ? arrivedBefore(draft, secret)
                    : refused(draft, e);
        }
        return kept(secret, new Sent(taken.reference(), taken.trackingSecret(), mail(draft)));
    }

    /** An answer got lost, and the draft was changed before it was sent again: the first version is the one that counts. */
    private ModelAndView arrivedBefore(RequestDraft draft, DraftSecret secret) {
        return kept(secret, new Sent(null, null, mail(draft)));
    }

    private ModelAndView refused(RequestDraft draft, ServiceRefused refused) {
        boolean fixed = draft.meeting() != null && draft.meeting().fixed();
        ServiceFaults.AtStep mend = ServiceFaults.of(refused.fields(), fixed);
        if (refused.status() != HttpStatus.BAD_REQUEST.value() || mend == null) {
            throw refused;
        }
        return StepPages.toMend(summaries.stepPage(mend.step(), draft), mend.faults());
    }

    private ModelAndView kept(DraftSecret secret, Sent sent) {
        try {
            keeper.sent(secret, sent);
        } catch (DraftsUnavailable e) {
            // it has arrived all the same: the page is the answer to the POST itself
            LOG.warn("{}", e.getMessage());
            return sentPage(sent);
        }
        return Pages.shown(SENT);
    }

    private static ModelAndView sentPage(Sent sent) {
        return new ModelAndView("anfrage-gesendet").addObject("sent", sent);
    }

    private static @Nullable String mail(RequestDraft draft) {
        return draft.contact() == null ? null : draft.contact().first().email();
    }
}
