package org.alliancementors.events.codes;

/** How mentor and alliance meet. */
public enum Format {
    /** The mentor travels; the radius counts. */
    ON_SITE,
    /** By telephone. */
    PHONE,
    /** By video. */
    ONLINE
}
