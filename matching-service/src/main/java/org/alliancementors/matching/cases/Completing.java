package org.alliancementors.matching.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.CaseFact.CaseClosed;
import org.alliancementors.matching.cases.CaseFact.MissionDone;
import org.alliancementors.matching.cases.CaseFact.OfferWithdrawn;
import org.alliancementors.matching.cases.CaseFact.WithdrawalReason;

/** What a case decides when its mission is done. */
final class Completing {

    private Completing() {}

    /**
     * The mission is done, so nobody is looked for, asked or held any more, wherever the search stands. The mentor who did it
     * keeps it in their record; anybody else who is asked or has accepted is told that they are not needed.
     */
    static List<CaseFact> complete(Case state, MentorId mentor, Closure.How how, Instant now) {
        if (state.status() == Status.CLOSED) {
            return List.of();
        }
        var facts = new ArrayList<CaseFact>();
        Offer offer = state.offer();
        if (offer != null && offer.mentor().equals(mentor)) {
            facts.add(new MissionDone(offer.attempt(), mentor, now));
            facts.addAll(StandingBy.letGo(state, now));
        } else if (offer != null) {
            var withdrawn =
                    new OfferWithdrawn(offer.attempt(), offer.mentor(), WithdrawalReason.MISSION_COMPLETED, now);
            facts.addAll(StandingBy.leave(state, withdrawn));
        }
        facts.add(new CaseClosed(new Closure(how, now)));
        return facts;
    }
}
