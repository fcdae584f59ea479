package org.alliancementors.places;

import java.time.ZoneId;

/** The time by which people in Germany live: days begin and end by it, and what they type is meant in it. */
public final class GermanTime {

    /** Its zone, the same in all of Germany. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private GermanTime() {}
}
