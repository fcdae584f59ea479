package org.alliancementors.alliances;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.alliances.ImportReport.Result;
import org.alliancementors.contacts.FieldProblem;
import org.alliancementors.contacts.Fields;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.places.Place;
import org.alliancementors.places.Places;
import org.jspecify.annotations.Nullable;

/**
 * Reads alliances made up for a demonstration from a file with the columns {@value #HEADING}. A bad row stops no other;
 * the same file again changes nothing. Contacts and state of an alliance that is there are kept. Coordinates come from the
 * postal code; those in the file are only checked.
 */
public final class ImportingAlliances {

    /** First line of a file. */
    public static final String HEADING = "id,plz,town,land,lat,lon";

    private static final List<String> COLUMNS = List.of(HEADING.split(","));
    private static final int MOST_TRIES = 5;
    private static final String FILE = "(file)";
    private static final String ROW = "(row)";

    private final Alliances alliances;
    private final Places places;
    private final InstantSource clock;

    /** Puts it together. */
    public ImportingAlliances(Alliances alliances, Places places, InstantSource clock) {
        this.alliances = alliances;
        this.places = places;
        this.clock = clock;
    }

    /** Reads the file; with a dry run everything is checked and nothing is written. */
    public ImportReport read(byte[] file, boolean dryRun) {
        var rows = CsvRow.read(file);
        if (rows.isEmpty()) {
            return new ImportReport(dryRun, List.of(refused(1, null, FILE, "is empty: begin with " + HEADING)));
        }
        var heading = rows.getFirst();
        if (!heading.cells().equals(COLUMNS)) {
            return new ImportReport(
                    dryRun, List.of(refused(heading.line(), null, FILE, "is not the heading: begin with " + HEADING)));
        }
        var report = new ArrayList<ImportReport.Row>();
        Map<String, Integer> seen = new HashMap<>();
        for (var row : rows.subList(1, rows.size())) {
            report.add(one(row, seen, dryRun));
        }
        return new ImportReport(dryRun, report);
    }

    private ImportReport.Row one(CsvRow row, Map<String, Integer> seen, boolean dryRun) {
        if (row.problem() != null) {
            return refused(row.line(), null, ROW, row.problem());
        }
        if (row.cells().size() != COLUMNS.size()) {
            return refused(
                    row.line(),
                    null,
                    ROW,
                    "has %d columns, %d are needed: %s".formatted(row.cells().size(), COLUMNS.size(), HEADING));
        }
        var fields = new Fields();
        var id = id(fields, row.cells().getFirst());
        var earlier = id == null ? null : seen.putIfAbsent(id.value(), row.line());
        if (earlier != null) {
            fields.refuse("id", "stands in line %d too: give each alliance one line".formatted(earlier));
        }
        var place =
                AllianceDraft.checkedPlace(fields, places, "plz", row.cells().get(1));
        var town = fields.line("town", row.cells().get(2), 120);
        if (place != null && !place.state().name().equals(row.cells().get(3))) {
            fields.refuse(
                    "land", "does not fit the postal code %s: it is in %s".formatted(place.code(), place.state()));
        }
        degrees(fields, "lat", row.cells().get(4), 47, 56);
        degrees(fields, "lon", row.cells().get(5), 5, 16);
        if (id == null || place == null || town == null || !fields.problems().isEmpty()) {
            return new ImportReport.Row(row.line(), id == null ? null : id.value(), Result.REFUSED, fields.problems());
        }
        return new ImportReport.Row(row.line(), id.value(), store(id, town, place, dryRun), List.of());
    }

    private Result store(AllianceId id, String town, Place place, boolean dryRun) {
        var name = "Bündnis für Familie " + town;
        for (int i = 0; i < MOST_TRIES; i++) {
            var before = alliances.find(id).orElse(null);
            if (before == null) {
                var alliance = Alliance.registered(
                        id, new AllianceProfile(name, place, List.of()), AllianceState.ACTIVE, null, act());
                if (dryRun || alliances.add(alliance).isNew()) {
                    return Result.CREATED;
                }
                continue;
            }
            var profile = before.alliance().profile().called(name, place);
            if (profile.equals(before.alliance().profile())) {
                return Result.UNCHANGED;
            }
            if (dryRun
                    || alliances
                            .replace(before, before.alliance().imported(profile, act()), List.of())
                            .isPresent()) {
                return Result.UPDATED;
            }
        }
        throw new IllegalStateException(
                "Alliance %s changed %d times while it was imported: import again".formatted(id, MOST_TRIES));
    }

    private Act act() {
        return Act.of("import", clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static @Nullable AllianceId id(Fields fields, String typed) {
        try {
            return new AllianceId(typed);
        } catch (IllegalArgumentException _) {
            fields.refuse("id", "is not an id: give 1 to 64 letters, digits or hyphens");
            return null;
        }
    }

    private static void degrees(Fields fields, String field, String typed, double least, double most) {
        try {
            var value = Double.parseDouble(typed);
            if (value >= least && value <= most) {
                return;
            }
        } catch (NumberFormatException _) {
            // told below
        }
        fields.refuse(field, "is not within Germany: give degrees from %.0f to %.0f".formatted(least, most));
    }

    private static ImportReport.Row refused(int line, @Nullable String id, String field, String message) {
        return new ImportReport.Row(line, id, Result.REFUSED, List.of(new FieldProblem(field, message)));
    }
}
