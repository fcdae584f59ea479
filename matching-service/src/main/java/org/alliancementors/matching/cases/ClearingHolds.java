package org.alliancementors.matching.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.Saving.Saved;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.places.Hold;
import org.alliancementors.matching.places.MentorPlaces;

/**
 * Takes away places that were held but never written into their case. Whoever took one may only be slow and still about to
 * write; so the case is fenced first, which makes every write by an earlier reader fail, and only then the place goes back.
 * Clocks decide when this is tried, never whether it is right.
 */
final class ClearingHolds {

    private final Shelves shelves;
    private final Circumstances circumstances;
    private final MatchingWatch watch;

    ClearingHolds(Shelves shelves, Circumstances circumstances, MatchingWatch watch) {
        this.shelves = shelves;
        this.circumstances = circumstances;
        this.watch = watch;
    }

    /** Shuts out everybody who has read the case before; empty when somebody wrote it first. */
    Optional<Stored<Case>> fence(Stored<Case> stored) {
        List<CaseFact> facts = stored.state().fenceOff();
        var change = new Change<>(stored.state().after(facts), facts);
        return shelves.cases().saveAll(Map.of(stored, change)).get(stored.id()) instanceof Saved<Case>(var fenced)
                ? Optional.of(fenced)
                : Optional.empty();
    }

    /** Gives back the place of this very claim. */
    void remove(String mentor, Hold hold) {
        shelves.mentors().update(mentor, stored -> {
            MentorPlaces rest = stored.state().releaseClaim(hold, circumstances.now());
            return rest.equals(stored.state())
                    ? new Decision.Keep<>(false)
                    : new Decision.Write<>(Change.none(rest), true);
        });
        watch.leftoverRemoved(hold.mission(), hold.attempt());
    }

    /**
     * Judges every hold that was not confirmed in time: the case names it, as its mentor or as who stands by, or it goes. What
     * the case still owes the place is left to the case.
     */
    void settle(Stored<MentorPlaces> mentor, List<Hold> doubtful) {
        Map<String, Stored<Case>> cases = shelves.cases()
                .findAll(doubtful.stream().map(hold -> hold.mission().value()).toList());
        for (Hold hold : doubtful) {
            settle(mentor, hold, Optional.ofNullable(cases.get(hold.mission().value())));
        }
    }

    private void settle(Stored<MentorPlaces> mentor, Hold hold, Optional<Stored<Case>> holder) {
        var id = mentor.state().mentor();
        if (holder.filter(stored -> stored.state().names(id, hold)).isPresent()) {
            confirm(mentor.id(), hold);
            return;
        }
        boolean owed = holder.filter(stored -> stored.state().owes(id, hold)).isPresent();
        boolean mayStillBeWritten =
                holder.filter(stored -> stored.state().mayStillName(hold)).isPresent();
        if (!owed && (!mayStillBeWritten || holder.flatMap(this::fence).isPresent())) {
            remove(mentor.id(), hold);
        }
    }

    private void confirm(String mentor, Hold hold) {
        shelves.mentors().update(mentor, stored -> {
            MentorPlaces confirmed = stored.state().confirm(hold);
            return confirmed.equals(stored.state())
                    ? new Decision.Keep<>(false)
                    : new Decision.Write<>(Change.none(confirmed), true);
        });
    }
}
