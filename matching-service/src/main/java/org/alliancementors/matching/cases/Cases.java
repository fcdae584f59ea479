package org.alliancementors.matching.cases;

import java.util.List;
import org.alliancementors.kit.store.Stored;
import org.jspecify.annotations.Nullable;

/** All cases. */
public interface Cases extends Aggregates<Case, CaseFact> {

    /** Cases that wait for somebody to become free, the longest waiting first. */
    List<Stored<Case>> waiting(int skip, int limit);

    /** Cases in this state, or in any but expected when null, the newest request first. */
    List<Stored<Case>> page(Case.@Nullable Status status, int skip, int limit);

    /** How many there are of those. */
    long count(Case.@Nullable Status status);
}
