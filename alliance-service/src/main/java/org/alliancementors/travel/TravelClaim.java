package org.alliancementors.travel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.travel.TravelEstimate.Leg;
import org.alliancementors.travel.TravelEstimate.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * The claim for a mission's journeys as a file of separated values after RFC 4180: a header, a line per journey, the sum. No
 * cell is a formula to a spreadsheet: one that looks like one begins with an apostrophe.
 */
public enum TravelClaim {
    /** Semicolons and the decimal comma, as German spreadsheets read them. */
    GERMAN(';', ','),
    /** Commas and the decimal point. */
    ENGLISH(',', '.');

    private static final String LINE_END = "\r\n";

    private final char separator;
    private final char decimal;

    TravelClaim(char separator, char decimal) {
        this.separator = separator;
        this.decimal = decimal;
    }

    /**
     * The file.
     *
     * @param reference what people quote the mission by
     */
    public String write(String reference, TravelEstimate estimate) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(header());
        estimate.legs().forEach(leg -> rows.add(row(reference, leg)));
        rows.add(List.of(
                this == GERMAN ? "Summe" : "total",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                euro(estimate.totalCents()),
                estimate.withoutEstimate() == 0
                        ? ""
                        : (this == GERMAN ? "%d ohne Schätzung" : "%d without an estimate")
                                .formatted(estimate.withoutEstimate())));
        return rows.stream().map(this::line).collect(Collectors.joining());
    }

    private List<String> header() {
        return this == GERMAN
                ? List.of(
                        "Einsatz",
                        "Art",
                        "Tag",
                        "Stand",
                        "PLZ",
                        "Ort",
                        "Kilometer hin und zurück (Luftlinie)",
                        "Cent je Kilometer",
                        "Schätzung in Euro",
                        "Hinweis")
                : List.of(
                        "mission",
                        "kind",
                        "day",
                        "state",
                        "postal code",
                        "place",
                        "kilometres there and back (as the crow flies)",
                        "cents per kilometre",
                        "estimate in euro",
                        "note");
    }

    private List<String> row(String reference, Leg leg) {
        var journey = leg.journey();
        var kilometres = leg.kilometres();
        var rule = leg.rule();
        var cents = leg.cents();
        return List.of(
                reference,
                kind(journey.kind()),
                journey.day().toString(),
                state(journey.held()),
                journey.place().code().value(),
                journey.place().name(),
                kilometres == null ? "" : number(BigDecimal.valueOf(kilometres).setScale(1, RoundingMode.HALF_UP)),
                rule == null ? "" : Integer.toString(rule.centsPerKm()),
                cents == null ? "" : euro(cents),
                note(leg.unknown()));
    }

    private String state(boolean held) {
        if (this == GERMAN) {
            return held ? "stattgefunden" : "vereinbart";
        }
        return held ? "held" : "agreed";
    }

    private String note(@Nullable Unknown unknown) {
        return switch (unknown) {
            case null -> "";
            case MENTORS_PLACE -> this == GERMAN ? "Wohnort unbekannt" : "the mentor's place is unknown";
            case RULE -> this == GERMAN ? "keine Regel für diesen Tag" : "no rule for this day";
        };
    }

    private String kind(AppointmentKind kind) {
        return this == ENGLISH
                ? kind.name()
                : switch (kind) {
                    case CALL -> "Gespräch";
                    case PLANNING -> "Planung";
                    case STEERING_GROUP -> "Steuerungsgruppe";
                    case EVENT -> "Veranstaltung";
                    case REVIEW -> "Rückblick";
                    case OTHER -> "Sonstiges";
                };
    }

    private String euro(int cents) {
        return number(BigDecimal.valueOf(cents, 2));
    }

    private String number(BigDecimal number) {
        return number.toPlainString().replace('.', decimal);
    }

    private String line(List<String> cells) {
        return cells.stream().map(this::cell).collect(Collectors.joining(String.valueOf(separator))) + LINE_END;
    }

    /** Harmless to a spreadsheet, and quoted where RFC 4180 asks for it. */
    String cell(String text) {
        var harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.chars().anyMatch(c -> c == separator || c == '"' || c == '\r' || c == '\n')
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
