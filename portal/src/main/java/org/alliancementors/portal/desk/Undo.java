package org.alliancementors.portal.desk;

import java.time.Duration;
import java.time.Instant;
import org.alliancementors.portal.services.DeskCase;

/**
 * The act that can still be taken back.
 *
 * @param act which one
 * @param until until when
 * @param minutes whole minutes that are left
 * @param seconds and seconds
 */
record Undo(DeskCase.Acted act, Instant until, long minutes, int seconds) {

    static Undo of(DeskCase.Acted act, Instant now, Instant until) {
        Duration left = Duration.between(now, until);
        return new Undo(act, until, left.toMinutes(), left.toSecondsPart());
    }
}
