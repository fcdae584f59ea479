package org.alliancementors.matching.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.NoSuchDocument;
import org.alliancementors.kit.store.Saving;
import org.alliancementors.kit.store.Saving.Saved;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.places.MentorPlaces;

/**
 * Does what cases owe the documents of mentors: places of attempts that were left go back, and who comes is told so. The case
 * says what, so a crash at any point leaves it to be done again; each names a place, and a place takes each once only.
 */
final class SettlingDues {

    private final Shelves shelves;
    private final Circumstances circumstances;

    SettlingDues(Shelves shelves, Circumstances circumstances) {
        this.shelves = shelves;
        this.circumstances = circumstances;
    }

    /** Does what these cases owe and replaces them by how they stand then. Returns the mentors who got places back. */
    Set<String> settle(Map<String, Stored<Case>> cases) {
        Instant now = circumstances.now();
        Set<String> freed = new LinkedHashSet<>();
        var changes = new LinkedHashMap<Stored<Case>, Change<Case, CaseFact>>();
        for (Stored<Case> stored : cases.values()) {
            var facts = new ArrayList<CaseFact>();
            for (Due due : stored.state().dues()) {
                if (!due.from().isAfter(now)) {
                    settle(due, freed);
                    facts.addAll(stored.state().settled(due));
                }
            }
            if (!facts.isEmpty()) {
                changes.put(stored, new Change<>(stored.state().after(facts), facts));
            }
        }
        note(changes, cases);
        return freed;
    }

    private void settle(Due due, Set<String> freed) {
        String mentor = due.mentor().value();
        try {
            boolean given = shelves.mentors().update(mentor, before -> {
                MentorPlaces after = after(before.state(), due);
                boolean calls = !due.isEngagement() && after.pullSince() != null;
                return after.equals(before.state())
                        ? new Decision.Keep<>(calls)
                        : new Decision.Write<>(Change.none(after), calls);
            });
            if (given) {
                freed.add(mentor);
            }
        } catch (NoSuchDocument gone) {
            // a mentor of whom nothing is stored holds nothing
        }
    }

    private MentorPlaces after(MentorPlaces before, Due due) {
        MentorPlaces engaged = due.engagement() == null ? before : before.engage(due.seat(), due.engagement());
        return due.parting() == null ? engaged : engaged.release(due.seat(), due.parting(), circumstances.now());
    }

    private void note(Map<Stored<Case>, Change<Case, CaseFact>> changes, Map<String, Stored<Case>> cases) {
        Map<String, Saving<Case>> outcomes =
                changes.isEmpty() ? Map.of() : shelves.cases().saveAll(changes);
        List<String> overtaken = new ArrayList<>();
        outcomes.forEach((id, outcome) -> {
            if (outcome instanceof Saved<Case>(Stored<Case> stored)) {
                cases.put(id, stored);
            } else {
                overtaken.add(id);
            }
        });
        if (!overtaken.isEmpty()) {
            cases.putAll(shelves.cases().findAll(overtaken));
        }
    }
}
