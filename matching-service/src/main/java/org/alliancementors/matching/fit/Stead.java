package org.alliancementors.matching.fit;

import java.util.Locale;
import org.alliancementors.events.codes.MentorId;

/**
 * Somebody who is asked first because somebody else cannot come. Being first counts like the wish of the alliance and no more:
 * every hard rule holds for them, and where one excludes them the open search goes on.
 *
 * @param mentor who is asked first
 * @param role as what
 * @param of for whom they stand; themselves when they return
 */
public record Stead(MentorId mentor, Role role, MentorId of) {

    /** As what somebody is asked first. */
    public enum Role {
        /** Named by the one who is away or fell out as who comes instead. */
        SUBSTITUTE,
        /** Named as who takes over from a mentor who left. */
        SUCCESSOR,
        /** Had accepted before the desk chose somebody else, and the desk took that back. */
        RETURNING
    }

    /** The same in words, for the desk. */
    public String inWords() {
        return role == Role.RETURNING
                ? "asked first because the desk took back that it had chosen somebody else"
                : "asked first as %s of %s".formatted(role.name().toLowerCase(Locale.ROOT), of);
    }
}
