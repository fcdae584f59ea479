package org.alliancementors.faults.verdict;

import java.util.ArrayList;
import java.util.List;
import org.alliancementors.faults.history.Gauges;
import org.alliancementors.faults.history.History;

/**
 * Memory and threads are back to where they were. When all is calm a service has 45 to 60 MB of heap in use and 55 to 90 threads, and
 * differs by at most 5 MB and 14 threads from when it was fresh; the slack is for the threads of a web server that go a minute after they
 * were last needed, and for what is remembered in caches.
 */
final class ResourcesComeBack implements Promise {

    private static final int THREADS = 24;
    private static final long HEAP = 24L << 20;

    @Override
    public List<String> breaches(History history) {
        var breaches = new ArrayList<String>();
        history.numbers().before().forEach((service, before) -> {
            Gauges after = history.numbers().after().get(service);
            if (after == null) {
                breaches.add(service + " does not tell its threads any more");
                return;
            }
            if (after.threads() > before.threads() + THREADS) {
                breaches.add("%s had %d threads and has %d".formatted(service, before.threads(), after.threads()));
            }
            if (after.heap() > before.heap() * 5 / 4 + HEAP) {
                breaches.add("%s had %d MB of heap in use and has %d"
                        .formatted(service, before.heap() >> 20, after.heap() >> 20));
            }
        });
        return breaches;
    }
}
