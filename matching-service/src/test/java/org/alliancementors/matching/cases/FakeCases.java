package org.alliancementors.matching.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancementors.kit.store.Stored;
import org.jspecify.annotations.Nullable;

/** Cases in memory. */
final class FakeCases extends FakeAggregates<Case, CaseFact> implements Cases {

    @Override
    public List<Stored<Case>> waiting(int skip, int limit) {
        return stream()
                .filter(stored -> stored.state().isWaiting())
                .sorted(Comparator.comparing(
                        stored -> Optional.ofNullable(stored.state().waiting())
                                .map(Waiting::since)
                                .orElse(Instant.MAX)))
                .skip(skip)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Stored<Case>> page(Case.@Nullable Status status, int skip, int limit) {
        return in(status)
                .sorted(Comparator.comparing((Stored<Case> stored) -> Optional.ofNullable(
                                        stored.state().wish())
                                .map(wish -> wish.requestedAt())
                                .orElse(Instant.MIN))
                        .reversed())
                .skip(skip)
                .limit(limit)
                .toList();
    }

    @Override
    public long count(Case.@Nullable Status status) {
        return in(status).count();
    }

    private Stream<Stored<Case>> in(Case.@Nullable Status status) {
        return stream()
                .filter(stored -> status == null
                        ? stored.state().status() != Case.Status.EXPECTED
                        : stored.state().status() == status);
    }
}
