package org.alliancementors.faults.verdict;

import java.util.ArrayList;
import java.util.List;
import org.alliancementors.faults.history.History;
import org.alliancementors.faults.history.Standing;
import org.alliancementors.faults.history.Window;

/**
 * After 120 seconds of calm everything is at rest: each case offered, accepted, at the desk or closed, and alliance-service knows it;
 * after each fault something new went through from end to end.
 */
final class NothingIsStuck implements Promise {

    @Override
    public List<String> breaches(History history) {
        var breaches = new ArrayList<String>();
        for (String mission : history.taken()) {
            Standing standing = history.settled().get(mission);
            if (standing != null && !Rest.isAtRest(standing)) {
                breaches.add("mission %s is stuck: %s".formatted(standing.reference(), standing));
            }
            Standing ended = history.ended().get(mission);
            if (ended != null && !ended.state().isEmpty() && !ended.state().equals("CLOSED")) {
                breaches.add("the case of %s was not closed: %s".formatted(ended.reference(), ended));
            }
        }
        history.windows().stream()
                .filter(window -> window.recovered() == null)
                .map(Window::fault)
                .forEach(fault -> breaches.add("nothing new went through after " + fault));
        return breaches;
    }
}
