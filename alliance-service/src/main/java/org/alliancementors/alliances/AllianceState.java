package org.alliancementors.alliances;

import java.util.EnumSet;
import java.util.Set;

/** Where an alliance stands in its life. Names are part of the HTTP interface and of the stored form. */
public enum AllianceState {
    /** People prepare its founding. */
    IN_FOUNDING,
    /** It works. */
    ACTIVE,
    /** It rests and may come back. */
    DORMANT,
    /** It is over. Final. */
    DISSOLVED;

    /** The states that may follow this one, without itself. */
    public Set<AllianceState> next() {
        return switch (this) {
            case IN_FOUNDING -> EnumSet.of(ACTIVE, DISSOLVED);
            case ACTIVE -> EnumSet.of(DORMANT, DISSOLVED);
            case DORMANT -> EnumSet.of(ACTIVE, DISSOLVED);
            case DISSOLVED -> EnumSet.noneOf(AllianceState.class);
        };
    }

    /** Whether an alliance in this state may come to that one; staying is always allowed. */
    boolean leadsTo(AllianceState other) {
        return this == other || next().contains(other);
    }
}
