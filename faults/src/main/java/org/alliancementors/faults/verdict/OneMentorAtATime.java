package org.alliancementors.faults.verdict;

import java.util.ArrayList;
import java.util.List;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.faults.history.History;

/** Promise 3: a mission has at most one active assignment. */
final class OneMentorAtATime implements Promise {

    @Override
    public List<String> breaches(History history) {
        var breaches = new ArrayList<String>();
        FirstAppearances.of(history, AssignmentEvent.TOPIC)
                .forEach((mission, events) ->
                        breaches.addAll(Places.of(mission, events).doubled()));
        return breaches;
    }
}
