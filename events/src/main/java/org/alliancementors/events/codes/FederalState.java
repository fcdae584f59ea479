package org.alliancementors.events.codes;

/** The 16 federal states of Germany by their two-letter codes (ISO 3166-2:DE without the prefix). */
public enum FederalState {
    /** Baden-Württemberg. */
    BW,
    /** Bavaria. */
    BY,
    /** Berlin. */
    BE,
    /** Brandenburg. */
    BB,
    /** Bremen. */
    HB,
    /** Hamburg. */
    HH,
    /** Hesse. */
    HE,
    /** Mecklenburg-Vorpommern. */
    MV,
    /** Lower Saxony. */
    NI,
    /** North Rhine-Westphalia. */
    NW,
    /** Rhineland-Palatinate. */
    RP,
    /** Saarland. */
    SL,
    /** Saxony. */
    SN,
    /** Saxony-Anhalt. */
    ST,
    /** Schleswig-Holstein. */
    SH,
    /** Thuringia. */
    TH
}
