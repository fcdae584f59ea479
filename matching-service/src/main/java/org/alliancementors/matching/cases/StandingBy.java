package org.alliancementors.matching.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.CaseFact.AttemptLeft;
import org.alliancementors.matching.cases.CaseFact.OfferWithdrawn;
import org.alliancementors.matching.cases.CaseFact.StandbyAgreed;
import org.alliancementors.matching.cases.CaseFact.StandbyAsked;
import org.alliancementors.matching.cases.CaseFact.StandbyEnded;
import org.alliancementors.matching.cases.CaseFact.StandbyPutOff;
import org.alliancementors.matching.cases.CaseFact.StandbySteppedIn;
import org.alliancementors.matching.cases.CaseFact.WithdrawalReason;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.Search;
import org.alliancementors.matching.fit.Wish;
import org.jspecify.annotations.Nullable;

/**
 * What a case decides about those who stand by. Somebody stands by only for a mission with a fixed date and a mentor who has
 * accepted; when that ends, so does the standing by, in the same write.
 */
final class StandingBy {

    private static final Set<WithdrawalReason> NOBODY_STEPS_IN = EnumSet.of(
            WithdrawalReason.MISSION_CANCELLED, WithdrawalReason.MISSION_COMPLETED, WithdrawalReason.BY_DESK);

    private StandingBy() {}

    /** Whether a mission has the fixed date that makes a stand-by worth while. */
    static boolean hasFixedDate(@Nullable Wish wish) {
        return wish != null && wish.when().from().equals(wish.when().to());
    }

    /** Whether somebody is to be asked now. While the mentor's own coming is in doubt, nobody else is bothered. */
    static boolean isToAsk(Case state, Instant now) {
        return state.standbys().current() == null
                && dueAt(state).filter(due -> !due.isAfter(now)).isPresent();
    }

    /** When something has to be done about who stands by, or empty. */
    static Optional<Instant> dueAt(Case state) {
        boolean settled = state.status() == Status.ACCEPTED && state.declining() == null && !state.isToRecheck();
        return settled || state.standbys().current() != null ? state.standbys().dueAt() : Optional.empty();
    }

    /** Who is looked for to stand by: anybody who fits, but who comes, who left, and who did not want to. */
    static Optional<Search> search(Case state, LocalDate today) {
        return state.search(today).map(open -> {
            var ruledOut = new LinkedHashMap<>(open.ruledOut());
            Optional.ofNullable(state.offer()).ifPresent(offer -> ruledOut.put(offer.mentor(), Exclusion.DECLINED));
            state.past().forEach(left -> ruledOut.putIfAbsent(left.offer().mentor(), Exclusion.DECLINED));
            state.standbys().refused().forEach(mentor -> ruledOut.putIfAbsent(mentor, Exclusion.DECLINED));
            return new Search(open.wish(), ruledOut, today);
        });
    }

    /** A place is held for this stand-by: the mentor is asked. */
    static List<CaseFact> ask(Case state, Standby asked, Instant now) {
        return isToAsk(state, now) && asked.number() == state.standbys().asked() + 1
                ? List.of(new StandbyAsked(asked))
                : List.of();
    }

    /** Nobody is asked before this time; never when null. */
    static List<CaseFact> putOff(Case state, @Nullable Instant until, Instant now) {
        return isToAsk(state, now) ? List.of(new StandbyPutOff(until)) : List.of();
    }

    /** The mentor who was asked agrees. No clock: as long as the question stands, it can be answered. */
    static List<CaseFact> agree(Case state, int number, MentorId mentor, Instant now) {
        return current(state, number, mentor)
                .filter(one -> one.agreedAt() == null)
                .map(one -> List.<CaseFact>of(new StandbyAgreed(number, mentor, now)))
                .orElse(List.of());
    }

    /** The mentor who was asked or stands by does not want to. */
    static List<CaseFact> decline(Case state, int number, MentorId mentor, @Nullable LocalDate againFrom, Instant now) {
        return current(state, number, mentor)
                .map(one -> List.<CaseFact>of(
                        new StandbyEnded(number, mentor, PastStandby.Ending.DECLINED, againFrom, now)))
                .orElse(List.of());
    }

    /** This mentor, if they are asked or stand by, no longer does. */
    static List<CaseFact> end(Case state, MentorId mentor, PastStandby.Ending ending, Instant now) {
        return Optional.ofNullable(state.standbys().current())
                .filter(one -> one.mentor().equals(mentor))
                .map(one -> List.<CaseFact>of(ended(one, ending, now)))
                .orElse(List.of());
    }

    /** Whoever is asked or stands by is not needed. */
    static List<CaseFact> letGo(Case state, Instant now) {
        return Optional.ofNullable(state.standbys().current())
                .map(one -> List.<CaseFact>of(ended(one, PastStandby.Ending.NOT_NEEDED, now)))
                .orElse(List.of());
    }

    /** The time to answer is over for who was asked. */
    static List<CaseFact> expire(Case state, Instant now) {
        return Optional.ofNullable(state.standbys().current())
                .filter(one ->
                        one.agreedAt() == null && !one.offer().expiresAt().isAfter(now))
                .map(one -> List.<CaseFact>of(ended(one, PastStandby.Ending.EXPIRED, now)))
                .orElse(List.of());
    }

    /**
     * An attempt is left. Who has agreed to stand by steps in, unless the mission itself is over or the desk decided; who was
     * only asked is let go, and the open search goes on.
     */
    static List<CaseFact> leave(Case state, AttemptLeft left) {
        Standby standby = state.standbys().current();
        if (standby == null) {
            return List.of(left);
        }
        boolean stepsIn = standby.agreedAt() != null
                && !(left instanceof OfferWithdrawn withdrawn && NOBODY_STEPS_IN.contains(withdrawn.reason()));
        return List.of(
                left,
                stepsIn
                        ? new StandbySteppedIn(standby.number(), left.attempt() + 1, standby.mentor(), left.at())
                        : ended(standby, ending(left), left.at()));
    }

    private static PastStandby.Ending ending(AttemptLeft left) {
        return left instanceof OfferWithdrawn withdrawn && withdrawn.reason() == WithdrawalReason.BY_DESK
                ? PastStandby.Ending.BY_DESK
                : PastStandby.Ending.NOT_NEEDED;
    }

    private static StandbyEnded ended(Standby standby, PastStandby.Ending ending, Instant now) {
        return new StandbyEnded(standby.number(), standby.mentor(), ending, null, now);
    }

    private static Optional<Standby> current(Case state, int number, MentorId mentor) {
        return state.standbys().current(number).filter(one -> one.mentor().equals(mentor));
    }
}
