package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known to be true of a subject, and therefore which of its mails may go. */
public sealed interface Known permits Knowledge, AllianceKnowledge, MentorKnowledge, DigestKnowledge {

    /** Why the mail may not go any more; empty while what it says is true. */
    Optional<DropReason> against(Mail mail, List<Mail> all);

    /** Whether it builds on nothing that is still to be told. */
    default boolean lets(Mail mail) {
        return true;
    }

    /** Whether what the owner of contact data said before this moment may be out of date. */
    default boolean changedAfter(Instant moment) {
        return false;
    }

    /** Whether the desk has something to do for the subject. */
    default boolean needsDesk() {
        return false;
    }

    /**
     * Whether one refused mail ends all others to that recipient. With a subject that lives for years an address can be put
     * right, so there each mail finds out for itself.
     */
    default boolean suppressesForGood() {
        return false;
    }
}
