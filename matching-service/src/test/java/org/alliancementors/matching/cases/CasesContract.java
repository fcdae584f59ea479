package org.alliancementors.matching.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.NoSuchDocument;
import org.alliancementors.kit.store.Saving.Overtaken;
import org.alliancementors.kit.store.Saving.Saved;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.fit.WishFixture;
import org.jspecify.annotations.Nullable;
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
    void pagesOfTheWaitingBeginBehindTheLastOfThePageBefore() {
        // two that wait since the same time follow by id
        Instant since = LONG_AGO.minusSeconds(1_000);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(atDesk(since, Waiting.Reason.NOBODY).mission().value());
        }
        ids.sort(null);
        Stored<Case> first = cases().waiting(0, 1).getFirst();
        assertThat(first.id()).isEqualTo(ids.getFirst());
        assertThat(cases().waitingBehind(first, 2)).extracting(Stored::id).containsExactly(ids.get(1), ids.get(2));
        ids.forEach(this::close);
        assertThat(cases().waitingBehind(first, 1000)).extracting(Stored::id).doesNotContainAnyElementsOf(ids);
    }

    @Test
    void theQueueBeginsWithTheMostUrgent() {
        LocalDate day = LocalDate.of(1990, 1, 1);
        Case later = atDesk(wishing(day.plusDays(1), LONG_AGO), Waiting.Reason.NOBODY);
        Case waitsShorter = atDesk(wishing(day, LONG_AGO.plusSeconds(2)), Waiting.Reason.REFUSALS);
        Case waitsLonger = atDesk(wishing(day, LONG_AGO.plusSeconds(1)), Waiting.Reason.NOBODY);
        Case searching = wishing(day.plusDays(2), LONG_AGO);
        put(searching);
        put(Case.of(new MissionId(UUID.randomUUID().toString())));
        assertThat(cases().page(queue(null, null), 0, 4))
                .extracting(stored -> stored.state())
                .containsExactly(waitsLonger, waitsShorter, later, searching);
        assertThat(cases().page(queue(null, null), 1, 1))
                .extracting(stored -> stored.state())
                .containsExactly(waitsShorter);
        assertThat(cases().page(queue(Case.Status.AT_DESK, Waiting.Reason.NOBODY), 0, 2))
                .extracting(stored -> stored.state())
                .containsExactly(waitsLonger, later);
        assertThat(cases().page(queue(Case.Status.SEARCHING, null), 0, 1))
                .extracting(stored -> stored.state())
                .containsExactly(searching);
        assertThat(cases().page(queue(null, null), 0, 1000))
                .extracting(stored -> stored.state().status())
                .doesNotContain(Case.Status.EXPECTED, Case.Status.CLOSED);
        for (Case one : List.of(later, waitsShorter, waitsLonger, searching)) {
            close(one.mission().value());
        }
    }

    @Test
    void countsWhatItLists() {
        long atDesk = cases().count(queue(Case.Status.AT_DESK, null));
        long all = cases().count(queue(null, null));
        long searching = cases().count(Case.Status.SEARCHING);
        atDesk(LONG_AGO, Waiting.Reason.REFUSALS);
        putNew(LONG_AGO);
        assertThat(cases().count(queue(Case.Status.AT_DESK, null))).isEqualTo(atDesk + 1);
        assertThat(cases().count(queue(null, null))).isEqualTo(all + 2);
        assertThat(cases().count(Case.Status.SEARCHING)).isEqualTo(searching + 1);
    }

    @Test
    void whatIsSnoozedIsOutOfSightUntilItsTimeHasCome() {
        Case waiting = atDesk(wishing(LocalDate.of(1980, 1, 1), LONG_AGO), Waiting.Reason.NOBODY);
        String id = waiting.mission().value();
        Instant until = LONG_AGO.plusSeconds(60);
        cases().update(id, stored -> {
            List<CaseFact> facts = switch (new DeskDecisions(stored.state(), "desk", "later", LONG_AGO).snooze(until)) {
                case DeskDecisions.Verdict.Granted(var granted) -> granted;
                case DeskDecisions.Verdict.Refused(var why) -> throw new AssertionError(why);
            };
            return new Decision.Write<>(new Change<>(stored.state().after(facts), facts), true);
        });
        assertThat(listed(new CaseQuery(null, null, false, until.minusMillis(1))))
                .doesNotContain(id);
        assertThat(listed(new CaseQuery(null, null, true, until.minusMillis(1))))
                .containsExactly(id);
        assertThat(listed(new CaseQuery(null, null, false, until))).contains(id);
        assertThat(listed(new CaseQuery(null, null, true, until))).isEmpty();
        close(id);
    }

    @Test
    void theQueueOfATopicHoldsThoseThatWishForItAmongOthers() {
        Case waiting = atDesk(wishing(LocalDate.of(1980, 2, 1), LONG_AGO), Waiting.Reason.NOBODY);
        String id = waiting.mission().value();
        var wished =
                waiting.search(LocalDate.of(1980, 1, 1)).orElseThrow().wish().specialties();
        for (Specialty topic : Specialty.values()) {
            var query = new CaseQuery(Case.Status.AT_DESK, null, topic, false, LONG_AGO);
            assertThat(listed(query).contains(id)).as(topic.name()).isEqualTo(wished.contains(topic));
        }
        close(id);
    }

    @Test
    void theLastAssignmentIsTheLatestOfThoseThatStand() {
        Instant farAhead = Instant.parse("2999-01-01T00:00:00Z");
        Case state = searching(LONG_AGO);
        Offer offer = CaseFixture.offer(state.attempt(), "M22");
        put(CaseFixture.with(
                state,
                state.offer(new Offer(
                        offer.attempt(),
                        offer.mentor(),
                        offer.preferred(),
                        offer.round(),
                        offer.policyVersion(),
                        offer.addends(),
                        offer.distanceKm(),
                        farAhead,
                        farAhead.plusSeconds(1),
                        farAhead.plusSeconds(2)))));
        assertThat(cases().lastAssigned())
                .map(Stored::id)
                .contains(state.mission().value());
        close(state.mission().value());
        assertThat(cases().lastAssigned())
                .map(Stored::id)
                .isNotEqualTo(Optional.of(state.mission().value()));
    }

    private List<String> listed(CaseQuery query) {
        return cases().page(query, 0, 1000).stream().map(Stored::id).toList();
    }

    private static CaseQuery queue(Case.@Nullable Status status, Waiting.@Nullable Reason reason) {
        return new CaseQuery(status, reason, false, LONG_AGO);
    }

    /** For the other tests: it is no longer the first of anything. */
    private void close(String id) {
        cases().update(id, stored -> {
            var facts = stored.state().cancel(LONG_AGO);
            return new Decision.Write<>(new Change<>(stored.state().after(facts), facts), true);
        });
    }

    private Case putNew(Instant requestedAt) {
        Case state = searching(requestedAt);
        put(state);
        return state;
    }

    private Case atDesk(Instant since, Waiting.Reason reason) {
        return atDesk(searching(since), reason);
    }

    private Case atDesk(Case state, Waiting.Reason reason) {
        Instant since = state.begunAt();
        Case waiting =
                CaseFixture.with(state, state.askDesk(reason, Map.of(), since, Instant.parse("2100-01-01T00:00:00Z")));
        put(waiting);
        return waiting;
    }

    /** Far in the future, so that no sweep takes it up. */
    private static Case searching(Instant requestedAt) {
        return wishing(LocalDate.of(2200, 1, 1), requestedAt);
    }

    private static Case wishing(LocalDate firstDay, Instant requestedAt) {
        var wish = WishFixture.anyWish().wish();
        var asked = new org.alliancementors.matching.fit.Wish(
                wish.reference(),
                wish.alliance(),
                wish.kind(),
                wish.specialties(),
                wish.format(),
                new Period(firstDay, firstDay.plusDays(3)),
                wish.postalCode(),
                wish.state(),
                wish.place(),
                wish.preferredMentor(),
                wish.stateWish(),
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
