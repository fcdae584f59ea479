package org.alliancementors.notification.correspondence.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.notification.correspondence.Correspondence;
import org.alliancementors.notification.correspondence.Importance;
import org.alliancementors.notification.correspondence.MailFact;
import org.alliancementors.notification.correspondence.MailTemplate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many mails stand in which open state, how many are parked, and how long the oldest has been waiting. Reads only the
 * documents that have open or parked mails, at most once in {@link #FRESH}.
 */
final class OpenMails implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(OpenMails.class);
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final List<String> STATES =
            List.of("due", "claimed", "handing-over", "retry", "ambiguous", "parked");

    private final List<DocumentStore<Correspondence, MailFact>> stores;
    private final InstantSource clock;
    private @Nullable Count last;

    OpenMails(List<DocumentStore<Correspondence, MailFact>> stores, InstantSource clock) {
        this.stores = List.copyOf(stores);
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        STATES.forEach(state -> Gauge.builder("mails", this, m -> m.count().of(state))
                .description("Mails that are not over, by state")
                .tag("state", state)
                .register(registry));
        Gauge.builder("mails.oldest", this, m -> m.count().oldestSeconds(clock.instant()))
                .description("How long the oldest open mail has been waiting")
                .baseUnit("seconds")
                .register(registry);
    }

    private synchronized Count count() {
        var now = clock.instant();
        if (last == null || now.isAfter(last.at().plus(FRESH))) {
            try {
                last = read(now);
            } catch (RuntimeException e) {
                LOG.debug("mails cannot be counted: {}", e.getClass().getName());
                last = new Count(now, null, Map.of());
            }
        }
        return last;
    }

    private Count read(Instant now) {
        var byState = new LinkedHashMap<String, Integer>();
        STATES.forEach(state -> byState.put(state, 0));
        Instant oldest = null;
        for (Document mail : mails()) {
            String state = mail.get("state", Document.class).getString("code");
            byState.computeIfPresent(state, (key, n) -> n + 1);
            var since = waitingSince(mail, now);
            boolean open = byState.containsKey(state) && !state.equals("parked");
            if (open && since != null && (oldest == null || since.isBefore(oldest))) {
                oldest = since;
            }
        }
        return new Count(now, oldest, byState);
    }

    private List<Document> mails() {
        var worth = Filters.or(Filters.gt(CorrespondenceMapping.OPEN, 0), Filters.gt(CorrespondenceMapping.PARKED, 0));
        var mails = new ArrayList<Document>();
        stores.forEach(store -> store.collection()
                .find(worth)
                .projection(Projections.include(CorrespondenceMapping.MAILS))
                .forEach(document -> mails.addAll(CorrespondenceMapping.list(document, CorrespondenceMapping.MAILS))));
        return mails;
    }

    /** What has a better time to go does not wait before that has come. */
    private static @Nullable Instant waitingSince(Document mail, Instant now) {
        if (MailTemplate.parse(mail.getString("template")).importance() == Importance.ESSENTIAL) {
            return CorrespondenceMapping.instant(mail, "createdAt");
        }
        var state = mail.get("state", Document.class);
        var notBefore = CorrespondenceMapping.instant(state, "notBefore");
        return notBefore == null
                ? CorrespondenceMapping.instant(state, "since")
                : notBefore.isAfter(now) ? null : notBefore;
    }

    private record Count(Instant at, @Nullable Instant oldest, Map<String, Integer> byState) {

        double of(String state) {
            Integer count = byState.get(state);
            return count == null ? Double.NaN : count;
        }

        double oldestSeconds(Instant now) {
            if (byState.isEmpty()) {
                return Double.NaN;
            }
            return oldest == null ? 0 : Duration.between(oldest, now).toMillis() / 1000.0;
        }
    }
}
