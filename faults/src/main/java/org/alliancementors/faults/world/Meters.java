package org.alliancementors.faults.world;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.alliancementors.faults.history.Gauges;
import org.alliancementors.faults.plan.Arrow;
import org.alliancementors.sandbox.Landscape;
import org.alliancementors.sandbox.ServiceProcess;

/** Looks at the services' own numbers every second, so that what a process counted is known after it was killed. */
public final class Meters implements AutoCloseable {

    private static final String AMBIGUOUS = "mail_ambiguous_total";

    private final Landscape landscape;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private final Map<Long, Long> ambiguous = new ConcurrentHashMap<>();
    private volatile boolean open = true;

    /** Begins to look. */
    public Meters(Landscape landscape) {
        this.landscape = landscape;
        Thread.ofPlatform().daemon().name("meters").start(this::look);
    }

    /** Hand-overs that were counted as ambiguous, over all processes there were. */
    public long ambiguous() {
        landscape.services().forEach(this::count);
        return ambiguous.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Threads and heap of each first instance, after a collection. */
    public Map<String, Gauges> gauges() {
        Map<String, Gauges> all = new HashMap<>();
        for (String program : Arrow.PROGRAMS) {
            ServiceProcess process = landscape.service(program, 0);
            collect(process.pid());
            String text = scrape(process);
            if (!text.isEmpty()) {
                all.put(program, new Gauges((int) sum(text, "jvm_threads_live_threads"), (long)
                        sum(text, "jvm_memory_used_bytes{area=\"heap\"")));
            }
        }
        return all;
    }

    private void look() {
        while (open) {
            try {
                landscape.services().forEach(this::count);
            } catch (ConcurrentModificationException e) {
                // an instance joins just now; the next look finds it
            }
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void count(ServiceProcess process) {
        if (process.name().startsWith("notification-service") && process.isAlive()) {
            long pid = process.pid();
            String text = scrape(process);
            if (!text.isEmpty()) {
                ambiguous.merge(pid, (long) sum(text, AMBIGUOUS), Math::max);
            }
        }
    }

    private static double sum(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private String scrape(ServiceProcess process) {
        try {
            var request = HttpRequest.newBuilder(URI.create(process.managementUrl() + "/actuator/prometheus"))
                    .timeout(Duration.ofSeconds(3))
                    .build();
            var response = client.send(request, BodyHandlers.ofString());
            return response.statusCode() == 200 ? response.body() : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static void collect(long pid) {
        try {
            Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
            new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            // then the number is that before a collection
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        open = false;
    }
}
