package org.alliancementors.portal.tracking;

import java.util.Map;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.AllianceService.FollowUp;
import org.jspecify.annotations.Nullable;

/**
 * The questions months later as they were answered; each may be left open.
 *
 * @param gegruendet whether the alliance was founded
 * @param partner how many partners were won
 * @param aktiv whether the alliance is active
 * @param schluessel key that makes sending it again safe
 */
record FollowUpForm(
        @Nullable String gegruendet,
        @Nullable String partner,
        @Nullable String aktiv,
        @Nullable String schluessel) {

    private static final int MOST_PARTNERS = 10_000;

    /** A form that was not filled in yet. */
    static FollowUpForm empty() {
        return new FollowUpForm(null, null, null, null);
    }

    /** What is the matter: names of fields, each with the last part of the message's key. */
    Map<String, String> faults() {
        Integer number = Typed.number(partner);
        boolean fine = Typed.text(partner) == null || number != null && number <= MOST_PARTNERS;
        return fine ? Map.of() : Map.of("partner", "partner");
    }

    /** What the service gets; of a form without faults. */
    FollowUp followUp() {
        return new FollowUp(FeedbackForm.known(gegruendet), Typed.number(partner), FeedbackForm.known(aktiv));
    }
}
