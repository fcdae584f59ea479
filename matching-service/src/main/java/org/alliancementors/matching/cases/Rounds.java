package org.alliancementors.matching.cases;

import java.util.List;
import java.util.Optional;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.matching.rounds.Round;

/** The kept rounds. */
public interface Rounds {

    /** Keeps a round for good; the same one again changes nothing. */
    void keep(Round round);

    /** The round of this id. */
    Optional<Round> find(RoundId id);

    /** A page of them, the newest first. */
    List<Round> newest(int skip, int limit);
}
