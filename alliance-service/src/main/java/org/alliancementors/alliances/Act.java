package org.alliancementors.alliances;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody did something to an alliance.
 *
 * @param by who: the subject of the token, {@value #LINK} for the holder of a mail's link, {@value #CLOCK} for time itself
 * @param reason why, in the words of who did it, or null
 * @param at when
 */
public record Act(String by, @Nullable String reason, Instant at) {

    /** The holder of a link that was mailed. */
    public static final String LINK = "link";

    /** Nobody: a time came. */
    public static final String CLOCK = "clock";

    /** An act without a reason. */
    public static Act of(String by, Instant at) {
        return new Act(by, null, at);
    }
}
