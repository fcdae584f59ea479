package org.alliancementors.benchmarks;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;

/** Plays the history of every mentor again, version by version, and counts the places by itself. */
final class Audit {

    private final Map<String, TreeMap<Long, String[]>> histories = new HashMap<>();
    private long granted;
    private long overbooked;

    Audit(int mentors) {
        for (int number = 0; number < mentors; number++) {
            histories.put("mentor-" + number, new TreeMap<>());
        }
    }

    void read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().startsWith("history-"))
                    .forEach(this::readFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readFile(Path file) {
        try {
            for (String line : Files.readAllLines(file)) {
                String[] cells = line.split(" ");
                add(cells[0], Long.parseLong(cells[1]), cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(String mentor, long version, String... cells) {
        TreeMap<Long, String[]> history = histories.get(mentor);
        if (history == null || history.put(version, cells) != null) {
            throw new IllegalStateException("%s has version %d twice".formatted(mentor, version));
        }
    }

    /** Counts, and compares the end with what the database holds. */
    void compare(MongoCollection<Document> mentors) {
        Map<String, Document> stored = new HashMap<>();
        mentors.find().forEach(document -> stored.put(document.getString("_id"), document));
        histories.forEach((mentor, history) -> {
            Document document = stored.get(mentor);
            long held = play(mentor, history);
            int there = document == null
                    ? -1
                    : document.getList("holds", Object.class, List.of()).size();
            if (there != held) {
                throw new IllegalStateException(
                        "%s holds %d places by the history, %d by the document".formatted(mentor, held, there));
            }
        });
    }

    /** Returns how many places are held in the end. */
    long play(String mentor, SortedMap<Long, String[]> history) {
        long version = 1;
        long held = 0;
        int capacity = 1 + Integer.parseInt(mentor.substring("mentor-".length())) % 4;
        for (Map.Entry<Long, String[]> change : history.entrySet()) {
            version++;
            if (change.getKey() != version) {
                throw new IllegalStateException("%s: version %d is missing".formatted(mentor, version));
            }
            switch (change.getValue()[2]) {
                case "G" -> {
                    granted++;
                    overbooked += held >= capacity ? 1 : 0;
                    held++;
                }
                case "R" -> held--;
                default -> capacity = Integer.parseInt(change.getValue()[3]);
            }
        }
        return held;
    }

    long granted() {
        return granted;
    }

    long overbooked() {
        return overbooked;
    }
}
