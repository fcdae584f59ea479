package org.alliancementors.matching.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.jspecify.annotations.Nullable;

/**
 * A no that can still be taken back. Nobody else learns of it before it is final, and the place stays held.
 *
 * @param reason why
 * @param againFrom from which day on the mentor wants to be asked again, or null when at any time
 * @param at when the mentor said so
 * @param finalAt from when on it counts
 */
public record Declining(DeclineReason reason, @Nullable LocalDate againFrom, Instant at, Instant finalAt) {

    /** The no that counts from now on, to this offer. */
    CaseFact.OfferDeclined settled(Offer offer, Instant now) {
        return new CaseFact.OfferDeclined(offer.attempt(), offer.mentor(), reason, againFrom, now);
    }
}
