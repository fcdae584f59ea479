package org.alliancementors.kit.relay;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.alliancementors.kit.intake.DeadLetters;
import org.alliancementors.kit.store.DocumentStores;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.MicrometerProducerListener;
import org.springframework.kafka.core.ProducerFactory;

/** The relay of a service: the only place that publishes. What its promises rest on is set here and not in files. */
@AutoConfiguration
class RelayAutoConfiguration {

    private static final Duration DELIVERY = Duration.ofSeconds(20);
    static final Duration PATIENCE = DELIVERY.plusSeconds(5);
    private static final int CAPACITY = 20_000;
    /** A dead letter is the largest record that a topic takes, and the reason. */
    private static final int LARGEST_REQUEST = DeadLetters.LARGEST;

    @Bean
    ProducerFactory<byte[], byte[]> relayProducerFactory(KafkaProperties kafka, MeterRegistry meters) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.putAll(producerSettings());
        var factory = new DefaultKafkaProducerFactory<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        factory.addListener(new MicrometerProducerListener<>(meters));
        return factory;
    }

    @Bean
    KafkaTemplate<byte[], byte[]> relayTemplate(ProducerFactory<byte[], byte[]> relayProducerFactory) {
        return new KafkaTemplate<>(relayProducerFactory);
    }

    static Map<String, Object> producerSettings() {
        return Map.of(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                LARGEST_REQUEST,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                (int) DELIVERY.toMillis(),
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                8_000,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                5_000,
                ProducerConfig.LINGER_MS_CONFIG,
                2,
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1_000);
    }

    @Bean
    Relay outboxRelay(
            KafkaTemplate<byte[], byte[]> relayTemplate,
            MeterRegistry meters,
            @Value("${spring.application.name}") String source) {
        return new Relay(relayTemplate::send, source, PATIENCE, CAPACITY, meters);
    }

    @Bean
    DeadLetters deadLetters(KafkaTemplate<byte[], byte[]> relayTemplate) {
        return new DeadLetters(relayTemplate, PATIENCE);
    }

    @Bean
    SweepLoop outboxSweep(
            DocumentStores stores,
            Relay relay,
            InstantSource clock,
            MeterRegistry meters,
            @Value("${kit.outbox.grace:5s}") Duration grace,
            @Value("${kit.outbox.sweep:2s}") Duration every) {
        return new SweepLoop(new OutboxSweeper(stores, relay, clock, grace, meters), every);
    }

    @Bean
    RelayLife relayLife(Relay relay, SweepLoop outboxSweep) {
        return new RelayLife(relay, outboxSweep);
    }
}
