package org.alliancementors.portal.pages;

import java.util.List;

/** The codes that visitors choose from, in the order of the forms. The services own them; a test compares the lists with theirs. */
public final class Codes {

    /** What a mentor can be asked for. */
    public static final List<String> KINDS =
            List.of("FOUNDING", "DEVELOPMENT", "WINNING_BUSINESSES", "TALK", "MODERATION", "ADVICE");

    /** How people meet. */
    public static final List<String> FORMATS = List.of("ON_SITE", "PHONE", "ONLINE");

    /** What a mentor knows. */
    public static final List<String> SPECIALTIES = List.of(
            "ALLEINERZIEHENDE",
            "BETREUUNG",
            "EHRENAMT",
            "FERIEN",
            "FINANZIERUNG",
            "GENERATIONEN",
            "GRUENDUNG",
            "INTEGRATION",
            "KMU_GEWINNEN",
            "LAENDLICH",
            "MODERATION",
            "NETZWERK",
            "OEFFENTLICHKEIT",
            "PFLEGE",
            "VAETER",
            "VEREINBARKEIT",
            "VORTRAG",
            "WEITERENTWICKLUNG",
            "ZEITPOLITIK");

    /** The federal states, by their German names. */
    public static final List<String> STATES =
            List.of("BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH");

    private Codes() {}
}
