package org.alliancementors.portal.office.roster;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alliancementors.portal.pages.Typed;
import org.alliancementors.portal.services.Rosters.Report;
import org.alliancementors.portal.services.Rosters.Row;
import org.jspecify.annotations.Nullable;

/**
 * A list that is being read in: all of it, how far it is read, and what came of it so far. It travels in the form, so that any portal
 * goes on with it.
 *
 * @param text the whole list
 * @param next how many lines below the heading are read
 * @param created how many were new
 * @param changed how many differed
 * @param unchanged how many did not differ
 * @param refused numbers of the lines that were wrong
 */
record RosterRun(String text, int next, int created, int changed, int unchanged, List<Integer> refused) {

    /** Lines that are read at once. */
    static final int PART = 25;

    private static final int MOST_BYTES = 60_000;

    /** Copies the list. */
    RosterRun {
        refused = List.copyOf(refused);
    }

    /** Of a file; null where it is none that can be carried in a form. Line ends grow in forms. */
    static @Nullable RosterRun of(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
        long lines = text.lines().count();
        return text.isEmpty() || file.length + lines > MOST_BYTES ? null : new RosterRun(text, 0, 0, 0, 0, List.of());
    }

    /** As it was sent; null where nothing can be read in. */
    static @Nullable RosterRun of(Map<String, String> sent) {
        RosterRun fresh = of(Typed.line(sent.get("inhalt")).getBytes(StandardCharsets.UTF_8));
        return fresh == null
                ? null
                : new RosterRun(
                        fresh.text,
                        number(sent, "ab"),
                        number(sent, "neu"),
                        number(sent, "geaendert"),
                        number(sent, "gleich"),
                        Arrays.stream(Typed.line(sent.get("abgelehnt")).split(","))
                                .map(Typed::number)
                                .filter(Objects::nonNull)
                                .toList());
    }

    private static int number(Map<String, String> sent, String field) {
        Integer number = Typed.number(sent.get(field));
        return number == null ? 0 : number;
    }

    /** How many lines there are below the heading. */
    public int lines() {
        return body().size();
    }

    /** How many of them are read. */
    public int read() {
        return Math.min(next, lines());
    }

    boolean over() {
        return next >= lines();
    }

    /** All of it, to be checked. */
    byte[] all() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The heading and the next lines. */
    byte[] part() {
        List<String> part = new ArrayList<>();
        part.add(text.lines().findFirst().orElse(""));
        part.addAll(body().subList(read(), Math.min(lines(), read() + PART)));
        return String.join("\n", part).getBytes(StandardCharsets.UTF_8);
    }

    /** The same after the next lines. Their numbers count from the heading of the part. */
    RosterRun after(Report report) {
        List<Integer> wrong = new ArrayList<>(refused);
        if (report.rows() != null) {
            report.rows().stream()
                    .filter(row -> row.what().equals("REFUSED"))
                    .map(Row::line)
                    .forEach(line -> wrong.add(line + next));
        }
        return new RosterRun(
                text,
                next + PART,
                created + report.created(),
                changed + report.changed() + report.updated(),
                unchanged + report.unchanged(),
                wrong);
    }

    /** What the form carries. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("inhalt", text);
        fields.put("ab", String.valueOf(next));
        fields.put("neu", String.valueOf(created));
        fields.put("geaendert", String.valueOf(changed));
        fields.put("gleich", String.valueOf(unchanged));
        fields.put(
                "abgelehnt",
                String.join(",", refused.stream().map(String::valueOf).toList()));
        return fields;
    }

    private List<String> body() {
        return text.lines().skip(1).toList();
    }

    /** Without the people. */
    @Override
    public String toString() {
        return "RosterRun[%d of %d]".formatted(read(), lines());
    }
}
