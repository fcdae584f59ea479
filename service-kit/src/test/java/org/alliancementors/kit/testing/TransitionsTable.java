package org.alliancementors.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of a page with what every command does in every state, found by doing it. Written into the page when tests run with
 * {@code -Dwrite.docs=true}, and compared otherwise, so that the page cannot say anything that the code does not do. What
 * stands around the table is the page's own.
 */
public final class TransitionsTable {

    private final String begin;
    private final List<String> lines = new ArrayList<>();

    /**
     * Walks the whole table.
     *
     * @param heading of what the rows are called; with a {@code |} where their names have two parts
     * @param everyColumn the states, or whoever gives the command
     * @param everyRow the commands
     * @param outcome does the command in the state and says in a few words what came of it
     */
    public <S, C> TransitionsTable(
            String heading, List<S> everyColumn, List<C> everyRow, BiFunction<S, C, String> outcome) {
        lines.add(line(heading, everyColumn.stream().map(Object::toString)));
        long columns = lines.getFirst().chars().filter(each -> each == '|').count() - 1;
        lines.add("|" + "---|".repeat((int) columns));
        everyRow.forEach(row ->
                lines.add(line(row.toString(), everyColumn.stream().map(column -> outcome.apply(column, row)))));
        begin = line(heading, Stream.of(everyColumn.getFirst().toString()));
    }

    private static String line(String name, Stream<String> cells) {
        return Stream.concat(Stream.of(name), cells)
                .map(cell -> cell.isEmpty() ? "" : " " + cell)
                .collect(Collectors.joining(" |", "|", " |"));
    }

    /** Compares the table of the page, or writes it there. A page knows it by its heading and its first column. */
    public void agreesWith(Path page) {
        try {
            var there = Files.readAllLines(page);
            int from = position(there, page);
            int to = from;
            while (to < there.size() && there.get(to).startsWith("|")) {
                to++;
            }
            if (Boolean.getBoolean("write.docs")) {
                var text = new ArrayList<>(there.subList(0, from));
                text.addAll(lines);
                text.addAll(there.subList(to, there.size()));
                Files.write(page, text);
            } else {
                assertThat(there.subList(from, to))
                        .as("the table of %s, written by ./dev test with -Dwrite.docs=true", page)
                        .isEqualTo(lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int position(List<String> there, Path page) {
        for (int at = 0; at < there.size(); at++) {
            if (there.get(at).startsWith(begin)) {
                return at;
            }
        }
        throw new AssertionError("%s has no table that begins with '%s': put that line where it belongs, and write it"
                .formatted(page, begin));
    }
}
