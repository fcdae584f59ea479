package org.alliancementors.faults.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.faults.history.History;
import org.alliancementors.faults.history.Published;
import org.alliancementors.faults.history.Standing;

/** Promise 5, second half: events are applied in order, so the last one that tells of a mentor is what everybody says in the end. */
final class OwnersSayWhatTopicsSay implements Promise {

    private static final List<String> ASKED = List.of("OFFERED", "ACCEPTED");

    @Override
    public List<String> breaches(History history) {
        Map<String, List<Published>> told = FirstAppearances.of(history, AssignmentEvent.TOPIC);
        var breaches = new ArrayList<String>();
        for (String mission : history.taken()) {
            Standing standing = history.settled().get(mission);
            List<Published> events = told.getOrDefault(mission, List.of()).stream()
                    .filter(event -> !event.appended().isAfter(history.settledAt()))
                    .toList();
            if (standing == null || !ASKED.contains(standing.state())) {
                continue;
            }
            List<String> mentors = Places.of(mission, events).asked();
            if (!mentors.equals(List.of(standing.mentor()))) {
                breaches.add("%s is with %s by its owner's word and with %s by the topic's"
                        .formatted(standing.reference(), standing.mentor(), mentors));
            }
        }
        return breaches;
    }
}
