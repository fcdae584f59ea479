package org.alliancementors.kit.intake;

import static org.alliancementors.kit.tally.TallyRecords.bytes;
import static org.alliancementors.kit.tally.TallyRecords.toSend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.tally.KafkaProbe;
import org.alliancementors.kit.tally.RunningTally;
import org.alliancementors.kit.tally.StartedContainers;
import org.alliancementors.kit.tally.Tally;
import org.alliancementors.kit.tally.TallyFact;
import org.alliancementors.sandbox.Backends;
import org.alliancementors.sandbox.WithBackends;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.integration.kafka.inbound.KafkaMessageDrivenChannelAdapter;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.test.util.ReflectionTestUtils;

@WithBackends
class DeliveredBatchesIT {

    private static RunningTally service;
    private static KafkaProbe kafka;

    @BeforeAll
    static void start() {
        kafka = new KafkaProbe(Backends.running().bootstrapServers());
        service = RunningTally.start(RunningTally.freshTopic());
        await().until(service::open);
    }

    @AfterAll
    static void stop() {
        service.close();
        kafka.close();
    }

    private static List<ConsumerRecord<byte[], byte[]>> onTopic(String topic, String id) {
        return kafka.read(topic).stream()
                .filter(record -> id.equals(new String(record.key(), StandardCharsets.UTF_8)))
                .toList();
    }

    @Test
    void whatAStoreWritesArrivesInOrderAtWhoeverReadsIt() {
        service.publish("t1", 1, 2, 3);

        await().untilAsserted(() -> assertThat(service.mirrored("t1")).containsExactly(1, 2, 3));
        assertThat(service.mirrors().find("t1").orElseThrow().envelope().seen(service.topic()))
                .isEqualTo(3);
        await().untilAsserted(() -> assertThat(
                        service.tallies().find("t1").orElseThrow().envelope().outbox())
                .isEmpty());
    }

    @Test
    void recordsAreCloudEvents() {
        service.publish("t2", 7);
        await().until(() -> !service.mirrored("t2").isEmpty());

        assertThat(onTopic(service.topic(), "t2")).singleElement().satisfies(record -> {
            assertThat(record.value()).isEqualTo(bytes("{\"amount\":7}"));
            assertThat(StreamSupport.stream(record.headers().spliterator(), false)
                            .map(header -> header.key() + "="
                                    + (header.key().equals("ce_time")
                                            ? "?"
                                            : new String(header.value(), StandardCharsets.UTF_8)))
                            .toList())
                    .containsExactly(
                            "ce_specversion=1.0",
                            "ce_id=t2:1",
                            "ce_type=tally-added.v1",
                            "ce_source=tally",
                            "ce_time=?",
                            "ce_subject=t2",
                            "ce_sequence=1",
                            "content-type=application/json");
        });
    }

    // P10
    @Test
    void theKeyAloneDecidesThePartitionAsForEveryOtherClient() {
        service.publish("t3", 1);
        await().until(() -> !service.mirrored("t3").isEmpty());

        int expected = Utils.toPositive(Utils.murmur2(bytes("t3"))) % kafka.partitions(service.topic());
        assertThat(onTopic(service.topic(), "t3"))
                .singleElement()
                .extracting(ConsumerRecord::partition)
                .isEqualTo(expected);
        assertThat(kafka.send(toSend(service.topic(), "t3", 1, 1)))
                .singleElement()
                .extracting(sent -> sent.partition())
                .isEqualTo(expected);
    }

    @Test
    void aTombstoneEndsAKeyOnACompactedTopic() {
        service.cards().insert("c1", Change.of(Tally.EMPTY, new TallyFact.Added(4), new TallyFact.Ended()));

        await().untilAsserted(() -> assertThat(service.profiles()
                        .find("c1")
                        .map(stored -> stored.state().history()))
                .hasValue(List.of(4, 0)));
        assertThat(onTopic(service.topic() + "-compacted", "c1").getLast().value())
                .isNull();
    }

