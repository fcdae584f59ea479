package org.alliancementors.matching.web;

import java.util.List;
import org.alliancementors.matching.cases.Offer;
import org.alliancementors.matching.fit.ScoreTerms;
import org.alliancementors.matching.policies.Policies;
import org.alliancementors.matching.web.OfferView.Reason;
import org.springframework.stereotype.Component;

/** Why a mentor was picked, as far as it may be told them: what spoke for them under the policy that weighed. */
@Component
final class Grounds {

    private final Policies policies;

    Grounds(Policies policies) {
        this.policies = policies;
    }

    List<Reason> of(Offer offer) {
        return policies
                .find(offer.policyVersion())
                .map(version -> ScoreTerms.inFavour(version.policy(), offer.addends()))
                .orElse(List.of())
                .stream()
                .map(term -> new Reason(term, offer.addends().getOrDefault(term, 0)))
                .toList();
    }
}
