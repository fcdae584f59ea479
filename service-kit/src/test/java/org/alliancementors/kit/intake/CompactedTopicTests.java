package org.alliancementors.kit.intake;

import static org.alliancementors.kit.tally.TallyRecords.added;
import static org.alliancementors.kit.tally.TallyRecords.tombstone;
import static org.assertj.core.api.Assertions.assertThat;

import org.alliancementors.kit.tally.TallyHandler;
import org.junit.jupiter.api.Test;

/** On a compacted topic every record carries the whole state: only the newest counts. */
class CompactedTopicTests extends IntakeSituation {

    @Test
    void gapsAreNormal() {
        latest().take(added("t", 3, 3), added("t", 7, 7), added("u", 2, 2));

        assertThat(history("t")).containsExactly(3, 7);
        assertThat(seen("t")).isEqualTo(7);
        assertThat(parked("t")).isEmpty();
        assertThat(history("u")).containsExactly(2);
    }

    // C1
    @Test
    void theSameRecordAgainChangesNothing() {
        Batches batches = latest();
        batches.take(added("t", 3, 3));
        batches.take(added("t", 3, 3));

        assertThat(history("t")).containsExactly(3);
        assertThat(counted("duplicate")).isEqualTo(1);
    }

    // C16
    @Test
    void theOwnerIsToldOfALateRecordSoThatItCanPublishAnew() {
        Batches batches = latest();
        batches.take(added("t", 7, 7));
        batches.take(added("t", 3, 3));

        // the handler answers a late record with its negative number
        assertThat(history("t")).containsExactly(7, -3);
        assertThat(seen("t")).isEqualTo(7);
        assertThat(counted("late")).isEqualTo(1);
        assertThat(counted("applied")).isEqualTo(1);
    }

    @Test
    void aTombstoneReachesTheHandlerWithoutAnEvent() {
        latest().take(added("t", 3, 3), tombstone("t", 4), added("t", 5, 5));

        assertThat(history("t")).containsExactly(3, 0, 5);
        assertThat(letters.records()).isEmpty();
    }

    @Test
    void whereEveryRecordCountsATombstoneIsATypeThatNobodyKnows() {
        strict().take(added("t", 1, 1), tombstone("t", 2), added("t", 3, 3));

        assertThat(history("t")).containsExactly(1, 3);
        assertThat(counted("skipped")).isEqualTo(1);
    }

    @Test
    void aPoisonRecordHoldsNothingBackSinceTheNextCarriesTheWholeState() {
        latest().take(added("t", 1, 1), added("t", 2, TallyHandler.POISON), added("t", 3, 3));

        assertThat(history("t")).containsExactly(1, 3);
        assertThat(letters.records()).hasSize(1);
    }
}
