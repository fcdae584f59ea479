package org.alliancementors.matching.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.Saving;
import org.alliancementors.kit.store.Saving.Saved;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.places.Hold;
import org.alliancementors.matching.places.MentorPlaces;

/**
 * Does all work that follows from the state of cases and mentors: offers lapse, answers become final, places go back, mentors
 * are sought and asked to stand by, waiting cases are pulled. Nothing is handed over but what is stored, so the work is the same after an event, its duplicate, a
 * crash or a sweep, and two instances may do it at once.
 */
public final class DrivingCases {

    private final Shelves shelves;
    private final Circumstances circumstances;
    private final SettlingDues settling;
    private final RecheckingMentors rechecking;
    private final PullingCases pulling;
    private final ClearingHolds clearing;
    private final AskingStandbys standbys;

    /** Drives with these. */
    public DrivingCases(Shelves shelves, Circumstances circumstances, MatchingWatch watch) {
        this.shelves = shelves;
        this.circumstances = circumstances;
        this.settling = new SettlingDues(shelves, circumstances);
        this.rechecking = new RecheckingMentors(shelves, circumstances);
        this.pulling = new PullingCases(shelves, circumstances, new SearchingMentors(shelves, circumstances, watch));
        this.clearing = new ClearingHolds(shelves, circumstances, watch);
        this.standbys = new AskingStandbys(shelves, circumstances, clearing);
    }

    /** Drives these cases on as far as they go now. */
    public void drive(Collection<Stored<Case>> documents) {
        driveWith(documents, Set.of());
    }

    /**
     * Drives mentors on: open offers of those who left are taken back, forgotten holds settled, pauses that are over ended,
     * waiting cases pulled.
     */
    public void driveMentors(Collection<Stored<MentorPlaces>> mentors) {
        Map<String, Stored<Case>> recalled = new LinkedHashMap<>();
        Set<String> pulling = new LinkedHashSet<>();
        for (Stored<MentorPlaces> mentor : mentors) {
            MentorPlaces places = mentor.state();
            if (places.recallSince() != null) {
                recalled.putAll(recall(mentor, places.recallSince()));
            }
            List<Hold> doubtful = places.doubtful(circumstances.now());
            if (!doubtful.isEmpty()) {
                clearing.settle(mentor, doubtful);
            }
            boolean again = endPause(mentor);
            if (places.pullSince() != null || !doubtful.isEmpty() || again) {
                pulling.add(mentor.id());
            }
        }
        if (!recalled.isEmpty() || !pulling.isEmpty()) {
            driveWith(recalled.values(), pulling);
        }
    }

    /** Ends the pause of a mentor whose day has come. Returns whether waiting cases are to be pulled for it. */
    private boolean endPause(Stored<MentorPlaces> mentor) {
        Instant now = circumstances.now();
        if (mentor.state().askedAgain(now).equals(mentor.state())) {
            return false;
        }
        return shelves.mentors().update(mentor.id(), stored -> {
            MentorPlaces after = stored.state().askedAgain(now);
            return after.equals(stored.state())
                    ? new Decision.Keep<>(true)
                    : new Decision.Write<>(Change.none(after), true);
        });
    }

    private void driveWith(Collection<Stored<Case>> documents, Set<String> changedMentors) {
        Instant now = circumstances.now();
        Map<String, Stored<Case>> cases = new LinkedHashMap<>();
        documents.forEach(stored -> cases.put(stored.id(), stored));
        change(cases, stored -> Answers.comeDue(stored.state(), now));
        Map<String, List<CaseFact>> seen = rechecking.recheck(cases);
        change(cases, stored -> seen.getOrDefault(stored.id(), List.of()));
        Set<String> freed = new LinkedHashSet<>(changedMentors);
        freed.addAll(settling.settle(cases));
        List<Stored<Case>> searching = cases.values().stream()
                .filter(stored -> stored.state().isToSearch(now))
                .toList();
        if (!searching.isEmpty() || !freed.isEmpty()) {
            pulling.searchWith(searching, freed);
        }
        standbys.ask(cases);
    }

    /**
     * Takes back the open offers of a mentor who is asked no more, and lets them stand by no more; what they accepted stays,
     * unless they left for good. A place that is held but not yet offered is fenced off and goes back. The mark is cleared last.
     */
    private Map<String, Stored<Case>> recall(Stored<MentorPlaces> mentor, Instant mark) {
        Instant now = circumstances.now();
        MentorPlaces places = mentor.state();
        Map<String, Stored<Case>> cases = holders(places);
        List<Hold> unnamed = places.holds().stream()
                .filter(hold -> Optional.ofNullable(cases.get(hold.mission().value()))
                        .filter(stored -> stored.state().names(places.mentor(), hold))
                        .isEmpty())
                .toList();
        if (!unnamed.isEmpty()) {
            clearing.settle(mentor, unnamed);
            // where the fence came too late, the case names the place by now
            cases.putAll(holders(places));
        }
        boolean left = places.departure() != null;
        boolean all = change(cases, stored -> Answers.recall(stored.state(), places.mentor(), left, now));
        if (all) {
            shelves.mentors()
                    .update(
                            mentor.id(),
                            stored -> mark.equals(stored.state().recallSince())
                                    ? new Decision.Write<>(
                                            Change.none(stored.state().recalled()), true)
                                    : new Decision.Keep<>(false));
        }
        return cases;
    }

    private Map<String, Stored<Case>> holders(MentorPlaces places) {
        return new LinkedHashMap<>(shelves.cases()
                .findAll(places.holds().stream()
                        .map(hold -> hold.mission().value())
                        .toList()));
    }

    /** Decides for each case and writes all in one bulk. Returns whether nobody else was faster. */
    private boolean change(Map<String, Stored<Case>> cases, Function<Stored<Case>, List<CaseFact>> decide) {
        var changes = new LinkedHashMap<Stored<Case>, Change<Case, CaseFact>>();
        for (Stored<Case> stored : cases.values()) {
            List<CaseFact> facts = decide.apply(stored);
            if (!facts.isEmpty()) {
                changes.put(stored, new Change<>(stored.state().after(facts), facts));
            }
        }
        Map<String, Saving<Case>> outcomes =
                changes.isEmpty() ? Map.of() : shelves.cases().saveAll(changes);
        boolean all = true;
        for (Map.Entry<String, Saving<Case>> outcome : outcomes.entrySet()) {
            if (outcome.getValue() instanceof Saved<Case>(Stored<Case> stored)) {
                cases.put(outcome.getKey(), stored);
            } else {
                cases.remove(outcome.getKey());
                all = false;
            }
        }
        return all;
    }
}
