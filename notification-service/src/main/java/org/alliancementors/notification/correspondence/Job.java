package org.alliancementors.notification.correspondence;

import java.util.Optional;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;

/**
 * A mail that this instance has claimed.
 *
 * @param mission its correspondence
 * @param known what was known when it was claimed
 * @param order what it is
 * @param token the claim
 */
record Job(MissionId mission, Knowledge known, MailOrder order, ClaimToken token) {

    /** The mentors whom the mail is for or speaks of by name. */
    Stream<MentorId> mentors() {
        return Stream.concat(recipientMentor().stream(), namedMentor().stream());
    }

    Optional<MentorId> recipientMentor() {
        return order.recipient() instanceof Recipient.Mentor(var mentor) ? Optional.of(mentor) : Optional.empty();
    }

    /** The mentor whom the mail gives to the initiator. */
    Optional<MentorId> namedMentor() {
        var attempt = order.attempt();
        return Template.NAMING.contains(order.template()) && attempt != null
                ? known.attempt(attempt).map(Attempt::mentor)
                : Optional.empty();
    }
}
