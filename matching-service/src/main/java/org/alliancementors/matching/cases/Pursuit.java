package org.alliancementors.matching.cases;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.Search;
import org.alliancementors.matching.places.Hold;
import org.alliancementors.matching.places.MentorPlaces;
import org.alliancementors.matching.places.MentorPool.Shortlist;
import org.alliancementors.matching.rounds.Round;

/** One case on its way through the iterations of a search. Lives within one call. */
final class Pursuit {

    private final Search search;
    private Stored<Case> stored;
    private int limit;
    private boolean lookingAgain;
    private Shortlist shortlist = new Shortlist(List.of(), true);
    private final List<Round.Edge> edges = new ArrayList<>();
    private final List<Leftover> leftovers = new ArrayList<>();
    private final Map<Exclusion, Integer> excluded = new EnumMap<>(Exclusion.class);
    private boolean counted;
    private int unresolved;

    /** A hold of this very attempt that another claim took. */
    record Leftover(Stored<MentorPlaces> mentor, Hold hold) {}

    Pursuit(Stored<Case> stored, Search search, int limit) {
        this.stored = stored;
        this.search = search;
        this.limit = limit;
    }

    /** A new iteration with this shortlist begins. */
    void begin(Shortlist found) {
        shortlist = found;
        edges.clear();
        leftovers.clear();
        excluded.clear();
        counted = false;
        unresolved = 0;
    }

    /** Those whom lasting facts exclude count too, once. */
    void count(Supplier<Map<Exclusion, Integer>> lasting) {
        if (!counted) {
            counted = true;
            lasting.get().forEach((reason, mentors) -> excluded.merge(reason, mentors, Integer::sum));
        }
    }

    void exclude(Exclusion reason) {
        excluded.merge(reason, 1, Integer::sum);
    }

    void unresolved() {
        unresolved++;
    }

    boolean hasUnresolved() {
        return unresolved > 0;
    }

    void widen() {
        limit *= 2;
    }

    void lookAgain(Stored<Case> waiting) {
        stored = waiting;
        lookingAgain = true;
    }

    void movedTo(Stored<Case> next) {
        stored = next;
    }

    boolean isLookingAgain() {
        return lookingAgain;
    }

    int limit() {
        return limit;
    }

    Search search() {
        return search;
    }

    Stored<Case> stored() {
        return stored;
    }

    Case state() {
        return stored.state();
    }

    MissionId mission() {
        return stored.state().mission();
    }

    int attempt() {
        return stored.state().attempt();
    }

    Shortlist shortlist() {
        return shortlist;
    }

    List<Round.Edge> edges() {
        return edges;
    }

    List<Leftover> leftovers() {
        return leftovers;
    }

    Map<Exclusion, Integer> excluded() {
        return excluded;
    }
}
