package org.alliancementors.portal.checks;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.alliancementors.kit.links.Verification;
import org.alliancementors.portal.pages.Links;
import org.alliancementors.portal.pages.PageFaults;
import org.alliancementors.portal.pages.Pages;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.ServiceDown;
import org.alliancementors.portal.services.ServiceRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of all such questions have in common: good links only, friendly words for what is over, nothing sent twice. */
@Component
final class Question {

    /** The two answers of a form. */
    enum Choice {
        YES,
        NO
    }

    /**
     * What a form of one button carries.
     *
     * @param antwort the answer
     * @param schluessel key that makes sending it again safe
     */
    record Answer(@Nullable Choice antwort, @Nullable String schluessel) {}

    /**
     * What is asked.
     *
     * @param purpose purpose of the links
     * @param address what stands before the token in the address of the page
     * @param words first part of the keys of the words
     */
    record Kind(String purpose, String address, String words) {}

    /** Hands an answer over to a service. */
    interface Sending {

        /** Sends it with a key that makes sending it again safe. */
        void with(String key);
    }

    private final Links links;

    Question(Links links) {
        this.links = links;
    }

    /** Shows the question to the holder of a good link. */
    ModelAndView opened(String token, String purpose, Supplier<ModelAndView> page) {
        if (links.check(token, purpose) instanceof Verification.Refused(Verification.Reason reason)) {
            return links.refused(reason, purpose);
        }
        try {
            return page.get().addObject("schluessel", Typed.key(null));
        } catch (ServiceRefused e) {
            return ended(purpose);
        }
    }

    /** Takes the answer of the holder of a good link. */
    ModelAndView answered(String token, Kind kind, Answer answer, Sending sending, HttpServletResponse response) {
        String purpose = kind.purpose();
        String address = kind.address() + token;
        if (links.check(token, purpose) instanceof Verification.Refused(Verification.Reason reason)) {
            return links.refused(reason, purpose);
        }
        if (answer.antwort() == null) {
            return PageFaults.page(HttpStatus.BAD_REQUEST);
        }
        String choice = answer.antwort().name();
        String key = Typed.key(answer.schluessel());
        try {
            sending.with(key);
        } catch (ServiceDown | RestClientException e) {
            return Pages.again(
                    address, kind.words() + "." + choice, Map.of("antwort", choice, "schluessel", key), response);
        } catch (ServiceRefused e) {
            return ended(purpose);
        }
        return Pages.shown(address);
    }

    private static ModelAndView ended(String purpose) {
        return new ModelAndView("link", HttpStatus.GONE).addObject("why", purpose + ".ended");
    }
}
