package org.alliancementors.faults.verdict;

import java.util.ArrayList;
import java.util.List;
import org.alliancementors.events.alliances.AllianceEvent;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.mails.MailEvent;
import org.alliancementors.events.mentors.MentorEvent;
import org.alliancementors.events.missions.MissionEvent;
import org.alliancementors.faults.history.History;
import org.alliancementors.faults.history.Published;

/**
 * Promise 5: events of one aggregate first appear in order, and, but for those of mentors, of which each holds the whole, without a
 * gap.
 */
final class OrderIsKept implements Promise {

    private static final List<String> WITHOUT_GAPS =
            List.of(MissionEvent.TOPIC, AssignmentEvent.TOPIC, MailEvent.TOPIC, AllianceEvent.TOPIC);

    @Override
    public List<String> breaches(History history) {
        var breaches = new ArrayList<String>();
        WITHOUT_GAPS.forEach(topic -> FirstAppearances.of(history, topic)
                .forEach((key, events) -> check(topic, key, events, false, breaches)));
        FirstAppearances.of(history, MentorEvent.TOPIC)
                .forEach((key, events) -> check(MentorEvent.TOPIC, key, events, true, breaches));
        return breaches;
    }

    private static void check(String topic, String key, List<Published> events, boolean gaps, List<String> breaches) {
        long last = 0;
        for (Published event : events) {
            boolean inOrder = gaps ? event.sequence() > last : event.sequence() == last + 1;
            if (!inOrder) {
                breaches.add("%s: event %d of %s came after %d".formatted(topic, event.sequence(), key, last));
            }
            last = Math.max(last, event.sequence());
        }
    }
}
