package org.alliancementors.matching.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.NoSuchDocument;
import org.alliancementors.kit.store.Saving.Overtaken;
import org.alliancementors.kit.store.Saving.Saved;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.fit.WishFixture;
import org.junit.jupiter.api.Test;

/** What every store of cases promises; the fake of the tests and the real one both pass it. */
public abstract class CasesContract {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    /** The store. */
    protected abstract Cases cases();

    /** Puts a new case in. */
    protected abstract void put(Case state);

    @Test
    void findsWhatIsThereAndNothingElse() {
        Case there = putNew(LONG_AGO);
        String id = there.mission().value();
        assertThat(cases().find(id)).map(Stored::state).contains(there);
        assertThat(cases().find("nobody-knows-this")).isEmpty();
        assertThat(cases().findAll(List.of(id, "nobody-knows-this"))).containsOnlyKeys(id);
    }

    @Test
    void theFirstToWriteWins() {
        String id = putNew(LONG_AGO).mission().value();
        Stored<Case> read = cases().find(id).orElseThrow();
        var change = change(read);
        var first = cases().saveAll(Map.of(read, change)).get(id);
        assertThat(first)
                .isInstanceOfSatisfying(
                        Saved.class, saved -> assertThat(saved.stored().state()).isEqualTo(change.state()));
        assertThat(cases().saveAll(Map.of(read, change)).get(id)).isInstanceOf(Overtaken.class);
        assertThat(cases().find(id)).map(Stored::state).contains(change.state());
    }

    @Test
    void oneThatWasOvertakenDoesNotHinderTheOthers() {
        String slow = putNew(LONG_AGO).mission().value();
        String other = putNew(LONG_AGO).mission().value();
        Stored<Case> stale = cases().find(slow).orElseThrow();
        cases().saveAll(Map.of(stale, change(stale)));
        Stored<Case> fresh = cases().find(other).orElseThrow();
        var outcomes = cases().saveAll(Map.of(stale, change(stale), fresh, change(fresh)));
        assertThat(outcomes.get(slow)).isInstanceOf(Overtaken.class);
        assertThat(outcomes.get(other)).isInstanceOf(Saved.class);
    }

    @Test
    void anUpdateBeginsAgainWhenItWasOvertaken() {
        String id = putNew(LONG_AGO).mission().value();
        var tries = new AtomicInteger();
        int fence = cases().update(id, stored -> {
            if (tries.incrementAndGet() == 1) {
                cases().saveAll(Map.of(stored, change(stored)));
            }
            var change = change(stored);
            return new Decision.Write<>(change, change.state().fence());
        });
        assertThat(fence).isEqualTo(2);
        assertThat(tries).hasValue(2);
        assertThat(cases().<String>update(id, stored -> new Decision.Keep<>("as it is")))
                .isEqualTo("as it is");
        assertThatThrownBy(() -> cases().update("nobody-knows-this", stored -> new Decision.Keep<>("")))
                .isInstanceOf(NoSuchDocument.class);
    }

    @Test
    void whoWaitsLongestComesFirst() {
        Case second = atDesk(LONG_AGO.plusSeconds(2), Waiting.Reason.NOBODY);
        Case first = atDesk(LONG_AGO.plusSeconds(1), Waiting.Reason.NOBODY);
        Case forPeople = atDesk(LONG_AGO, Waiting.Reason.REFUSALS);
        Case searching = putNew(LONG_AGO);
        List<String> waiting = cases().waiting(0, 1000).stream().map(Stored::id).toList();
        assertThat(waiting)
                .containsSubsequence(first.mission().value(), second.mission().value())
                .doesNotContain(forPeople.mission().value(), searching.mission().value());
        assertThat(cases().waiting(1, 1)).singleElement().extracting(Stored::id).isEqualTo(waiting.get(1));
    }

    @Test
    void listsTheNewestRequestsFirst() {
        long before = cases().count(Case.Status.SEARCHING);
        Instant future = Instant.parse("2100-01-01T00:00:00Z");
        Case older = putNew(future);
        Case newer = putNew(future.plusSeconds(1));
        put(Case.of(new MissionId(UUID.randomUUID().toString())));
        assertThat(cases().page(Case.Status.SEARCHING, 0, 2).stream().map(Stored::id))
                .containsExactly(newer.mission().value(), older.mission().value());
        assertThat(cases().page(null, 1, 1).stream().map(Stored::id))
                .containsExactly(older.mission().value());
        assertThat(cases().count(Case.Status.SEARCHING)).isEqualTo(before + 2);
        assertThat(cases().page(null, 0, 1000))
                .extracting(stored -> stored.state().status())
                .doesNotContain(Case.Status.EXPECTED);
        // for the other tests: these two are no longer the newest that search
        for (Case one : List.of(older, newer)) {
            cases().update(one.mission().value(), stored -> {
                var facts = stored.state().cancel(future);
                return new Decision.Write<>(new Change<>(stored.state().after(facts), facts), true);
            });
        }
    }

    private Case putNew(Instant requestedAt) {
        Case state = searching(requestedAt);
        put(state);
        return state;
    }

    private Case atDesk(Instant since, Waiting.Reason reason) {
        Case state = searching(since);
        Case waiting =
                CaseFixture.with(state, state.askDesk(reason, Map.of(), since, Instant.parse("2100-01-01T00:00:00Z")));
        put(waiting);
        return waiting;
    }

    /** Far in the future, so that no sweep takes it up. */
    private static Case searching(Instant requestedAt) {
        var wish = WishFixture.anyWish().wish();
        var asked = new org.alliancementors.matching.fit.Wish(
                wish.reference(),
                wish.alliance(),
                wish.kind(),
                wish.specialties(),
                wish.format(),
                wish.when(),
                wish.postalCode(),
                wish.state(),
                wish.place(),
                wish.preferredMentor(),
                requestedAt);
        Case expected = Case.of(new MissionId(UUID.randomUUID().toString()));
        Case begun = CaseFixture.with(expected, expected.begin(asked, requestedAt));
        return CaseFixture.with(
                begun, begun.putOff(Instant.parse("2100-01-01T00:00:00Z").plus(Duration.ofDays(1))));
    }

    private static Change<Case, CaseFact> change(Stored<Case> stored) {
        List<CaseFact> facts = stored.state().fenceOff();
        return new Change<>(stored.state().after(facts), facts);
    }
}
