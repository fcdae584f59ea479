package org.alliancementors.kit.intake;

import static org.alliancementors.kit.tally.TallyRecords.added;
import static org.alliancementors.kit.tally.TallyRecords.multiplied;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.alliancementors.kit.tally.TallyEvent;
import org.alliancementors.kit.tally.TallyRecords;
import org.junit.jupiter.api.Test;

/** C11: publishers and readers are never all of one build. */
class OtherBuildsTests extends IntakeSituation {

    // C11
    @Test
    void aFieldThatThisBuildDoesNotKnowIsIgnored() {
        strict().take(TallyRecords.of(TOPIC, "t", 1, "tally-added.v1", "{\"amount\":1,\"colour\":\"red\"}"));

        assertThat(history("t")).containsExactly(1);
    }

    // C11
    @Test
    void aTypeThatThisBuildDoesNotKnowIsCountedAndSkipped() {
        strict().take(
                        added("t", 1, 1),
                        TallyRecords.of(TOPIC, "t", 2, "tally-painted.v1", "not even JSON"),
                        added("t", 3, 3));

        assertThat(history("t")).containsExactly(1, 3);
        assertThat(seen("t")).isEqualTo(3);
        assertThat(counted("skipped")).isEqualTo(1);
        assertThat(letters.records()).isEmpty();
    }

    // C11
    @Test
    void aVersionThatThisBuildDoesNotKnowWaitsWithWhatFollowsForABuildThatDoes() {
        strict().take(added("t", 1, 1), multiplied("t", 2, 5, 3));
        strict().take(added("t", 3, 3), multiplied("t", 2, 5, 3));

        assertThat(history("t")).containsExactly(1);
        assertThat(parked("t")).containsExactly(2L, 3L);
        assertThat(letters.records()).isEmpty();

        driven.clear();
        Intakes newer = newInstance();
        strict(newer, TallyEvent.NEWER_TYPES);
        newer.reconsiderParked();

        assertThat(history("t")).containsExactly(1, 15, 3);
        assertThat(parked("t")).isEmpty();
        assertThat(seen("t")).isEqualTo(3);
        assertThat(driven).hasSize(1);
    }

    // C11
    @Test
    void theSameBuildLeavesThemWhereTheyAre() {
        strict().take(multiplied("t", 1, 5, 3), added("t", 2, 2));
        var before = mirrors.find("t");

        Intakes same = newInstance();
        strict(same, TallyEvent.TYPES);
        same.reconsiderParked();

        assertThat(mirrors.find("t")).isEqualTo(before);
    }

    // C11
    @Test
    void theReplayGoesThroughAllDocumentsPageByPage() {
        var ids = IntStream.range(0, 450).mapToObj(i -> "t%03d".formatted(i)).toList();
        strict().take(ids.stream().map(id -> multiplied(id, 1, 2, 2)).toList());
        assertThat(mirrors.countParked()).isEqualTo(450);

        Intakes newer = newInstance();
        strict(newer, TallyEvent.NEWER_TYPES);
        newer.reconsiderParked();

        assertThat(mirrors.countParked()).isZero();
        assertThat(history("t449")).containsExactly(4);
    }

    // C11
    @Test
    void onACompactedTopicAnUnknownVersionGivesWayToANewerRecord() {
        Batches batches = latest();
        batches.take(added("t", 4, 4), multiplied("t", 6, 5, 3));
        assertThat(history("t")).containsExactly(4);
        assertThat(parked("t")).containsExactly(6L);

        batches.take(added("t", 7, 7));

        assertThat(history("t")).containsExactly(4, 7);
        assertThat(parked("t")).isEmpty();
    }
}
