package org.alliancementors.matching.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.kit.intake.DeadLetters;
import org.alliancementors.kit.intake.Intakes;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.DocumentStores;
import org.alliancementors.kit.store.Publication;
import org.alliancementors.kit.store.RequiredIndexes;
import org.alliancementors.kit.telemetry.TraceContexts;
import org.alliancementors.matching.cases.AnsweringOffers;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.CaseFact;
import org.alliancementors.matching.cases.Cases;
import org.alliancementors.matching.cases.Circumstances;
import org.alliancementors.matching.cases.DrivingCases;
import org.alliancementors.matching.cases.Mentors;
import org.alliancementors.matching.cases.RememberingWatch;
import org.alliancementors.matching.cases.Rounds;
import org.alliancementors.matching.cases.Shelves;
import org.alliancementors.matching.deadlines.WorkingTime;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.places.MentorPlaces;
import org.alliancementors.matching.places.RememberedMentors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/**
 * One instance of matching on a database: the real intakes, stores and use cases; only the broker is not there. Records are
 * handed to the functions that the framework would call. There is nowhere to set a record aside, so that doing it fails.
 */
final class Instance implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final RememberedMentors memory = new RememberedMentors();
    private final MentorRecords remembering = new MentorRecords(new EventJson(), memory);
    private final MortalDatabase database;
    private final Circumstances circumstances;
    private final DrivingCases driving;
    private final DocumentStore<Case, CaseFact> cases;
    private final DocumentStore<MentorPlaces, Void> mentors;
    private final Map<String, Consumer<Message<List<?>>>> functions;
    final AnsweringOffers answering;

    Instance(MongoClient client, InstantSource clock, Policy policy) {
        database = new MortalDatabase(client);
        open(clock);
        cases = store(Case.class, CaseFact.class);
        mentors = store(MentorPlaces.class, Void.class);
        var shelves = new Shelves(
                context.getBean(Cases.class), context.getBean(Mentors.class), context.getBean(Rounds.class), memory);
        circumstances = new Circumstances(
                () -> policy,
                new WorkingTime((day, state) -> false),
                clock,
                () -> new RoundId(UUID.randomUUID().toString()));
        var watch = new RememberingWatch();
        driving = new DrivingCases(shelves, circumstances, watch);
        answering = new AnsweringOffers(shelves.cases(), circumstances, driving, watch);
        var messaging = new MessagingConfiguration();
        var intakes = context.getBean(Intakes.class);
        functions = Map.of(
                "missions", messaging.missionEvents(intakes, cases, circumstances, driving),
                "mails", messaging.mailEvents(intakes, cases, circumstances, driving),
                "mentors", messaging.mentorEvents(intakes, mentors, circumstances, driving));
    }

    private void open(InstantSource clock) {
        var json = new EventJson();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("name", Map.of("spring.application.name", "matching-service")));
        context.registerBean(
                DocumentStores.class,
                () -> new DocumentStores(
                        database,
                        json,
                        TraceContexts.none(),
                        clock,
                        (store, id, events) -> {},
                        new RequiredIndexes(database)));
        context.registerBean(EventJson.class, () -> json);
        context.registerBean(InstantSource.class, () -> clock);
        context.registerBean(TraceContexts.class, TraceContexts::none);
        context.registerBean(MeterRegistry.class, () -> meters);
        context.registerBean(
                DeadLetters.class,
                () -> new DeadLetters(
                        new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(Map.of())), Duration.ofSeconds(1)));
        context.registerBean("assignments", Publication.class, () -> new MessagingConfiguration().assignments());
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.scan("org.alliancementors.matching.mongo", "org.alliancementors.kit.intake");
        context.refresh();
    }

    @SuppressWarnings("unchecked")
    private <S, F> DocumentStore<S, F> store(Class<S> state, Class<F> fact) {
        return (DocumentStore<S, F>)
                context.getBeanProvider(ResolvableType.forClassWithGenerics(DocumentStore.class, state, fact))
                        .getObject();
    }

    /** Reads the whole topic of mentors into memory, as an instance does at its start and while it runs. */
    void remember(List<ConsumerRecord<byte[], byte[]>> records) {
        records.forEach(record -> assertThat(remembering.remember(record)).isTrue());
        memory.complete(true);
    }

    /** A batch of one topic comes. */
    void take(List<ConsumerRecord<byte[], byte[]>> batch) {
        List<?> payload = batch.stream().map(ConsumerRecord::value).toList();
        var message = MessageBuilder.<List<?>>withPayload(payload)
                .setHeader(KafkaHeaders.RAW_DATA, batch)
                .build();
        Objects.requireNonNull(functions.get(batch.getFirst().topic())).accept(message);
    }

    /** One sweep. Returns whether there was anything to do. */
    boolean sweep() {
        var dueCases = cases.due(circumstances.now(), 100);
        driving.drive(dueCases);
        var dueMentors = mentors.due(circumstances.now(), 100);
        driving.driveMentors(dueMentors);
        return !dueCases.isEmpty() || !dueMentors.isEmpty();
    }

    Case find(String mission) {
        return cases.find(mission).orElseThrow().state();
    }

    MentorPlaces places(String mentor) {
        return mentors.find(mentor).orElseThrow().state();
    }

    /** How many records came to this end. */
    double counted(String outcome) {
        return meters.find("intake.records").tag("outcome", outcome).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    void diesAfter(int writes) {
        database.diesAfter(writes);
    }

    void lives() {
        database.lives();
    }

    @Override
    public void close() {
        context.close();
    }
}
