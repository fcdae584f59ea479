package org.alliancementors.faults.verdict;

import java.util.ArrayList;
import java.util.List;
import org.alliancementors.faults.history.Gauges;
import org.alliancementors.faults.history.History;

/** Memory and threads are back to where they were: no process has half as many threads or twice the heap it began with, beyond some slack. */
final class ResourcesComeBack implements Promise {

    private static final int THREADS = 24;
    private static final long HEAP = 48L << 20;

    @Override
    public List<String> breaches(History history) {
        var breaches = new ArrayList<String>();
        history.numbers().before().forEach((service, before) -> {
            Gauges after = history.numbers().after().get(service);
            if (after == null) {
                breaches.add(service + " does not tell its threads any more");
                return;
            }
            if (after.threads() > before.threads() * 3 / 2 + THREADS) {
                breaches.add("%s had %d threads and has %d".formatted(service, before.threads(), after.threads()));
            }
            if (after.heap() > before.heap() * 2 + HEAP) {
                breaches.add("%s had %d MB of heap in use and has %d"
                        .formatted(service, before.heap() >> 20, after.heap() >> 20));
            }
        });
        return breaches;
    }
}
