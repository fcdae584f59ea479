package org.alliancementors.alliances;

import static org.alliancementors.alliances.AllianceFixture.NOW;
import static org.alliancementors.alliances.AllianceFixture.anyAlliance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.alliancementors.alliances.MergingAlliances.Outcome;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.places.Places;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class MergingDuplicatesTests {

    private static final AllianceId A = new AllianceId("a");
    private static final AllianceId B = new AllianceId("b");
    private static final AllianceId C = new AllianceId("c");
    private static final Act ADA = new Act("ada", "entered twice", NOW);

    private final InMemoryAlliances alliances = new InMemoryAlliances();
    private final Map<String, AllianceId> missions = new HashMap<>();
    private Instant now = NOW;
    private int crashAfter = Integer.MAX_VALUE;
    private final MergingAlliances merging = new MergingAlliances(alliances, this::move, () -> now);

    @BeforeEach
    void threeAlliances() {
        for (var id : List.of("a", "b", "c")) {
            alliances.add(anyAlliance(id, AllianceState.ACTIVE));
        }
        for (int i = 0; i < 250; i++) {
            missions.put("m-" + i, A);
        }
    }

    @Test
    void theDuplicateIsDissolvedAndItsMissionsFollow() {
        assertThat(merge(A, B)).isInstanceOf(Outcome.Merged.class);
        assertThat(merge(A, B)).isInstanceOf(Outcome.Merged.class);
        merging.drive(A);
        merging.drive(A);

        assertThat(missions.values()).containsOnly(B);
        assertThat(alliance(A).state()).isEqualTo(AllianceState.DISSOLVED);
        assertThat(alliance(A).profile()).isEqualTo(AllianceFixture.anyProfile());
        assertThat(alliances.facts())
                .filteredOn(AllianceFact.Merged.class::isInstance)
                .containsExactly(new AllianceFact.Merged(B, ADA));
        assertThat(alliance(B).history())
                .filteredOn(entry -> entry.what() == AllianceEntry.What.DUPLICATE_FOUND)
                .containsExactly(new AllianceEntry(AllianceEntry.What.DUPLICATE_FOUND, ADA, "a"));
    }

    @Test
    void aCrashInBetweenHeals() { // C14
        merge(A, B);
        crashAfter = 120;
        assertThatThrownBy(() -> merging.drive(A)).isInstanceOf(IllegalStateException.class);
        assertThat(missions.values()).contains(A, B);
        assertThat(alliance(A).driveAt()).isEqualTo(NOW);

        crashAfter = Integer.MAX_VALUE;
        merging.drive(A);

        assertThat(missions.values()).containsOnly(B);
        assertThat(alliance(A).driveAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void aRequestThatWasBeingTakenInMeanwhileFollowsADayLater() {
        merge(A, B);
        merging.drive(A);
        missions.put("late", A);
        merging.drive(A);
        assertThat(missions).containsEntry("late", A);
        now = NOW.plus(Duration.ofDays(1));
        merging.drive(A);

        assertThat(missions).containsEntry("late", B);
        assertThat(alliance(A).driveAt()).isNull();
    }

    @Test
    void aChainLeadsToTheOneThatStays() {
        merge(A, B);
        merge(B, C);
        merging.drive(A);
        merging.drive(B);

        assertThat(missions.values()).containsOnly(C);
        assertThat(merging.resolve(A).orElseThrow().alliance().id()).isEqualTo(C);
        assertThat(merge(A, C)).isInstanceOf(Outcome.Merged.class);
        assertThat(merge(A, B)).isInstanceOf(Outcome.Merged.class);
        alliances.add(anyAlliance("d", AllianceState.ACTIVE));
        assertThat(merge(A, new AllianceId("d"))).isEqualTo(new Outcome.MergedBefore(C));
        assertThat(merge(new AllianceId("d"), A)).isInstanceOf(Outcome.Merged.class);
        assertThat(alliance(new AllianceId("d")).merge())
                .isNotNull()
                .extracting(Merge::into)
                .isEqualTo(C);
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        merge(A, B);

        assertThat(merge(B, A)).isEqualTo(new Outcome.IntoItself(B));
        assertThat(merge(B, B)).isEqualTo(new Outcome.IntoItself(B));
        assertThat(merge(new AllianceId("x"), B)).isEqualTo(new Outcome.Unknown(new AllianceId("x")));
        assertThat(merge(B, new AllianceId("x"))).isEqualTo(new Outcome.Unknown(new AllianceId("x")));
        assertThat(merging.merge(C, B, 7L, ADA)).isEqualTo(new Outcome.Overtaken(1));
        alliances.add(anyAlliance("gone", AllianceState.DISSOLVED));
        assertThat(merge(C, new AllianceId("gone"))).isEqualTo(new Outcome.IntoDissolved(new AllianceId("gone")));
        assertThat(merge(new AllianceId("gone"), C)).isInstanceOf(Outcome.Merged.class);
    }

    @Test
    void anOpenHandoverEndsWithTheDuplicateAndNothingElseChangesIt() {
        new HandingOverAlliances(alliances, () -> now)
                .begin(A, new AllianceDraft.Person("Nora", "nora@b.example", null, null), null, "ada");
        merge(A, B);

        assertThat(alliances.facts())
                .filteredOn(AllianceFact.HandoverEnded.class::isInstance)
                .hasSize(1);
        assertThat(new KeepingAlliances(alliances, Places.load(), () -> now)
                        .change(A, AllianceFixture.anyDraft("ACTIVE"), null, "ada"))
                .isEqualTo(new KeepingAlliances.Outcome.Merged(B));
        assertThat(alliance(A).attention()).isEmpty();
    }

    /** The two reads come before the two writes: the order in which a ring would come about. */
    @Test
    void twoThatAreMergedIntoEachOtherAtOnceMakeNoRing() { // C14
        var slow = new SlowReader(alliances);
        var other = new MergingAlliances(slow, this::move, () -> now);
        slow.afterFirstRead = () -> merge(B, A);

        assertThat(other.merge(A, B, null, ADA)).isEqualTo(new Outcome.IntoItself(A));

        assertThat(alliance(A).merge()).isNull();
        assertThat(alliance(B).merge()).isNotNull();
    }

    @RepeatedTest(50)
    void threeInACircleAtOnceMakeNoRing() throws Exception {
        try (var pool = Executors.newFixedThreadPool(3)) {
            var all = new ArrayList<Callable<Outcome>>();
            all.add(() -> merge(A, B));
            all.add(() -> merge(B, C));
            all.add(() -> merge(C, A));
            for (var outcome : pool.invokeAll(all)) {
                assertThat(outcome.get()).isInstanceOfAny(Outcome.Merged.class, Outcome.IntoItself.class);
            }
        }

        var stays = merging.resolve(A).orElseThrow().alliance().id();
        assertThat(List.of(merging.resolve(B), merging.resolve(C)))
                .allSatisfy(
                        found -> assertThat(found.orElseThrow().alliance().id()).isEqualTo(stays));
    }

    private Outcome merge(AllianceId duplicate, AllianceId into) {
        return merging.merge(duplicate, into, null, ADA);
    }

    private int move(AllianceId from, AllianceId into, int limit) {
        var some = missions.entrySet().stream()
                .filter(mission -> mission.getValue().equals(from))
                .limit(limit)
                .toList();
        for (var mission : some) {
            if (crashAfter-- <= 0) {
                throw new IllegalStateException("crash");
            }
            mission.setValue(into);
        }
        return some.size();
    }

    private Alliance alliance(AllianceId id) {
        return alliances.find(id).orElseThrow().alliance();
    }

    /** Somebody else acts between the first two reads of this one. */
    private static final class SlowReader implements Alliances {

        private final Alliances there;
        private Runnable afterFirstRead = () -> {};

        SlowReader(Alliances there) {
            this.there = there;
        }

        @Override
        public Optional<Versioned> find(AllianceId id) {
            var found = there.find(id);
            var once = afterFirstRead;
            afterFirstRead = () -> {};
            once.run();
            return found;
        }

        @Override
        public Map<AllianceId, Alliance> findAll(Collection<AllianceId> ids) {
            return there.findAll(ids);
        }

        @Override
        public Adding add(Alliance alliance) {
            return there.add(alliance);
        }

        @Override
        public Optional<Versioned> replace(Versioned before, Alliance after, List<AllianceFact> facts) {
            return there.replace(before, after, facts);
        }

        @Override
        public Listed list(AllianceFilter filter, int page, int size) {
            return there.list(filter, page, size);
        }
    }
}
