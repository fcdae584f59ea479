package org.alliancementors.matching.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.CaseFact.AttemptLeft;
import org.alliancementors.matching.cases.CaseFact.DeskActed;
import org.alliancementors.matching.cases.CaseFact.MentorAgreed;
import org.alliancementors.matching.cases.CaseFact.MentorOffered;
import org.alliancementors.matching.cases.CaseFact.OfferDeclined;
import org.alliancementors.matching.cases.CaseFact.OfferWithdrawn;
import org.alliancementors.matching.cases.CaseFact.StandbySteppedIn;
import org.alliancementors.matching.cases.CaseFact.WithdrawalReason;
import org.alliancementors.matching.cases.DeskAct.Kind;
import org.jspecify.annotations.Nullable;

/** What the desk can do with a case as it stands. Decides by facts and changes nothing. */
final class DeskDecisions {

    /** How long an act can be taken back. */
    static final Duration UNDO_WITHIN = Duration.ofMinutes(5);

    /** How long a case can be put out of sight. */
    static final Duration LONGEST_SNOOZE = Duration.ofDays(90);

    private final Case state;
    private final String by;
    private final String reason;
    private final Instant at;

    /** Decisions on this case, by somebody, for a reason, now. */
    DeskDecisions(Case state, String by, String reason, Instant at) {
        this.state = state;
        this.by = by;
        this.reason = reason;
        this.at = at;
    }

    /** What comes of it. */
    sealed interface Verdict {

        /** It happens. */
        record Granted(List<CaseFact> facts) implements Verdict {}

        /** It cannot be. */
        record Refused(DeskRefusal why) implements Verdict {}
    }

    /** Why this mentor cannot be assigned, as far as the case knows. */
    Optional<DeskRefusal> againstAssigning(MentorId mentor) {
        if (state.status() == Status.CLOSED) {
            return Optional.of(over());
        }
        if (isTheirs(mentor) && state.declining() == null) {
            return Optional.of(new DeskRefusal.MentorIsTheirs(mentor, state.status() == Status.ACCEPTED));
        }
        return standby(mentor)
                .filter(one -> one.agreedAt() == null)
                .map(one -> new DeskRefusal.MentorAboutToBeAsked(mentor));
    }

    /** Whether this mentor is asked and has not answered us. */
    boolean isAsked(MentorId mentor) {
        return isTheirs(mentor) && state.status() == Status.OFFERED && state.declining() == null;
    }

    /** The mentor who is asked has told the desk that they come. As long as the desk can take it back, it counts for nothing else. */
    Verdict passOn(MentorId mentor) {
        Offer offer = state.offer();
        if (offer == null || !isAsked(mentor)) {
            return new Verdict.Refused(new DeskRefusal.MentorIsTheirs(mentor, state.status() == Status.ACCEPTED));
        }
        var facts = new ArrayList<>(state.accept(offer.attempt(), at, at.plus(UNDO_WITHIN)));
        facts.add(acted(Kind.ACCEPT, mentor, null, null));
        return new Verdict.Granted(facts);
    }

    /** Whether this mentor has agreed to stand by: then they step in, with the place that they hold already. */
    boolean isStandingBy(MentorId mentor) {
        return standby(mentor).filter(one -> one.agreedAt() != null).isPresent();
    }

    /** Who stands by takes the place of whoever came before. */
    Verdict stepIn(MentorId mentor) {
        Optional<Standby> standby = standby(mentor).filter(one -> one.agreedAt() != null);
        Offer offer = state.offer();
        if (standby.isEmpty() || offer == null) {
            return new Verdict.Refused(new DeskRefusal.MentorAboutToBeAsked(mentor));
        }
        return new Verdict.Granted(List.of(
                left(state, offer, at),
                new StandbySteppedIn(standby.get().number(), offer.attempt() + 1, mentor, at),
                acted(Kind.ASSIGN, mentor, null, null)));
    }

    private Optional<Standby> standby(MentorId mentor) {
        return Optional.ofNullable(state.standbys().current())
                .filter(one -> one.mentor().equals(mentor));
    }

    /**
     * A place is held for this offer: the mentor is asked, or comes at once where they agreed, and whoever was before is no
     * longer.
     */
    Verdict assign(Offer offer, boolean agreed) {
        Optional<DeskRefusal> refusal = againstAssigning(offer.mentor());
        if (refusal.isPresent()) {
            return new Verdict.Refused(refusal.get());
        }
        var facts = new ArrayList<CaseFact>();
        facts.addAll(makeRoom());
        facts.add(agreed ? new MentorAgreed(offer, at) : new MentorOffered(offer));
        facts.add(new DeskActed(Kind.ASSIGN, by, at, offer.mentor(), agreed, reason, null, state.waiting()));
        return new Verdict.Granted(facts);
    }

