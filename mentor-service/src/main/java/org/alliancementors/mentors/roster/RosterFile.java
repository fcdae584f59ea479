package org.alliancementors.mentors.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alliancementors.mentors.FieldProblem;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Splits the file into cells. Each line is read by itself: no cell can hold a line break, and so a quote that somebody forgot
 * to close spoils its own line only.
 */
final class RosterFile {

    static final int MOST_ROWS = 5_000;

    static final Set<String> REQUIRED = new TreeSet<>(
            Set.of("id", "first", "last", "plz", "specialties", "formats", "maxActive", "radiusKm", "email"));
    static final Set<String> OPTIONAL = new TreeSet<>(Set.of("town", "land", "lat", "lon", "cohort", "org"));

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private RosterFile() {}

    /** A row's cells by column, or the problem of the whole row. */
    record Line(int number, Map<String, String> cells, Optional<FieldProblem> problem) {}

    /**
     * The rows below the header.
     *
     * @throws UnreadableRoster when encoding, separator or header make the whole file unreadable
     */
    static List<Line> read(byte[] file) throws UnreadableRoster {
        String[] lines = decode(file).split("\r\n|\n|\r", -1);
        List<String> header = header(lines[0]);
        List<Line> rows = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                rows.add(row(i + 1, lines[i], header));
            }
        }
        if (rows.isEmpty()) {
            throw new UnreadableRoster("The file has a header but no rows: send at least one.");
        }
        if (rows.size() > MOST_ROWS) {
            throw new UnreadableRoster(
                    "The file has %d rows, %d fit: split it and import the parts one after the other."
                            .formatted(rows.size(), MOST_ROWS));
        }
        return rows;
    }

    private static Line row(int number, String text, List<String> header) {
        Optional<List<String>> cells = cells(text);
        if (cells.isEmpty()) {
            return broken(
                    number,
                    "has a quote that does not fit: write \"…\" around the whole cell and \"\" for a quote within");
        }
        if (cells.get().size() != header.size()) {
            return broken(
                    number,
                    "has %d columns where the header has %d: add or remove commas, and put quotes around cells with commas"
                            .formatted(cells.get().size(), header.size()));
        }
        Map<String, String> byColumn = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            byColumn.put(header.get(i), cells.get().get(i).strip());
        }
        return new Line(number, Map.copyOf(byColumn), Optional.empty());
    }

    private static Line broken(int number, String message) {
        return new Line(number, Map.of(), Optional.of(new FieldProblem("row", message)));
    }

    private static Optional<List<String>> cells(String line) {
        try (CSVParser parser = CSVParser.parse(line, FORMAT)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? Optional.of(records.getFirst().toList()) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static List<String> header(String line) throws UnreadableRoster {
        List<String> columns =
                cells(line).orElse(List.of()).stream().map(String::strip).toList();
        for (String separator : List.of(";", "\t")) {
            if (columns.size() == 1 && line.contains(separator)) {
                throw new UnreadableRoster("The columns are separated by %s: save the file with commas."
                        .formatted(separator.equals(";") ? "semicolons" : "tabs"));
            }
        }
        Set<String> missing = new TreeSet<>(REQUIRED);
        columns.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new UnreadableRoster(
                    "The first line must name the columns; %s are missing: add them.".formatted(missing));
        }
        Set<String> once = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            if (!REQUIRED.contains(column) && !OPTIONAL.contains(column)) {
                throw new UnreadableRoster("Column %d of the header is unknown: use %s and, if you like, %s."
                        .formatted(i + 1, REQUIRED, OPTIONAL));
            }
            if (!once.add(column)) {
                throw new UnreadableRoster("Column %s stands twice in the header: keep one.".formatted(column));
            }
        }
        return columns;
    }

    private static String decode(byte[] file) throws UnreadableRoster {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer text = CharBuffer.allocate(file.length + 1);
        CoderResult result = decoder.decode(bytes, text, true);
        if (result.isError()) {
            long line = 1;
            for (int i = 0; i < bytes.position(); i++) {
                line += file[i] == '\n' ? 1 : 0;
            }
            throw new UnreadableRoster(
                    "The file is not in UTF-8, first seen in line %d: save it as CSV in UTF-8.".formatted(line));
        }
        String decoded = text.flip().toString();
        String withoutMark = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        if (withoutMark.isBlank()) {
            throw new UnreadableRoster("The file is empty: send a header and at least one row.");
        }
        return withoutMark;
    }
}
