package org.alliancementors.matching.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancementors.kit.store.Stored;

/** Cases in memory. */
final class FakeCases extends FakeAggregates<Case, CaseFact> implements Cases {

    private static final Comparator<Stored<Case>> LONGEST_WAITING =
            Comparator.<Stored<Case>, Instant>comparing(FakeCases::waitingSince).thenComparing(Stored::id);

    @Override
    public List<Stored<Case>> waiting(int skip, int limit) {
        return stream()
                .filter(stored -> stored.state().isWaiting())
                .sorted(LONGEST_WAITING)
                .skip(skip)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Stored<Case>> waitingBehind(Stored<Case> last, int limit) {
        return waiting(0, Integer.MAX_VALUE).stream()
                .filter(stored -> LONGEST_WAITING.compare(stored, last) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Stored<Case>> page(CaseQuery query, int skip, int limit) {
        return in(query)
                .sorted(Comparator.<Stored<Case>, LocalDate>comparing(FakeCases::firstDay)
                        .thenComparing(LONGEST_WAITING))
                .skip(skip)
                .limit(limit)
                .toList();
    }

    @Override
    public long count(CaseQuery query) {
        return in(query).count();
    }

    @Override
    public Optional<Stored<Case>> lastAssigned() {
        return stream()
                .filter(stored -> stored.state().offer() != null)
                .max(Comparator.comparing(FakeCases::offeredAt));
    }

    private static Instant offeredAt(Stored<Case> stored) {
        var offer = stored.state().offer();
        return offer == null ? Instant.MIN : offer.offeredAt();
    }

    @Override
    public long count(Case.Status status) {
        return stream().filter(stored -> stored.state().status() == status).count();
    }

    private Stream<Stored<Case>> in(CaseQuery query) {
        return stream().filter(stored -> query.takes(stored.state()));
    }

    private static LocalDate firstDay(Stored<Case> stored) {
        var wish = stored.state().wish();
        return wish == null ? LocalDate.MIN : wish.when().from();
    }

    /** As in the database: what does not wait stands before what does. */
    private static Instant waitingSince(Stored<Case> stored) {
        var waiting = stored.state().waiting();
        return waiting == null ? Instant.MIN : waiting.since();
    }
}
