package org.alliancementors.kit.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.Stored;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** Makes the stream functions of a service and knows them all. */
public final class Intakes {

    private static final Logger LOG = LoggerFactory.getLogger(Intakes.class);
    private static final int PAGE = 200;

    private final Intake.Shared shared;
    private final List<Intake<?, ?, ?>> all = new CopyOnWriteArrayList<>();

    Intakes(Intake.Shared shared) {
        this.shared = shared;
    }

    /**
     * A stream function that takes records of a topic into a store. The document's id is the record's key.
     *
     * @param subscription the topic and how it is read
     * @param store where the documents are
     * @param handler what an event does to a document
     * @param afterwards gets every document that a batch was about, duplicates included, once the batch is stored; drives the
     *     work that follows from their state. A fault of the infrastructure thrown here brings the batch again
     */
    public <S, F, E> Consumer<Message<List<?>>> into(
            Subscription<E> subscription,
            DocumentStore<S, F> store,
            EventHandler<S, F, E> handler,
            Consumer<List<Stored<S>>> afterwards) {
        Intake<S, F, E> intake = new Intake<>(subscription, store, handler, afterwards, shared);
        all.add(intake);
        return message -> {
            try {
                intake.take(records(message));
            } catch (RuntimeException e) {
                LOG.warn("a batch of {} comes again ({})", subscription.topic(), Faults.root(e));
                throw e;
            }
        };
    }

    /** The subscriptions made so far. */
    public List<Subscription<?>> subscriptions() {
        List<Subscription<?>> subscriptions = new ArrayList<>();
        all.forEach(intake -> subscriptions.add(intake.subscription()));
        return subscriptions;
    }

    /** Applies parked records that this build knows and an older one did not. */
    public void reconsiderParked() {
        all.forEach(Intakes::reconsider);
    }

    Optional<Intake<?, ?, ?>> of(String topic) {
        return all.stream()
                .filter(intake -> intake.subscription().topic().equals(topic))
                .findFirst();
    }

    String group() {
        return shared.group();
    }

    private static <S, F, E> void reconsider(Intake<S, F, E> intake) {
        String after = "";
        List<Stored<S>> page;
        do {
            page = intake.store().parked(after, PAGE);
            if (!page.isEmpty()) {
                intake.reconsider(page.stream().map(Stored::id).toList());
                after = page.getLast().id();
            }
        } while (page.size() == PAGE);
    }

    @SuppressWarnings("unchecked")
    private static List<ConsumerRecord<byte[], byte[]>> records(Message<List<?>> message) {
        Object raw = message.getHeaders().get(KafkaHeaders.RAW_DATA);
        if (!(raw instanceof List<?>)) {
            throw new IllegalStateException(
                    "The batch carries no raw records: set converter-bean-name to %s and batch-mode"
                            .formatted("rawBatchConverter"));
        }
        return (List<ConsumerRecord<byte[], byte[]>>) raw;
    }
}
