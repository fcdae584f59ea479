package org.alliancementors.faults.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alliancementors.events.missions.MissionEvent;
import org.alliancementors.faults.history.Attempt;
import org.alliancementors.faults.history.Attempt.Outcome;
import org.alliancementors.faults.history.History;
import org.alliancementors.faults.history.Standing;

/**
 * Promise 1: a request that was answered with yes is a mission, is told, and reaches exactly one end. One key is one mission, however
 * often it was sent: where it is known what became of every key, no mission is told that none of them has brought.
 */
final class NothingIsLost implements Promise {

    private static final List<String> FINAL = List.of("CANCELLED", "COMPLETED");

    @Override
    public List<String> breaches(History history) {
        var breaches = new ArrayList<String>();
        var told = FirstAppearances.of(history, MissionEvent.TOPIC);
        for (String mission : history.taken()) {
            Standing standing = history.ended().get(mission);
            if (standing == null || standing.status().isEmpty()) {
                breaches.add("mission %s was taken and is not there".formatted(mission));
            } else if (!FINAL.contains(standing.status())) {
                breaches.add("mission %s has no end: %s".formatted(standing.reference(), standing.status()));
            }
            if (!told.containsKey(mission)) {
                breaches.add("mission %s was taken and never told".formatted(mission));
            }
        }
        Map<String, String> missions = new HashMap<>();
        for (Attempt attempt : history.attempts()) {
            String mission = attempt.isTaken() ? attempt.mission() : null;
            if (mission != null) {
                String before = missions.putIfAbsent(attempt.key(), mission);
                if (before != null && !before.equals(mission)) {
                    breaches.add("one key made two missions: %s and %s".formatted(before, mission));
                }
            }
        }
        breaches.addAll(strangers(history, told.keySet()));
        return breaches;
    }

    /** A request of which nobody knows what became of it may stand for one of them. */
    private static List<String> strangers(History history, Set<String> told) {
        Set<String> unknown = new HashSet<>();
        Set<String> known = new HashSet<>();
        history.attempts().stream()
                .filter(attempt -> attempt.action().equals(Attempt.REQUEST))
                .forEach(attempt -> (attempt.outcome() == Outcome.UNKNOWN ? unknown : known).add(attempt.key()));
        unknown.removeAll(known);
        Set<String> strangers = new TreeSet<>(told);
        strangers.removeAll(history.taken());
        return strangers.size() > unknown.size()
                ? List.of("%d missions were told that came of no key, and %d keys have no answer: %s"
                        .formatted(strangers.size(), unknown.size(), strangers))
                : List.of();
    }
}