    /** The mentor is not asked for this mission, and no longer where they are. */
    Verdict exclude(MentorId mentor) {
        if (state.status() == Status.CLOSED) {
            return new Verdict.Refused(over());
        }
        if (state.desk().excluded().contains(mentor)) {
            return new Verdict.Refused(new DeskRefusal.MentorExcluded(mentor));
        }
        var facts = new ArrayList<CaseFact>();
        if (isTheirs(mentor)) {
            facts.addAll(leave());
        } else {
            facts.addAll(StandingBy.end(state, mentor, PastStandby.Ending.BY_DESK, at));
        }
        facts.add(acted(Kind.EXCLUDE, mentor, null, null));
        return new Verdict.Granted(facts);
    }

    /** The search goes on, from the desk or in place of an offer that nobody has answered. */
    Verdict search() {
        return switch (state.status()) {
            case AT_DESK -> new Verdict.Granted(List.of(acted(Kind.SEARCH, null, null, state.waiting())));
            case OFFERED -> {
                var facts = new ArrayList<CaseFact>();
                facts.addAll(leave());
                facts.add(acted(
                        Kind.SEARCH,
                        state.offer() == null ? null : state.offer().mentor(),
                        null,
                        null));
                yield new Verdict.Granted(facts);
            }
            case SEARCHING, EXPECTED -> new Verdict.Refused(new DeskRefusal.Searching());
            case ACCEPTED ->
                new Verdict.Refused(
                        state.offer() == null
                                ? new DeskRefusal.Searching()
                                : new DeskRefusal.Accepted(state.offer().mentor()));
            case CLOSED -> new Verdict.Refused(over());
        };
    }

    /** The desk does not want to see the case until then. The search does not care. */
    Verdict snooze(Instant until) {
        if (state.status() == Status.CLOSED) {
            return new Verdict.Refused(over());
        }
        Instant latest = at.plus(LONGEST_SNOOZE);
        return until.isAfter(at) && !until.isAfter(latest)
                ? new Verdict.Granted(List.of(acted(Kind.SNOOZE, null, until, null)))
                : new Verdict.Refused(new DeskRefusal.SnoozeOutOfRange(until, latest));
    }

    /** Until when the last act that stands can be taken back, unless something follows from it; null where there is none. */
    static @Nullable Instant undoableUntil(DeskNotes notes) {
        return notes.last().map(act -> act.at().plus(UNDO_WITHIN)).orElse(null);
    }

    /** The last act that stands is taken back. */
    Verdict undo() {
        if (state.status() == Status.CLOSED) {
            return new Verdict.Refused(over());
        }
        Optional<DeskAct> last = state.desk().last();
        if (last.isEmpty()) {
            return new Verdict.Refused(new DeskRefusal.NothingToUndo());
        }
        DeskAct act = last.get();
        Instant undoableUntil = act.at().plus(UNDO_WITHIN);
        if (at.isAfter(undoableUntil)) {
            return new Verdict.Refused(new DeskRefusal.TooLateToUndo(act, undoableUntil));
        }
        return switch (new DeskUndo(state, at).of(act, undoableUntil)) {
            case Verdict.Refused refused -> refused;
            case Verdict.Granted(List<CaseFact> decided) -> {
                var facts = new ArrayList<>(decided);
                facts.add(acted(Kind.UNDO, act.mentor(), null, null));
                yield new Verdict.Granted(facts);
            }
        };
    }

    private DeskRefusal over() {
        return state.closure() != null && state.closure().isDone()
                ? new DeskRefusal.Completed()
                : new DeskRefusal.Closed();
    }

    private boolean isTheirs(MentorId mentor) {
        return state.offer() != null && state.offer().mentor().equals(mentor);
    }

    /** The current attempt ends with all that follows. A no that could still be taken back is one now. */
    private List<CaseFact> leave() {
        return leave(state, at);
    }

    static List<CaseFact> leave(Case state, Instant at) {
        Offer offer = state.offer();
        return offer == null ? List.of() : StandingBy.leave(state, left(state, offer, at));
    }

    /** The current attempt ends for another one that the desk has chosen; nobody stands by for that any more. */
    private List<CaseFact> makeRoom() {
        Offer offer = state.offer();
        if (offer == null) {
            return List.of();
        }
        var facts = new ArrayList<CaseFact>();
        facts.add(left(state, offer, at));
        facts.addAll(StandingBy.letGo(state, at));
        return facts;
    }

    private static AttemptLeft left(Case state, Offer offer, Instant at) {
        Declining declining = state.declining();
        return declining == null
                ? new OfferWithdrawn(offer.attempt(), offer.mentor(), WithdrawalReason.BY_DESK, at)
                : new OfferDeclined(offer.attempt(), offer.mentor(), declining.reason(), declining.againFrom(), at);
    }

    /** Applied last, it finds the mission in the attempt that it names. */
    private DeskActed acted(
            Kind kind, @Nullable MentorId mentor, @Nullable Instant until, @Nullable Waiting waitingBefore) {
        return new DeskActed(kind, by, at, mentor, false, reason, until, waitingBefore);
    }
}