    // P13
    @Test
    void headersOfARecordSteerNothing() {
        ProducerRecord<byte[], byte[]> record = toSend(service.topic(), "t4", 1, 5);
        String elsewhere = service.topic() + "-elsewhere";
        kafka.createTopic(elsewhere, 1, Map.of());
        Map.of(
                        "spring.cloud.stream.sendto.destination", elsewhere,
                        "spring.cloud.function.definition", "profileEvents",
                        "spring.cloud.function.destination", elsewhere,
                        "replyChannel", elsewhere,
                        "kafka_replyTopic", elsewhere,
                        "contentType", "application/x-java-object")
                .forEach((name, value) -> record.headers().add(name, bytes(value)));

        kafka.send(record);

        await().untilAsserted(() -> assertThat(service.mirrored("t4")).containsExactly(5));
        assertThat(service.profiles().find("t4")).isEmpty();
        assertThat(kafka.read(elsewhere)).isEmpty();
    }

    // C1
    @Test
    void recordsOfAnotherPublisherThatComeTwiceAndOutOfOrderAreAppliedOnceAndInOrder() {
        String topic = service.topic();
        kafka.send(toSend(topic, "t5", 3, 3), toSend(topic, "t5", 1, 1), toSend(topic, "t5", 1, 1));
        kafka.send(toSend(topic, "t5", 2, 2), toSend(topic, "t5", 3, 3), toSend(topic, "t5", 4, 4));

        await().untilAsserted(() -> assertThat(service.mirrored("t5")).containsExactly(1, 2, 3, 4));
    }

    // C8 C10
    @Test
    void listenersBlockAndOffsetsMoveOnlyAfterTheBatch() {
        List<AbstractMessageListenerContainer<?, ?>> containers =
                service.bean(StartedContainers.class).containers();
        await().until(() -> containers.size() >= 2);

        assertThat(containers).allSatisfy(container -> {
            ContainerProperties properties = container.getContainerProperties();
            assertThat(properties.getMessageListener())
                    .isInstanceOf(BatchMessageListener.class)
                    .extracting(listener -> listener.getClass().getEnclosingClass())
                    .isEqualTo(KafkaMessageDrivenChannelAdapter.class);
            assertThat(properties.getAckMode()).isEqualTo(ContainerProperties.AckMode.BATCH);
            assertThat(properties.isAsyncAcks()).isFalse();
            assertThat(properties.getGroupId()).isNull();
            ConsumerFactory<?, ?> factory =
                    (ConsumerFactory<?, ?>) ReflectionTestUtils.getField(container, "consumerFactory");
            assertThat(factory).isNotNull();
            assertThat(factory.getConfigurationProperties().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> entry.getValue().toString())))
                    .containsEntry("enable.auto.commit", "false")
                    .containsEntry("auto.offset.reset", "earliest")
                    .containsEntry("group.id", "tally")
                    .containsEntry("max.poll.interval.ms", "300000");
        });
    }

    // C4
    @Test
    void whatLeavesAnIntakeIsRetriedForEver() {
        List<AbstractMessageListenerContainer<?, ?>> containers =
                service.bean(StartedContainers.class).containers();
        await().until(() -> containers.size() >= 2);

        assertThat(containers).allSatisfy(container -> {
            assertThat(container.getCommonErrorHandler()).isInstanceOf(DefaultErrorHandler.class);
            var pauses = IntakeAutoConfiguration.pauses().start();
            for (int attempt = 0; attempt < 10_000; attempt++) {
                assertThat(pauses.nextBackOff()).isBetween(1L, 5_000L);
            }
        });
    }

    @Test
    void lagAndOutcomesAreMeasured() {
        service.publish("t6", 1);
        await().until(() -> !service.mirrored("t6").isEmpty());

        MeterRegistry meters = service.bean(MeterRegistry.class);
        assertThat(meters.get("intake.records")
                        .tag("binding", "tallyEvents")
                        .tag("outcome", "applied")
                        .counter()
                        .count())
                .isPositive();
        assertThat(meters.get("outbox.published").counter().count()).isPositive();
        assertThat(meters.get("intake.parked.documents")
                        .tag("collection", "mirrors")
                        .gauge()
                        .value())
                .isNotNaN();
        assertThat(meters.get("spring.cloud.stream.binder.kafka.offset")
                        .tag("group", "tally")
                        .tag("topic", service.topic())
                        .gauge()
                        .value())
                .isNotNegative();
    }
}
