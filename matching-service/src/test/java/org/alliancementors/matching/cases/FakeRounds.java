package org.alliancementors.matching.cases;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.matching.rounds.Round;

/** Rounds in memory. */
final class FakeRounds implements Rounds {

    final Map<RoundId, Round> kept = new ConcurrentHashMap<>();

    @Override
    public void keep(Round round) {
        kept.put(round.id(), round);
    }

    @Override
    public Optional<Round> find(RoundId id) {
        return Optional.ofNullable(kept.get(id));
    }
}
