package org.alliancementors.matching.cases;

import java.util.List;
import java.util.Optional;
import org.alliancementors.kit.store.Stored;

/** All cases. */
public interface Cases extends Aggregates<Case, CaseFact> {

    /** Cases that wait for somebody to become free, the longest waiting first. */
    List<Stored<Case>> waiting(int skip, int limit);

    /** Those of them that come behind the given one, as it was read while it waited. */
    List<Stored<Case>> waitingBehind(Stored<Case> last, int limit);

    /** A part of the queue, the most urgent first: by the first day of the wish, then by how long they have waited. */
    List<Stored<Case>> page(CaseQuery query, int skip, int limit);

    /** How many there are in that part. */
    long count(CaseQuery query);

    /** The case whose mentor was asked last, of those where somebody is asked or has accepted; empty where there is none. */
    Optional<Stored<Case>> lastAssigned();

    /** How many are in this state. */
    long count(Case.Status status);
}
