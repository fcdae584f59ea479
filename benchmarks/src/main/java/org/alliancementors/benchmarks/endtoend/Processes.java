package org.alliancementors.benchmarks.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the operating system says of processes. */
public final class Processes {

    private Processes() {}

    /** Seconds of processor time so far, by name. */
    static Map<String, Double> cpu(Map<String, Long> processes) {
        var seconds = new LinkedHashMap<String, Double>();
        processes.forEach((name, pid) -> seconds.put(
                name,
                ProcessHandle.of(pid)
                                .flatMap(process -> process.info().totalCpuDuration())
                                .orElse(Duration.ZERO)
                                .toMillis()
                        / 1_000.0));
        return seconds;
    }

    /** How much more it is now than it was. */
    static Map<String, Double> since(Map<String, Double> before, Map<String, Double> now) {
        var spent = new LinkedHashMap<String, Double>();
        now.forEach((name, seconds) -> spent.put(name, seconds - before.getOrDefault(name, 0.0)));
        return spent;
    }

    /** Resident memory, bytes, by name. */
    static Map<String, Long> memory(Map<String, Long> processes) {
        var bytes = new HashMap<String, Long>();
        processes.forEach((name, pid) -> bytes.put(name, memory(pid)));
        return bytes;
    }

    /** Resident memory of one, bytes. */
    public static long memory(long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            String kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            if (ps.waitFor() != 0 || kilobytes.isEmpty()) {
                throw new IllegalStateException("ps knows no process " + pid);
            }
            return Long.parseLong(kilobytes) << 10;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
