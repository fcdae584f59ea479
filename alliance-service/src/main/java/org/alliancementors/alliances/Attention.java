package org.alliancementors.alliances;

/** Why the desk should look at an alliance. Names are part of the HTTP interface and of the stored form. */
public enum Attention {
    /** Nobody is known who speaks for it, so nobody is asked the yearly question. */
    WITHOUT_CONTACT,
    /** It became dormant because nobody answered. */
    SILENT,
    /** Its contact says that something is wrong. */
    DISPUTED,
    /** Nobody has answered, though it was not at work anyway. */
    UNANSWERED,
    /** A handover waits for somebody. */
    HANDOVER_OPEN
}
