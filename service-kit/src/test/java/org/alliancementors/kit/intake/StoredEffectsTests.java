package org.alliancementors.kit.intake;

import static org.alliancementors.kit.tally.TallyRecords.added;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.tally.Tally;
import org.alliancementors.kit.tally.TallyEvent;
import org.alliancementors.kit.tally.TallyFact;
import org.alliancementors.kit.tally.TallyHandler;
import org.junit.jupiter.api.Test;

/** Whoever measures is told what was stored, and nothing that was not. */
class StoredEffectsTests extends IntakeSituation {

    private final List<String> told = new ArrayList<>();
    private final Batches batches = into(mirrors, new Telling());

    // C1
    @Test
    void eachRecordIsToldOnceAndADuplicateNot() {
        batches.take(added("t", 1, 1), added("t", 2, 2), added("t", 1, 1));
        batches.take(added("t", 2, 2));

        assertThat(told).containsExactly("tally-added.v1 0>1", "tally-added.v1 1>3");
    }

    @Test
    void aRecordWhoseDocumentSomebodyElseChangedFirstIsToldOnceAsItWasStored() {
        batches.take(added("t", 1, 1));
        told.clear();
        memory.disturbance()
                .before(
                        "bulkWrite",
                        () -> mirrors.update(
                                "t",
                                before -> new Decision.Write<>(before.state().add(10), "")));

        batches.take(added("t", 2, 2));

        assertThat(told).containsExactly("tally-added.v1 11>13");
    }

    @Test
    void whatWaitsBehindAGapIsToldWhenItIsApplied() {
        batches.take(added("t", 2, 2));
        assertThat(told).isEmpty();

        batches.take(added("t", 1, 1));

        assertThat(told).containsExactly("tally-added.v1 0>1", "tally-added.v1 1>3");
    }

    private final class Telling implements EventHandler<Tally, TallyFact, TallyEvent> {

        private final TallyHandler handler = new TallyHandler();

        @Override
        public Change<Tally, TallyFact> on(Tally tally, Arrival<TallyEvent> arrival) {
            return handler.on(tally, arrival);
        }

        @Override
        public void onStored(Tally before, Tally after, String type, Instant time) {
            assertThat(time).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
            told.add("%s %d>%d".formatted(type, before.total(), after.total()));
        }
    }
}
