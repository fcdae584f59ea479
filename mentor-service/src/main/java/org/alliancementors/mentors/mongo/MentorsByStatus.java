package org.alliancementors.mentors.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alliancementors.mentors.MentorStatus;
import org.bson.Document;

/** Gauge {@code mentors} by state; counted at most every few seconds, however often somebody looks. */
final class MentorsByStatus implements MeterBinder {

    private static final Duration GOOD_FOR = Duration.ofSeconds(15);

    private final MongoCollection<Document> collection;
    private final InstantSource clock;
    private Instant countedAt = Instant.MIN;
    private Map<MentorStatus, Double> counts = Map.of();

    MentorsByStatus(MongoCollection<Document> collection, InstantSource clock) {
        this.collection = collection;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (MentorStatus status : MentorStatus.values()) {
            Gauge.builder("mentors", () -> count(status))
                    .description("Mentors by state")
                    .tag("state", status.name().toLowerCase(Locale.ROOT))
                    .strongReference(true)
                    .register(registry);
        }
    }

    /** How many; not a number while the database is away. */
    private synchronized double count(MentorStatus status) {
        Instant now = clock.instant();
        if (countedAt.isBefore(now.minus(GOOD_FOR))) {
            countedAt = now;
            counts = Map.of();
            counts = countAll();
        }
        return counts.isEmpty() ? Double.NaN : counts.getOrDefault(status, 0.0);
    }

    private Map<MentorStatus, Double> countAll() {
        Map<MentorStatus, Double> all = new EnumMap<>(MentorStatus.class);
        for (MentorStatus status : MentorStatus.values()) {
            all.put(status, 0.0);
        }
        for (Document group : collection.aggregate(
                List.of(Aggregates.group("$" + MentorMapping.STATUS, Accumulators.sum("mentors", 1L))))) {
            all.put(
                    MentorStatus.valueOf(group.getString("_id")),
                    group.get("mentors", Number.class).doubleValue());
        }
        return all;
    }
}
