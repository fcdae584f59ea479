package org.alliancementors.kit.intake;

import static org.alliancementors.kit.tally.TallyRecords.added;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliancementors.kit.relay.RecordHeaders;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.tally.TallyHandler;
import org.alliancementors.kit.tally.TallyMapping;
import org.alliancementors.kit.tally.TallyRecords;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.kafka.support.KafkaHeaders;

class PoisonTests extends IntakeSituation {

    private static final String REFUSED = "the handler failed 3 times: java.lang.IllegalStateException";

    // C3
    @Test
    void aPoisonRecordIsSetAsideAloneAndTheRestOfItsBatchFlows() {
        strict().take(added("a", 1, 1), added("b", 1, TallyHandler.POISON), added("a", 2, 2), added("c", 1, 3));

        assertThat(history("a")).containsExactly(1, 2);
        assertThat(history("c")).containsExactly(3);
        assertThat(letters.reasons()).containsExactly("b: " + REFUSED);
        assertThat(letters.records().getFirst().topic()).isEqualTo("tallies.tally.dlt");
        assertThat(letters.records().getFirst().partition()).isZero();
        assertThat(counted("dead")).isEqualTo(1);
    }

    // C4
    @Test
    void aHandlerIsTriedThreeTimes() {
        AtomicInteger calls = new AtomicInteger();
        into(mirrors, (tally, arrival) -> {
                    calls.incrementAndGet();
                    throw new IllegalStateException();
                })
                .take(added("t", 1, 1));

        assertThat(calls).hasValue(3);
        assertThat(letters.reasons()).containsExactly("t: " + REFUSED);
    }

    // C4
    @Test
    void aHandlerThatSucceedsAtTheThirdTryLeavesNoTraceOfTheOthers() {
        AtomicInteger calls = new AtomicInteger();
        into(mirrors, (tally, arrival) -> {
                    if (calls.incrementAndGet() < 3) {
                        throw new IllegalStateException();
                    }
                    return Change.none(tally.plus(1));
                })
                .take(added("t", 1, 1));

        assertThat(history("t")).containsExactly(1);
        assertThat(letters.records()).isEmpty();
    }

    // C13
    @Test
    void whatFollowsAPoisonRecordWaitsBehindItAndTheReplayOfAGoodOneRunsInOrder() {
        strict().take(added("t", 1, 1), added("t", 2, TallyHandler.POISON), added("t", 3, 3));
        strict().take(added("t", 4, 4));

        assertThat(history("t")).containsExactly(1);
        assertThat(parked("t")).containsExactly(3L, 4L);

        strict().take(added("t", 2, 2));

        assertThat(history("t")).containsExactly(1, 2, 3, 4);
        assertThat(parked("t")).isEmpty();
        assertThat(letters.records()).hasSize(1);
    }

    // C13
    @Test
    void aRecordThatTurnsOutToBePoisonWhenItsGapClosesIsSetAsideAsItCame() {
        strict().take(added("t", 2, TallyHandler.POISON), added("t", 3, 3));
        strict().take(added("t", 1, 1));

        assertThat(history("t")).containsExactly(1);
        assertThat(parked("t")).containsExactly(3L);
        assertThat(letters.reasons()).containsExactly("t: " + REFUSED);
        var letter = letters.records().getFirst();
        assertThat(letter.value()).isEqualTo(TallyRecords.bytes("{\"amount\":666}"));
        assertThat(RecordHeaders.text(letter.headers(), RecordHeaders.SEQUENCE)).isEqualTo("2");
        assertThat(RecordHeaders.text(letter.headers(), RecordHeaders.TYPE)).isEqualTo("tally-added.v1");
    }

