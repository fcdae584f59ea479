package org.alliancementors.faults.drive;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.faults.history.Attempt;
import tools.jackson.databind.json.JsonMapper;

/** The driver's own log: a line of JSON for each attempt, written before anything follows from it. */
public final class DriverLog implements AutoCloseable {

    private final List<Attempt> attempts = new ArrayList<>();
    private final BufferedWriter file;

    /** Begins a new file. */
    public DriverLog(Path file) {
        try {
            this.file = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void add(Attempt attempt) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", attempt.began().toString());
        line.put("ms", attempt.took().toMillis());
        line.put("action", attempt.action());
        line.put("key", attempt.key());
        line.put("outcome", attempt.outcome().name());
        line.put("status", attempt.status());
        line.put("retryAfter", attempt.retryAfter());
        line.put("mission", attempt.mission());
        try {
            file.write(JsonMapper.shared().writeValueAsString(line));
            file.newLine();
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        attempts.add(attempt);
    }

    /** Everything so far. */
    public synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
