package org.alliancementors.matching.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.NoSuchDocument;
import org.alliancementors.kit.store.Saving;
import org.alliancementors.kit.store.Saving.Saved;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.places.MentorPlaces;

/**
 * Gives back the places of attempts that were left. The case says which, so a crash at any point leaves them to be given back
 * again; a release names mission and attempt, so doing it twice is harmless.
 */
final class ReleasingPlaces {

    private final Shelves shelves;
    private final Circumstances circumstances;

    ReleasingPlaces(Shelves shelves, Circumstances circumstances) {
        this.shelves = shelves;
        this.circumstances = circumstances;
    }

    /** Gives back what these cases owe and replaces them by how they stand then. Returns the mentors who got places back. */
    Set<String> release(Map<String, Stored<Case>> cases) {
        Set<String> freed = new LinkedHashSet<>();
        List<Stored<Case>> owing = cases.values().stream()
                .filter(stored -> !stored.state().releases().isEmpty())
                .toList();
        for (Stored<Case> stored : owing) {
            for (Release release : stored.state().releases()) {
                giveBack(stored, release, freed);
            }
        }
        note(owing, cases);
        return freed;
    }

    private void giveBack(Stored<Case> stored, Release release, Set<String> freed) {
        MentorId mentor = release.mentor();
        Instant now = circumstances.now();
        try {
            boolean given = shelves.mentors().update(mentor.value(), before -> {
                MentorPlaces rest = before.state().release(stored.state().mission(), release.attempt(), now);
                return rest.equals(before.state())
                        ? new Decision.Keep<>(rest.pullSince() != null)
                        : new Decision.Write<>(Change.none(rest), true);
            });
            if (given) {
                freed.add(mentor.value());
            }
        } catch (NoSuchDocument gone) {
            // a mentor of whom nothing is stored holds nothing
        }
    }

    private void note(Collection<Stored<Case>> owing, Map<String, Stored<Case>> cases) {
        var changes = new LinkedHashMap<Stored<Case>, Change<Case, CaseFact>>();
        for (Stored<Case> stored : owing) {
            var facts = new ArrayList<CaseFact>();
            stored.state()
                    .releases()
                    .forEach(release -> facts.addAll(stored.state().released(release.mentor(), release.attempt())));
            changes.put(stored, new Change<>(stored.state().after(facts), facts));
        }
        if (changes.isEmpty()) {
            return;
        }
        Map<String, Saving<Case>> outcomes = shelves.cases().saveAll(changes);
        outcomes.forEach((id, outcome) -> {
            if (outcome instanceof Saved<Case>(Stored<Case> stored)) {
                cases.put(id, stored);
            } else {
                Optional<Stored<Case>> there = shelves.cases().find(id);
                there.ifPresent(stored -> cases.put(id, stored));
            }
        });
    }
}
