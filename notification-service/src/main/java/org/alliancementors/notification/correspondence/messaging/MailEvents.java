package org.alliancementors.notification.correspondence.messaging;

import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.mails.MailDeliverable;
import org.alliancementors.events.mails.MailUndeliverable;
import org.alliancementors.kit.store.EventTranslation;
import org.alliancementors.notification.correspondence.MailFact;
import org.alliancementors.notification.correspondence.Recipient;
import org.jspecify.annotations.Nullable;

/** Translates what this service has to tell into the published language. */
final class MailEvents implements EventTranslation<MailFact> {

    @Override
    public @Nullable Object toEvent(String aggregateId, MailFact fact) {
        return switch (fact) {
            case MailFact.Undeliverable(var mission, var recipient, var attempt, var reason, var at) ->
                new MailUndeliverable(
                        mission,
                        mentor(recipient),
                        attempt,
                        switch (reason) {
                            case ADDRESS_REFUSED, ADDRESS_BOUNCED -> MailUndeliverable.Reason.ADDRESS_REFUSED;
                            case CONTACT_GONE -> MailUndeliverable.Reason.CONTACT_GONE;
                        },
                        at);
            case MailFact.Deliverable(var mission, var recipient, var at) ->
                new MailDeliverable(mission, mentor(recipient), at);
        };
    }

    /** Null where it is the initiator. */
    private static @Nullable MentorId mentor(Recipient recipient) {
        return recipient instanceof Recipient.Mentor(var mentor) ? mentor : null;
    }
}