    // C6
    @Test
    void bytesThatNobodyCanDecodeReachTheDeadLettersIntactWithWhy() {
        byte[] broken = {(byte) 0xff, 0, (byte) 0xfe, 'x'};
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(TOPIC, 3, 17, TallyRecords.bytes("t"), broken);
        added("t", 1, 1).headers().forEach(record.headers()::add);

        strict().take(record, added("u", 1, 1));

        assertThat(history("u")).containsExactly(1);
        var letter = letters.records().getFirst();
        assertThat(letter.value()).isEqualTo(broken);
        assertThat(letter.key()).isEqualTo(TallyRecords.bytes("t"));
        assertThat(letters.reasons()).containsExactly("t: the value is not UTF-8");
        assertThat(RecordedLetters.header(letter, KafkaHeaders.DLT_ORIGINAL_TOPIC))
                .isEqualTo(TOPIC);
        assertThat(letter.headers().lastHeader(KafkaHeaders.DLT_ORIGINAL_OFFSET).value())
                .isEqualTo(new byte[] {0, 0, 0, 0, 0, 0, 0, 17});
        assertThat(letter.headers().lastHeader(KafkaHeaders.DLT_EXCEPTION_STACKTRACE))
                .isNull();
    }

    // C6
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ce_sequence | none  | header ce_sequence is missing
            ce_sequence | zero  | header ce_sequence is not a number from 1
            ce_sequence | 0     | header ce_sequence is not a number from 1
            ce_type     | none  | header ce_type is missing
            ce_time     | none  | header ce_time is missing
            ce_time     | today | header ce_time is not an ISO 8601 instant
            """)
    void aFrameThatIsNoneIsSetAside(String header, String value, String why) {
        ConsumerRecord<byte[], byte[]> record = added("t", 1, 1);
        record.headers().remove(header);
        if (!value.equals("none")) {
            record.headers().add(header, value.getBytes(StandardCharsets.UTF_8));
        }

        strict().take(record);

        assertThat(letters.reasons()).containsExactly("t: " + why);
        assertThat(mirrors.find("t")).isEmpty();
    }

    // C6
    @Test
    void aRecordWithoutAnIdOrAValueIsSetAside() {
        ConsumerRecord<byte[], byte[]> noKey = new ConsumerRecord<>(TOPIC, 3, 1, null, TallyRecords.bytes("{}"));
        strict().take(
                        noKey,
                        added("with.dot", 1, 1),
                        added("x".repeat(129), 1, 1),
                        TallyRecords.of(TOPIC, "t", 1, "tally-added.v1", null));

        assertThat(letters.reasons())
                .containsExactly(
                        ": the record has no key",
                        "with.dot: the key is not an id",
                        "x".repeat(129) + ": the key is not an id",
                        "t: the record has no value");
    }

    @Test
    void whatIsSaidAboutABadRecordNamesTheFieldAndNoValue() {
        strict().take(
                        TallyRecords.of(TOPIC, "a", 1, "tally-added.v1", "{\"amount\":\"Erika Muster\"}"),
                        TallyRecords.of(TOPIC, "b", 1, "tally-added.v1", "{\"amout\":1}"),
                        added("c", 1, TallyHandler.POISON));

        assertThat(letters.reasons())
                .containsExactly(
                        "a: TallyAdded cannot be read at field amount",
                        "b: TallyAdded cannot be read at field amount",
                        "c: " + REFUSED);
    }

    @Test
    void aRecordAboutNobodyIsSetAsideWhereRecordsDoNotCreateDocuments() {
        into(memory.mirrors(new TallyMapping(false)), new TallyHandler()).take(added("t", 1, 1));

        assertThat(letters.reasons()).containsExactly("t: mirrors has no document of this id");
    }

    // C2
    @Test
    void aRecordThatCannotBeSetAsideLeavesTheIntakeAndNothingIsWritten() {
        letters.refuse(new RecordTooLargeException("too large"));
        List<ConsumerRecord<byte[], byte[]>> batch =
                List.of(added("a", 1, 1), added("b", 1, TallyHandler.POISON), added("b", 2, 2));

        assertThatThrownBy(() -> strict().take(batch)).matches(Faults::ofInfrastructure);
        assertThat(mirrors.find("a")).isEmpty();

        letters.refuse(null);
        strict().take(batch);
        assertThat(history("a")).containsExactly(1);
        assertThat(letters.records()).hasSize(1);
        assertThat(parked("b")).containsExactly(2L);
    }
}
