package org.alliancementors.faults.verdict;

import org.alliancementors.faults.history.Published;

/** What an event of a search is about: an attempt or a stand-by, each by its number. */
final class Seats {

    /** Before the number of an attempt. */
    static final String ATTEMPT = "attempt ";
    /** Before the number of a stand-by. */
    static final String STANDBY = "standby ";

    private Seats() {}

    /** The attempt, or a mere word where it is about none. */
    static String attempt(Published event) {
        return ATTEMPT + event.field("attempt");
    }

    /** The stand-by, or a mere word where it is about none. */
    static String standby(Published event) {
        return STANDBY + event.field("standby");
    }

    /** Whether it is about this one; somebody who steps in is about both. */
    static boolean isAbout(Published event, String seat) {
        return attempt(event).equals(seat) || standby(event).equals(seat);
    }
}
