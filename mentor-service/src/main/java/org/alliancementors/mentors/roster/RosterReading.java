package org.alliancementors.mentors.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.mentors.FieldProblem;
import org.alliancementors.mentors.ProfileForm;
import org.alliancementors.places.Places;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows as forms. The first specialty is the main one. Town and coordinates are not taken from the file: the place follows
 * from the postal code, and a state that does not fit it is a mistake in one of the two.
 */
final class RosterReading {

    private static final Map<String, Format> FORMATS =
            Map.of("VOR_ORT", Format.ON_SITE, "TELEFON", Format.PHONE, "ONLINE", Format.ONLINE);
    private static final Map<String, String> COLUMNS = Map.of(
            "firstName", "first",
            "lastName", "last",
            "organisation", "org",
            "postalCode", "plz",
            "capacity", "maxActive",
            "mainSpecialties", "specialties",
            "mainSpecialties[0]", "specialties[0]");

    private final Places places;

    RosterReading(Places places) {
        this.places = places;
    }

    List<RosterRow> read(byte[] file) throws UnreadableRoster {
        List<RosterRow> rows = new ArrayList<>();
        Map<MentorId, Integer> lines = new HashMap<>();
        for (RosterFile.Line line : RosterFile.read(file)) {
            RosterRow row = row(line);
            Integer earlier = row.id() == null ? null : lines.putIfAbsent(row.id(), row.line());
            rows.add(
                    earlier == null
                            ? row
                            : RosterRow.broken(
                                    row.line(),
                                    row.id(),
                                    new FieldProblem(
                                            "id",
                                            "stands in line %d already: keep one of the two".formatted(earlier))));
        }
        return rows;
    }

    /** The column in which a form's field stands. */
    static String column(String field) {
        String known = COLUMNS.get(field);
        if (known != null) {
            return known;
        }
        if (field.startsWith("sideSpecialties[")) {
            int index = Integer.parseInt(field.substring("sideSpecialties[".length(), field.length() - 1));
            return "specialties[%d]".formatted(index + 1);
        }
        return field.equals("sideSpecialties") ? "specialties" : field;
    }

    private RosterRow row(RosterFile.Line line) {
        if (line.problem().isPresent()) {
            return RosterRow.broken(line.number(), null, line.problem().get());
        }
        List<FieldProblem> problems = new ArrayList<>();
        Map<String, String> cells = line.cells();
        MentorId id = id(cells, problems);
        List<String> specialties = list(cells, "specialties");
        List<String> formats = formats(cells, problems);
        Integer radius = number(cells, "radiusKm", problems);
        Integer capacity = number(cells, "maxActive", problems);
        land(cells, problems);
        ProfileForm form = new ProfileForm(
                cells.get("first"),
                cells.get("last"),
                cells.get("email"),
                null,
                cells.get("org"),
                cells.get("cohort"),
                cells.get("plz"),
                specialties.stream().limit(1).toList(),
                specialties.stream().skip(1).toList(),
                formats,
                radius,
                capacity,
                List.of(),
                null);
        return new RosterRow(line.number(), id, form, problems);
    }

    private static @Nullable MentorId id(Map<String, String> cells, List<FieldProblem> problems) {
        try {
            return new MentorId(cells.getOrDefault("id", ""));
        } catch (IllegalArgumentException e) {
            problems.add(new FieldProblem("id", "is not an id: use 1 to 64 letters, digits or hyphens"));
            return null;
        }
    }

    private static List<String> list(Map<String, String> cells, String column) {
        String cell = cells.getOrDefault(column, "");
        if (cell.isEmpty()) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        for (String value : cell.split(",", -1)) {
            values.add(value.strip());
        }
        return values;
    }

    private static List<String> formats(Map<String, String> cells, List<FieldProblem> problems) {
        List<String> values = list(cells, "formats");
        List<String> formats = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Format format = FORMATS.get(values.get(i));
            if (format == null) {
                problems.add(new FieldProblem(
                        "formats[%d]".formatted(i), "is not a known format: use VOR_ORT, TELEFON or ONLINE"));
            } else {
                formats.add(format.name());
            }
        }
        return formats;
    }

    private static @Nullable Integer number(Map<String, String> cells, String column, List<FieldProblem> problems) {
        String cell = cells.getOrDefault(column, "");
        try {
            return cell.isEmpty() ? null : Integer.valueOf(cell);
        } catch (NumberFormatException e) {
            problems.add(new FieldProblem(column, "is not a whole number: write digits only"));
            return 0;
        }
    }

    private void land(Map<String, String> cells, List<FieldProblem> problems) {
        String land = cells.getOrDefault("land", "");
        String code = cells.getOrDefault("plz", "");
        if (land.isEmpty() || !code.matches("[0-9]{5}")) {
            return;
        }
        Optional<FederalState> state = places.find(new PostalCode(code)).map(place -> place.state());
        if (state.isPresent() && !state.get().name().equals(land)) {
            problems.add(new FieldProblem(
                    "land",
                    "does not fit: postal code %s lies in %s: correct one of the two".formatted(code, state.get())));
        }
    }
}
