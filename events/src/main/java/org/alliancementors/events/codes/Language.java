package org.alliancementors.events.codes;

/** Language of pages and mails for a person. */
public enum Language {
    /** German, the first. */
    DE,
    /** English. */
    EN
}
