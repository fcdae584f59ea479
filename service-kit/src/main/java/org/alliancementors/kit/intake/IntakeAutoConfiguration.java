package org.alliancementors.kit.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import org.alliancementors.kit.drive.DriveSweeps;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.store.DocumentStores;
import org.alliancementors.kit.telemetry.TraceContexts;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.converter.BatchMessagingMessageConverter;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/** The intakes of a service and how their containers treat faults. */
@AutoConfiguration
class IntakeAutoConfiguration {

    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    @Bean
    Intakes intakes(
            EventJson json,
            TraceContexts traces,
            DeadLetters deadLetters,
            MeterRegistry meters,
            @Value("${spring.application.name}") String group) {
        return new Intakes(new Intake.Shared(json, traces, deadLetters, group, meters));
    }

    /** Hands the records over as they are, and maps not a single header: none of them can steer this application. */
    @Bean
    BatchMessagingMessageConverter rawBatchConverter() {
        BatchMessagingMessageConverter converter = new BatchMessagingMessageConverter();
        converter.setRawRecordHeader(true);
        converter.setHeaderMapper(new NoHeaders());
        return converter;
    }

    /** Whatever leaves an intake is a fault of the infrastructure: the batch is tried again for ever. */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> retryForEver() {
        return (container, destination, group) -> {
            DefaultErrorHandler retries = new DefaultErrorHandler(pauses());
            // none is fatal: a batch that is given up would be skipped
            retries.setClassifications(Map.of(), true);
            container.setCommonErrorHandler(retries);
            container.getContainerProperties().setMissingTopicsFatal(false);
            container.getContainerProperties().setMicrometerEnabled(true);
        };
    }

    /** Between two tries; they never end. */
    static BackOff pauses() {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
        pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
        pauses.setMaxElapsedTime(Long.MAX_VALUE);
        return pauses;
    }

    @Bean
    DeadLetterReplay deadLetterReplay(Intakes intakes, KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.putAll(Map.of(
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                100,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                5_000));
        return new DeadLetterReplay(
                intakes,
                new DefaultKafkaConsumerFactory<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    @Bean
    DriveSweeps driveSweeps(InstantSource clock, MeterRegistry meters) {
        return new DriveSweeps(clock, meters);
    }

    @Bean
    ParkedGauge parkedGauge(DocumentStores stores, MeterRegistry meters) {
        return new ParkedGauge(stores, meters);
    }
}
