package org.alliancementors.notification.correspondence;

import java.util.EnumSet;
import java.util.Set;

/** What a mail about an alliance says. */
public enum AllianceTemplate implements MailTemplate {
    /** To the contact: is all that we know still right? */
    ALLIANCE_CHECK,
    /** To the contact, once more. */
    ALLIANCE_CHECK_REMINDER,
    /** To the contact, who did not answer: the alliance counts as dormant, and one click wakes it up. */
    ALLIANCE_DORMANT,
    /** To the present contact: shall somebody else coordinate? */
    HANDOVER_ASKED_OLD,
    /** To the next contact: will you coordinate? */
    HANDOVER_ASKED_NEW,
    /** To the former contact: it is somebody else's now. */
    HANDOVER_COMPLETED_OLD,
    /** To the new contact: it is yours now. */
    HANDOVER_COMPLETED_NEW,
    /** To both: not both confirmed in time. */
    HANDOVER_LAPSED,
    /** To both: the desk took the question back. */
    HANDOVER_TAKEN_BACK,
    /** To both: one of them said no. */
    HANDOVER_REFUSED,
    /** To the contact of a duplicate: its missions go on with the other alliance. */
    ALLIANCE_MERGED;

    /** What asks the contact whether all is right. */
    static final Set<AllianceTemplate> CHECKS = EnumSet.of(ALLIANCE_CHECK, ALLIANCE_CHECK_REMINDER);
}
