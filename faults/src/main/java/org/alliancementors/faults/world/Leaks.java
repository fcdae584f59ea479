package org.alliancementors.faults.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.alliancementors.faults.drive.Person;
import org.alliancementors.faults.history.Published;

/** Searches topics and logs for what belongs to people. */
final class Leaks {

    private Leaks() {}

    /** Where something was found: the topic or file, and the trace. */
    static Set<String> in(List<Published> records, Path logs, Collection<String> mentorsAddresses) {
        var traces = new ArrayList<>(Person.TRACES);
        traces.addAll(mentorsAddresses);
        var found = new TreeSet<String>();
        for (Published record : records) {
            traces.stream()
                    .filter(trace ->
                            record.text().contains(trace) || record.key().contains(trace))
                    .forEach(trace -> found.add("topic %s: %s".formatted(record.topic(), trace)));
        }
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                String text = read(file);
                traces.stream()
                        .filter(text::contains)
                        .forEach(trace -> found.add("%s: %s".formatted(file.getFileName(), trace)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
