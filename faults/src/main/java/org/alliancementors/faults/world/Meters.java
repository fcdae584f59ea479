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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancementors.faults.history.Gauges;
import org.alliancementors.faults.history.Numbers;
import org.alliancementors.faults.plan.Arrow;
import org.alliancementors.sandbox.Landscape;
import org.alliancementors.sandbox.ServiceProcess;

/** Looks at the services' own numbers every second, so that what a process counted is known after it was killed. */
public final class Meters implements AutoCloseable {

    /** Name, tags, value. */
    private static final Pattern LINE = Pattern.compile("([a-z_]+)(?:\\{(.*)})? (\\S+)");

    /** Only these: others ask the database. */
    private static final String NAMES = Stream.of(Numbers.PUBLISHED, Numbers.DEAD, Numbers.AMBIGUOUS, Numbers.SENT)
            .map(counter -> counter.replaceAll("\\{.*", ""))
            // with and without what makes it a counter: exporters differ in which of them they ask for
            .flatMap(name -> Stream.of(name, name.replaceAll("_total$", "")))
            .collect(Collectors.joining(",", "?includedNames=", ""));

    private static final String CASES = "matching_cases";
    private static final Map<String, List<String>> COUNTERS = Map.of(
            "alliance-service", List.of(Numbers.PUBLISHED, Numbers.DEAD),
            "mentor-service", List.of(Numbers.PUBLISHED),
            "matching-service", List.of(Numbers.PUBLISHED, Numbers.DEAD),
            "notification-service", List.of(Numbers.PUBLISHED, Numbers.DEAD, Numbers.AMBIGUOUS, Numbers.SENT));

    private final Landscape landscape;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private final Map<Counted, Long> counts = new ConcurrentHashMap<>();
    private volatile boolean open = true;

    private record Counted(long process, String key) {}

    /** Begins to look. */
    public Meters(Landscape landscape) {
        this.landscape = landscape;
        Thread.ofPlatform().daemon().name("meters").start(this::look);
    }

    /** Counters over all processes there were, see {@link Numbers}. */
    public Map<String, Long> counted() {
        landscape.services().forEach(this::count);
        Map<String, Long> sums = new HashMap<>();
        counts.forEach((counted, value) -> sums.merge(counted.key(), value, Long::sum));
        return sums;
    }

    /** How many cases there are by state. */
    public Map<String, Long> cases() {
        Map<String, Long> byState = new HashMap<>();
        scrape(landscape.service("matching-service", 0), "?includedNames=" + CASES)
                .lines()
                .map(LINE::matcher)
                .filter(line -> line.matches() && line.group(1).equals(CASES))
                .forEach(line -> byState.put(line.group(2).replaceAll(".*state=\"([^\"]*)\".*", "$1"), (long)
                        Double.parseDouble(line.group(3))));
        return byState;
    }

    /** Threads and heap of each first instance, after a collection. */
    public Map<String, Gauges> gauges() {
        Map<String, Gauges> all = new HashMap<>();
        for (String program : Arrow.PROGRAMS) {
            ServiceProcess process = landscape.service(program, 0);
            collect(process.pid());
            String text = scrape(process, "");
            if (!text.isEmpty()) {
                all.put(program, new Gauges((int) sum(text, "jvm_threads_live_threads"), (long)
                        sum(text, "jvm_memory_used_bytes{area=\"heap\"}")));
            }
        }
        return all;
    }

    private void look() {
        while (open) {
            try {
                landscape.services().forEach(process -> Thread.ofVirtual().start(() -> count(process)));
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
        String service = process.name().replaceAll("-\\d+$", "");
        List<String> counters = COUNTERS.getOrDefault(service, List.of());
        if (counters.isEmpty() || !process.isAlive()) {
            return;
        }
        long pid = process.pid();
        String text = scrape(process, NAMES);
        for (String counter : counters) {
            long value = (long) sum(text, counter);
            counts.merge(new Counted(pid, Numbers.key(service, counter)), value, Math::max);
        }
    }

    /** Of all lines with this name and, where it names one, with this tag. */
    private static double sum(String text, String counter) {
        int brace = counter.indexOf('{');
        String name = brace < 0 ? counter : counter.substring(0, brace);
        String tag = brace < 0 ? "" : counter.substring(brace + 1, counter.length() - 1);
        return text.lines()
                .map(LINE::matcher)
                .filter(line -> line.matches()
                        && line.group(1).equals(name)
                        && (tag.isEmpty() || String.valueOf(line.group(2)).contains(tag)))
                .mapToDouble(line -> Double.parseDouble(line.group(3)))
                .sum();
    }

    private String scrape(ServiceProcess process, String query) {
        try {
            var request = HttpRequest.newBuilder(URI.create(process.managementUrl() + "/actuator/prometheus" + query))
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
