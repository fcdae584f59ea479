package org.alliancementors.kit.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.DocumentStores;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Shows per collection how many documents have records that wait behind a gap; unknown while the database is away. */
final class ParkedGauge {

    private final DocumentStores stores;
    private final MeterRegistry meters;

    ParkedGauge(DocumentStores stores, MeterRegistry meters) {
        this.stores = stores;
        this.meters = meters;
    }

    /** Only now are all stores open. */
    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        stores.opened()
                .forEach(store -> Gauge.builder("intake.parked.documents", store, ParkedGauge::count)
                        .description("Documents in which records wait behind a gap")
                        .tag("collection", store.name())
                        .register(meters));
    }

    private static double count(DocumentStore<?, ?> store) {
        try {
            return store.countParked();
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }
}
