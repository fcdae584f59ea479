package org.alliancementors.matching.cases;

import java.util.Comparator;
import java.util.List;
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

    @Override
    public List<Round> newest(int skip, int limit) {
        return kept.values().stream()
                .sorted(Comparator.comparing(Round::at)
                        .thenComparing(round -> round.id().value())
                        .reversed())
                .skip(skip)
                .limit(limit)
                .toList();
    }
}
