package org.alliancementors.alliances;

import java.util.List;
import java.util.Optional;
import org.alliancementors.events.codes.AllianceId;
import org.jspecify.annotations.Nullable;

/** Every alliance that we know. */
public interface Alliances {

    /** The alliance, if there is one. */
    Optional<Versioned> find(AllianceId id);

    /** Adds one, unless its id is taken. */
    Adding add(Alliance alliance);

    /** Replaces exactly this version; nothing when somebody else was faster. */
    Optional<Versioned> replace(Versioned before, Alliance after);

    /** One page by id. */
    Listed list(@Nullable AllianceState state, int page, int size);

    /**
     * An alliance as it was read.
     *
     * @param alliance the alliance
     * @param version grows with each change
     */
    record Versioned(Alliance alliance, long version) {}

    /**
     * How adding ended.
     *
     * @param there what stands there now
     * @param isNew whether it was added just now
     */
    record Adding(Versioned there, boolean isNew) {}

    /**
     * One page.
     *
     * @param items at most as many as asked for
     * @param total how many there are in all
     */
    record Listed(List<Versioned> items, long total) {

        /** Keeps a copy of the list. */
        public Listed {
            items = List.copyOf(items);
        }
    }
}
