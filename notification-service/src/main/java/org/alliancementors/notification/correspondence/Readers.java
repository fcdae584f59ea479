package org.alliancementors.notification.correspondence;

import java.util.Optional;
import org.alliancementors.notification.preferences.Reader;

/** Whose preferences count for a mail. */
public final class Readers {

    private Readers() {}

    /** Nobody's for offices, and for contacts of an alliance who do not coordinate it at present. */
    public static Optional<Reader> of(Correspondence correspondence, MailOrder order) {
        var subject = correspondence.subject();
        if (subject instanceof Subject.Digest(var reader)) {
            return Optional.of(reader);
        }
        return switch (order.recipient()) {
            case Recipient.Mentor(var mentor) -> Optional.of(new Reader.Mentor(mentor));
            case Recipient.Initiator _ ->
                subject instanceof Subject.Mission(var mission)
                        ? Optional.of(new Reader.Initiator(mission))
                        : Optional.empty();
            case Recipient.Contact(var role) ->
                role == ContactRole.CURRENT
                                && subject instanceof Subject.Alliance(var alliance)
                                && correspondence.known() instanceof AllianceKnowledge known
                        ? Optional.of(new Reader.Coordinator(alliance, known.handedOver()))
                        : Optional.empty();
            case Recipient.Desk _, Recipient.MediaOffice _ -> Optional.empty();
        };
    }
}
