package org.alliancementors.notification.correspondence;

import org.alliancementors.events.codes.MentorId;

/**
 * What is known of one second mentor.
 *
 * @param number which one, from 1
 * @param mentor who was asked
 * @param standing how it stands
 */
public record Standby(int number, MentorId mentor, Standing standing) {

    /** How a stand-by stands. */
    public enum Standing {
        /** Asked, no answer yet. */
        ASKED,
        /** Said yes. */
        AGREED,
        /** Is the mission's mentor now. */
        STEPPED_IN,
        /** Said no. */
        DECLINED,
        /** Did not answer. */
        EXPIRED,
        /** Not needed any more. */
        LET_GO
    }
}
