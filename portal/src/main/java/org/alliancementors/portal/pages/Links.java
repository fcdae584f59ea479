package org.alliancementors.portal.pages;

import org.alliancementors.kit.links.LinkVerifier;
import org.alliancementors.kit.links.Verification;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Checks the links of mails before any service is asked, and tells people what is the matter with a bad one. */
@Component
public final class Links {

    private final LinkVerifier verifier;

    Links(ObjectProvider<LinkVerifier> verifier) {
        LinkVerifier configured = verifier.getIfAvailable();
        if (configured == null) {
            throw new IllegalStateException(
                    "LINK_VERIFICATION_KEY is missing: give the public Ed25519 key of notification-service as a JWK");
        }
        this.verifier = configured;
    }

    /** What the token of a link says for this purpose. */
    public Verification check(String token, String purpose) {
        return verifier.verify(token, purpose);
    }

    /**
     * The page for a link that entitles to nothing.
     *
     * @param purpose selects the words for an expired one
     */
    public ModelAndView refused(Verification.Reason reason, String purpose) {
        boolean expired = reason == Verification.Reason.EXPIRED;
        ModelAndView page = new ModelAndView("link", expired ? HttpStatus.GONE : HttpStatus.NOT_FOUND);
        page.addObject("why", expired ? purpose + ".expired" : "broken");
        return page;
    }
}
