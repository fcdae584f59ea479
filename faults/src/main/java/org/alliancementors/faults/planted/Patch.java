package org.alliancementors.faults.planted;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A small change of one source file. It is written down as a sentence that says what is wrong then, the file, and lines to take out
 * ({@code -}) with those that stand in their place ({@code +}).
 *
 * @param sentence what the program does wrong
 * @param file from the project's folder
 * @param hunks what is replaced by what
 */
public record Patch(String sentence, Path file, List<Hunk> hunks) {

    /** Lines that occur once in the file, and what stands in their place. */
    record Hunk(String before, String after) {}

    /**
     * Reads the one of this name.
     *
     * @throws IllegalStateException when there is none
     */
    static Patch read(String name) {
        try (InputStream bytes = Patch.class.getResourceAsStream(name + ".patch")) {
            if (bytes == null) {
                throw new IllegalStateException("There is no " + name + ".patch");
            }
            return of(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Patch of(List<String> lines) {
        var hunks = new ArrayList<Hunk>();
        var before = new StringBuilder();
        var after = new StringBuilder();
        for (String line : lines.subList(2, lines.size())) {
            if (line.startsWith("-") && !after.isEmpty()) {
                hunks.add(new Hunk(before.toString(), after.toString()));
                before.setLength(0);
                after.setLength(0);
            }
            (line.startsWith("-") ? before : after).append(line.substring(1)).append('\n');
        }
        hunks.add(new Hunk(before.toString(), after.toString()));
        return new Patch(lines.get(0), Path.of(lines.get(1)), hunks);
    }

    /**
     * The changed source.
     *
     * @throws IllegalStateException when what is to be taken out is not there, or more than once
     */
    String applyTo(String source) {
        String changed = source;
        for (Hunk hunk : hunks) {
            int at = changed.indexOf(hunk.before());
            if (at < 0 || changed.indexOf(hunk.before(), at + 1) >= 0) {
                throw new IllegalStateException("These lines have to occur once in %s: write the patch anew%n%s"
                        .formatted(file, hunk.before()));
            }
            changed = changed.substring(0, at)
                    + hunk.after()
                    + changed.substring(at + hunk.before().length());
        }
        return changed;
    }
}
