package org.alliancementors.matching.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.matching.cases.CaseFact.WithdrawalReason;
import org.alliancementors.matching.cases.DeskAct.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the desk did with a case. Everything follows from the acts that stand; so taking one back leaves what the others say.
 *
 * @param excluded who must not be asked for this mission
 * @param snoozedUntil until when the desk does not want to see it, or null
 * @param acts every act, the oldest first
 */
public record DeskNotes(Set<MentorId> excluded, @Nullable Instant snoozedUntil, List<DeskAct> acts) {

    /** The desk did nothing. */
    public static final DeskNotes NONE = new DeskNotes(Set.of(), null, List.of());

    /** Copies the collections. */
    public DeskNotes {
        excluded = Set.copyOf(excluded);
        acts = List.copyOf(acts);
    }

    /** Whether the desk does not want to see the case now. */
    public boolean isSnoozed(Instant now) {
        return snoozedUntil != null && snoozedUntil.isAfter(now);
    }

    /** The act that undoing would take back: the last that stands. */
    public Optional<DeskAct> last() {
        return standing().reduce((earlier, later) -> later);
    }

    /** Until when that act can be taken back, unless something follows from it; null where there is none. */
    public @Nullable Instant undoableUntil() {
        return DeskDecisions.undoableUntil(this);
    }

    /** Refusals of attempts before this one do not count: the desk put the case back to the search since. */
    int refusalsCountFrom() {
        return standing()
                .filter(act -> act.kind() == Kind.SEARCH)
                .mapToInt(DeskAct::attempt)
                .max()
                .orElse(0);
    }

    /** Whether it was the desk who chose the mentor of this offer. */
    boolean chose(Offer offer) {
        return standing().anyMatch(act -> act.kind() == Kind.ASSIGN && act.attempt() == offer.attempt());
    }

    /** Whom the search must not ask: the excluded, and those from whom the desk took an attempt back, unless that was undone. */
    Set<MentorId> ruledOut(List<PastAttempt> past) {
        var ruledOut = new LinkedHashSet<>(excluded);
        past.stream()
                .filter(left -> WithdrawalReason.BY_DESK.name().equals(left.reason()) && !wasUndone(left))
                .forEach(left -> ruledOut.add(left.offer().mentor()));
        return ruledOut;
    }

    /** Whether it was the desk that ended the attempt, and took that back since. */
    boolean tookBack(PastAttempt left) {
        return WithdrawalReason.BY_DESK.name().equals(left.reason()) && wasUndone(left);
    }

    /** The act that took an attempt back is the first after which the mission was beyond it. */
    private boolean wasUndone(PastAttempt left) {
        return acts.stream()
                .filter(act -> act.attempt() > left.offer().attempt())
                .findFirst()
                .filter(act -> act.undone() != null)
                .isPresent();
    }

    /** One act more. Undoing takes the last back. */
    DeskNotes and(DeskAct act) {
        var next = new ArrayList<>(acts);
        if (act.kind() == Kind.UNDO) {
            last().ifPresent(target -> next.set(acts.indexOf(target), target.undoneBy(act.number())));
        }
        next.add(act);
        return of(next);
    }

    private static DeskNotes of(List<DeskAct> acts) {
        var excluded = new LinkedHashSet<MentorId>();
        Instant snoozedUntil = null;
        for (DeskAct act : acts) {
            MentorId mentor = act.mentor();
            if (act.stands() && act.kind() == Kind.EXCLUDE && mentor != null) {
                excluded.add(mentor);
            } else if (act.stands() && act.kind() == Kind.ASSIGN) {
                excluded.removeIf(one -> Objects.equals(one, mentor));
            } else if (act.stands() && act.kind() == Kind.SNOOZE) {
                snoozedUntil = act.until();
            }
        }
        return new DeskNotes(excluded, snoozedUntil, acts);
    }

    private Stream<DeskAct> standing() {
        return acts.stream().filter(DeskAct::stands);
    }
}
