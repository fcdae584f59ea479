package org.alliancementors.matching.web;

import java.time.Instant;
import java.util.List;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.matching.cases.Answer;
import org.alliancementors.matching.cases.AnsweringOffers.Preview;
import org.alliancementors.matching.cases.Offer;
import org.alliancementors.matching.cases.Question;
import org.alliancementors.matching.cases.Standing;
import org.alliancementors.matching.fit.Term;
import org.alliancementors.matching.places.Hold;
import org.jspecify.annotations.Nullable;

/** What a mentor is asked, and why they were picked. */
record OfferView(
        MissionId mission,
        int attempt,
        Hold.Role role,
        Answer state,
        @Nullable Instant undoUntil,
        @Nullable MissionReference reference,
        @Nullable MissionKind kind,
        @Nullable Format format,
        @Nullable PostalCode postalCode,
        @Nullable Period when,
        @Nullable Integer distanceKm,
        @Nullable Instant expiresAt,
        List<Reason> reasons) {

    /** Points that a term gave. */
    record Reason(Term term, int points) {}

    static OfferView of(Question question, Preview preview, Grounds grounds) {
        var wish = preview.of().wish();
        if (wish == null || preview.offer().isEmpty()) {
            return unknown(question, preview.standing());
        }
        Offer offer = preview.offer().get();
        return new OfferView(
                question.mission(),
                question.number(),
                question.role(),
                preview.standing().answer(),
                preview.standing().undoUntil(),
                wish.reference(),
                wish.kind(),
                wish.format(),
                wish.postalCode(),
                wish.when(),
                offer.distanceKm(),
                offer.expiresAt(),
                grounds.of(offer));
    }

    /** Of something that this service does not know (any more): nothing of the mission is shown. */
    static OfferView unknown(Question question, Standing standing) {
        return new OfferView(
                question.mission(),
                question.number(),
                question.role(),
                standing.answer(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }
}
