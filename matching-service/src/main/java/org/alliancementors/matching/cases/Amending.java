package org.alliancementors.matching.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.CaseFact.MentorRechecked;
import org.alliancementors.matching.cases.CaseFact.OfferWithdrawn;
import org.alliancementors.matching.cases.CaseFact.WishAmended;
import org.alliancementors.matching.cases.CaseFact.WithdrawalReason;
import org.alliancementors.matching.fit.Wish;

/** What a case decides when its mission is wanted differently. */
final class Amending {

    private Amending() {}

    /**
     * The mission is wanted differently. An open offer is taken back, a no that is pending becomes final, a stand-by for
     * another date is let go, and it is searched anew; a mentor who has accepted stays until it was seen whether they can.
     */
    static List<CaseFact> amend(Case state, Wish wished, Instant now) {
        Wish before = state.wish();
        if (before == null || state.status() == Status.CLOSED || wished.equals(before)) {
            return List.of();
        }
        var facts = new ArrayList<CaseFact>();
        if (!before.when().equals(wished.when())) {
            facts.addAll(StandingBy.letGo(state, now));
        }
        Case next = state.after(facts);
        Offer offer = next.offer();
        Declining declining = next.declining();
        if (offer != null && declining != null) {
            facts.addAll(StandingBy.leave(next, declining.settled(offer, now)));
        } else if (offer != null && next.status() == Status.OFFERED) {
            facts.addAll(StandingBy.leave(
                    next, new OfferWithdrawn(offer.attempt(), offer.mentor(), WithdrawalReason.MISSION_CHANGED, now)));
        }
        facts.add(new WishAmended(wished, now));
        return facts;
    }

    /**
     * It was seen who can still come after a change. Who cannot is let go; a stand-by who can steps in.
     *
     * @param mark since when the change was to be looked at; nothing happens when there was another one since
     * @param mentorCan whether the mentor can
     * @param standbyCan whether who is asked to stand by, or does, can
     */
    static List<CaseFact> recheck(Case state, Instant mark, boolean mentorCan, boolean standbyCan, Instant now) {
        Offer offer = state.offer();
        if (!state.isToRecheck() || !mark.equals(state.recheckSince()) || offer == null) {
            return List.of();
        }
        var facts = new ArrayList<CaseFact>();
        if (!standbyCan) {
            facts.addAll(StandingBy.letGo(state, now));
        }
        if (!mentorCan) {
            facts.addAll(StandingBy.leave(
                    state.after(facts),
                    new OfferWithdrawn(offer.attempt(), offer.mentor(), WithdrawalReason.MISSION_CHANGED, now)));
        }
        facts.add(new MentorRechecked(mark));
        return facts;
    }
}
