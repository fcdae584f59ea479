package org.alliancementors.notification.correspondence.messaging;

import org.alliancementors.events.mentors.MentorEvent;
import org.alliancementors.events.mentors.MentorProfilePublished;
import org.alliancementors.events.mentors.MentorWithdrawn;
import org.alliancementors.kit.intake.Arrival;
import org.alliancementors.kit.store.Change;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.EventId;
import org.alliancementors.notification.correspondence.MailFact;
import org.alliancementors.notification.correspondence.MentorMails;
import org.alliancementors.notification.correspondence.MentorOccurrence;
import org.jspecify.annotations.Nullable;

/** Translates what arrives about mentors into what it means for mails. */
final class MentorArrivals {

    private MentorArrivals() {}

    /** A tombstone changes nothing: what is left of a mentor here are numbers, so that nothing is told twice. */
    static Change<Correspondence, MailFact> ofMentors(Correspondence state, Arrival<MentorEvent> arrival) {
        var occurrence = occurrence(arrival.event());
        if (occurrence == null) {
            return Change.none(state);
        }
        var outcome = MentorMails.on(
                state,
                new EventId(MentorEvent.TOPIC, arrival.aggregateId(), arrival.seq()),
                arrival.time(),
                occurrence);
        return new Change<>(outcome.state(), outcome.facts());
    }

    /** Of a build that knows no notices nothing is learnt. */
    private static @Nullable MentorOccurrence occurrence(@Nullable MentorEvent event) {
        return switch (event) {
            case null -> null;
            case MentorProfilePublished e -> e.notices() == null ? null : new MentorOccurrence.Published(e.notices());
            case MentorWithdrawn e -> new MentorOccurrence.Withdrawn(e.reason() == MentorWithdrawn.Reason.LEFT);
        };
    }
}
