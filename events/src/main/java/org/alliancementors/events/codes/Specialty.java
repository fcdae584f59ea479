package org.alliancementors.events.codes;

/** What a mentor knows and a mission may ask for: the programme's controlled list. Codes are added, never renamed. */
public enum Specialty {
    /** Single parents. */
    ALLEINERZIEHENDE,
    /** Child care. */
    BETREUUNG,
    /** Volunteering. */
    EHRENAMT,
    /** Holiday programmes. */
    FERIEN,
    /** Funding. */
    FINANZIERUNG,
    /** Generations together. */
    GENERATIONEN,
    /** Founding an alliance. */
    GRUENDUNG,
    /** Integration. */
    INTEGRATION,
    /** Winning small and medium-sized businesses. */
    KMU_GEWINNEN,
    /** Rural areas. */
    LAENDLICH,
    /** Moderating events. */
    MODERATION,
    /** Networks and partners. */
    NETZWERK,
    /** Publicity. */
    OEFFENTLICHKEIT,
    /** Care for relatives. */
    PFLEGE,
    /** Fathers. */
    VAETER,
    /** Work and family. */
    VEREINBARKEIT,
    /** Talks. */
    VORTRAG,
    /** Developing an existing alliance further. */
    WEITERENTWICKLUNG,
    /** Local time policy. */
    ZEITPOLITIK
}
