package org.alliancementors.kit.intake;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.ParkedRecord;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.kit.tally.MemoryStores;
import org.alliancementors.kit.tally.Tally;
import org.alliancementors.kit.tally.TallyEvent;
import org.alliancementors.kit.tally.TallyFact;
import org.alliancementors.kit.tally.TallyHandler;
import org.alliancementors.kit.telemetry.TraceContexts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** An intake of tallies into mirrors in memory. */
abstract class IntakeSituation {

    static final String TOPIC = MemoryStores.TOPIC;

    final MemoryStores memory = new MemoryStores();
    final DocumentStore<Tally, TallyFact> mirrors = memory.mirrors();
    final RecordedLetters letters = new RecordedLetters();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Intakes intakes = newInstance();
    final List<List<String>> driven = new ArrayList<>();

    @AfterEach
    void close() {
        memory.close();
    }

    /** Another instance of the service, or another build of it. */
    final Intakes newInstance() {
        return new Intakes(
                new Intake.Shared(new EventJson(), TraceContexts.none(), letters.letters(), "tally", meters));
    }

    final Batches strict() {
        return strict(intakes, TallyEvent.TYPES);
    }

    final Batches strict(Intakes of, Map<String, Class<? extends TallyEvent>> types) {
        return new Batches(of.into(
                Subscription.<TallyEvent>strict("tallyEvents", TOPIC, types),
                mirrors,
                new TallyHandler(),
                this::driven));
    }

    final Batches latest() {
        return new Batches(intakes.into(
                Subscription.<TallyEvent>latest("tallyEvents", TOPIC, TallyEvent.TYPES),
                mirrors,
                new TallyHandler(),
                this::driven));
    }

    final Batches into(DocumentStore<Tally, TallyFact> store, EventHandler<Tally, TallyFact, TallyEvent> handler) {
        return new Batches(intakes.into(
                Subscription.<TallyEvent>strict("tallyEvents", TOPIC, TallyEvent.TYPES), store, handler, this::driven));
    }

    final void driven(List<Stored<Tally>> documents) {
        driven.add(documents.stream().map(Stored::id).toList());
    }

    final List<Integer> history(String id) {
        return mirrors.find(id).map(stored -> stored.state().history()).orElse(List.of());
    }

    final long seen(String id) {
        return mirrors.find(id).orElseThrow().envelope().seen(TOPIC);
    }

    final List<Long> parked(String id) {
        return mirrors.find(id).orElseThrow().envelope().parked().stream()
                .map(ParkedRecord::seq)
                .toList();
    }

    final double counted(String outcome) {
        return meters.get("intake.records").tag("outcome", outcome).counter().count();
    }

    /** The function that the framework calls. */
    record Batches(Consumer<Message<List<?>>> function) {

        @SafeVarargs
        @SuppressWarnings("varargs")
        final void take(ConsumerRecord<byte[], byte[]>... batch) {
            take(List.of(batch));
        }

        void take(List<ConsumerRecord<byte[], byte[]>> batch) {
            List<?> payload = batch.stream().map(ConsumerRecord::value).toList();
            function.accept(MessageBuilder.<List<?>>withPayload(payload)
                    .setHeader(KafkaHeaders.RAW_DATA, batch)
                    .build());
        }
    }
}
