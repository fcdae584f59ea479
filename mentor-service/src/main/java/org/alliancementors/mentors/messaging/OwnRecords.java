package org.alliancementors.mentors.messaging;

import org.alliancementors.events.mentors.MentorEvent;
import org.alliancementors.kit.intake.Arrival;
import org.alliancementors.kit.intake.EventHandler;
import org.alliancementors.kit.store.Change;
import org.alliancementors.mentors.Decision.Decided;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.MentorFact;

/**
 * Reads back what this service has told. A relay that was frozen can write a record long after newer ones, and compaction
 * would keep that one: then the newest state is told again. A record that merely comes back while the next one is on its way is
 * the normal case and changes nothing.
 */
final class OwnRecords implements EventHandler<Mentor, MentorFact, MentorEvent> {

    @Override
    public Change<Mentor, MentorFact> on(Mentor mentor, Arrival<MentorEvent> arrival) {
        return change(mentor.noticeNewestRecord());
    }

    @Override
    public Change<Mentor, MentorFact> onLate(Mentor mentor, Arrival<MentorEvent> arrival) {
        return change(mentor.outrunLateRecord());
    }

    private static Change<Mentor, MentorFact> change(Decided decided) {
        return new Change<>(decided.mentor(), decided.facts());
    }
}
