package org.alliancementors.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alliancementors.kit.store.PendingEvent;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordHeadersTests {

    private static final Instant TIME = Instant.parse("2026-03-02T09:00:00.123Z");
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static ProducerRecord<byte[], byte[]> record(@Nullable String data, @Nullable String trace) {
        return RecordHeaders.record("tallies", "tally", "t1", new PendingEvent(7, "tally-added.v1", TIME, data, trace));
    }

    private static List<String> headers(ProducerRecord<byte[], byte[]> record) {
        List<String> headers = new ArrayList<>();
        record.headers()
                .forEach(
                        header -> headers.add(header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    @Test
    void areCloudEventsInBinaryModeAndTheTraceOfTheWriter() {
        ProducerRecord<byte[], byte[]> record = record("{\"amount\":1}", TRACE);

        assertThat(headers(record))
                .containsExactly(
                        "ce_specversion=1.0",
                        "ce_id=t1:7",
                        "ce_type=tally-added.v1",
                        "ce_source=tally",
                        "ce_time=2026-03-02T09:00:00.123Z",
                        "ce_subject=t1",
                        "ce_sequence=7",
                        "content-type=application/json",
                        "traceparent=" + TRACE);
        assertThat(record.key()).isEqualTo("t1".getBytes(StandardCharsets.UTF_8));
        assertThat(record.value()).isEqualTo("{\"amount\":1}".getBytes(StandardCharsets.UTF_8));
    }

    // P10
    @Test
    void nameNoPartitionSoThatTheKeyAloneDecides() {
        assertThat(record("{}", null).partition()).isNull();
    }

    @Test
    void haveNoTraceWhereThereWasNone() {
        assertThat(record("{}", null).headers().lastHeader("traceparent")).isNull();
    }

    @Test
    void aTombstoneHasHeadersButNoValue() {
        ProducerRecord<byte[], byte[]> record = record(null, null);

        assertThat(record.value()).isNull();
        assertThat(headers(record)).contains("ce_sequence=7");
    }

    // P2
    @Test
    void theProducerWaitsForAllReplicasAndGivesUpBeforeTheRelayDoes() {
        var settings = RelayAutoConfiguration.producerSettings();

        assertThat(settings).containsEntry("acks", "all").containsEntry("enable.idempotence", true);
        assertThat(RelayAutoConfiguration.PATIENCE.toMillis())
                .isGreaterThan((Integer) settings.getOrDefault("delivery.timeout.ms", 0));
    }
}
