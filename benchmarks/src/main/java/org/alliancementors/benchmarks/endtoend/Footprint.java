package org.alliancementors.benchmarks.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What our way writes for a mission: documents, records, mails. The floor writes the same.
 *
 * @param kinds documents by collection; those that are written less than once for a thousand missions are left out
 * @param records by topic
 * @param mails for each mission
 * @param bytesPerMail mean size
 */
record Footprint(List<Kind> kinds, List<Sent> records, double mails, long bytesPerMail) {

    private static final double NEGLIGIBLE = 0.001;

    Footprint {
        kinds = kinds.stream()
                .filter(kind -> kind.inserts() + kind.updates() >= NEGLIGIBLE)
                .toList();
        records = records.stream().filter(sent -> sent.records() >= NEGLIGIBLE).toList();
    }

    /**
     * Writes of one collection.
     *
     * @param service whose database it is
     * @param inserts for each mission
     * @param updates for each mission; events that are taken out again once they were published count here
     * @param bytes mean size of a document as it is in the end
     */
    record Kind(String service, String collection, double inserts, double updates, long bytes) {}

    /**
     * Records of one topic.
     *
     * @param records for each mission
     * @param bytes mean size of key, value and headers
     */
    record Sent(String topic, double records, long bytes) {}

    /** For a process that reads it again. */
    void write(Path file) {
        List<String> lines = kinds.stream()
                .map(kind -> String.format(
                        Locale.ROOT,
                        "%s %s %.6f %.6f %d",
                        kind.service(),
                        kind.collection(),
                        kind.inserts(),
                        kind.updates(),
                        kind.bytes()))
                .toList();
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents that {@link #write} has written. */
    static List<Kind> read(Path file) {
        try {
            var kinds = new ArrayList<Kind>();
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split(" ", -1);
                kinds.add(new Kind(
                        words[0],
                        words[1],
                        Double.parseDouble(words[2]),
                        Double.parseDouble(words[3]),
                        Long.parseLong(words[4])));
            }
            return kinds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it stands in the documents. */
    String table() {
        var table =
                new StringBuilder("| for each mission | written anew | changed | bytes each |\n|---|---|---|---|\n");
        kinds.forEach(kind -> table.append(String.format(
                Locale.ROOT,
                "| document %s/%s | %.3f | %.3f | %,d |%n",
                kind.service(),
                kind.collection(),
                kind.inserts(),
                kind.updates(),
                kind.bytes())));
        records.forEach(sent -> table.append(String.format(
                Locale.ROOT, "| record %s | %.3f | | %,d |%n", sent.topic(), sent.records(), sent.bytes())));
        return table.append(String.format(Locale.ROOT, "| mail | %.3f | | %,d |%n", mails, bytesPerMail))
                .toString();
    }
}
