package org.alliancementors.alliances;

import java.util.Optional;
import org.alliancementors.contacts.Contact;
import org.jspecify.annotations.Nullable;

/** Who is meant by a contact of an alliance when a mail is made. */
public final class AllianceContacts {

    private AllianceContacts() {}

    /** Which contact. Names are part of the HTTP interface. */
    public enum Which {
        /** Who coordinates it. */
        CURRENT,
        /** Who coordinated it before the latest completed handover. */
        PREVIOUS,
        /** Who was asked to coordinate it, as long as that has not come true. */
        NEXT
    }

    /**
     * The contact, if there is one.
     *
     * @param number of the handover that is meant by the previous and the next one, or null for the latest, which alone is kept:
     *     of an older one nobody is known any more
     */
    public static Optional<Contact> of(Alliance alliance, Which which, @Nullable Integer number) {
        var handover =
                Optional.ofNullable(alliance.handover()).filter(latest -> number == null || number == latest.number());
        return switch (which) {
            case CURRENT -> alliance.profile().coordination();
            case PREVIOUS ->
                handover.filter(latest -> latest.outcome() == Handover.Outcome.COMPLETED)
                        .map(Handover::previous);
            case NEXT ->
                handover.filter(latest -> latest.outcome() != Handover.Outcome.COMPLETED)
                        .map(Handover::next);
        };
    }
}
