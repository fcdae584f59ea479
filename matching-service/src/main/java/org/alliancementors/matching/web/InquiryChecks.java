package org.alliancementors.matching.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.matching.cases.Circumstances;
import org.alliancementors.matching.chances.Inquiry;
import org.alliancementors.matching.chances.Inquiry.Location;
import org.alliancementors.matching.chances.Radius;
import org.alliancementors.matching.fit.Place;
import org.alliancementors.matching.web.PreviewController.Coordinates;
import org.alliancementors.matching.web.PreviewController.Draft;
import org.alliancementors.places.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Turns what was sent into an inquiry, or into everything that is wrong with it, in the order of the fields. The limits are those of a request for a mission. */
@Component
final class InquiryChecks {

    private final Places places;
    private final Circumstances circumstances;

    InquiryChecks(Places places, Circumstances circumstances) {
        this.places = places;
        this.circumstances = circumstances;
    }

    /**
     * The inquiry.
     *
     * @throws ProblemException 400 naming every field that is wrong and what to do about it
     */
    Inquiry check(Draft draft, boolean byDesk) {
        var refusal = new Refusal();
        var specialties = specialties(refusal, draft.specialties());
        Format format = draft.format();
        if (format == null) {
            refusal.of("format", "is missing: give one of " + names(Format.values()));
        }
        Location where = where(refusal, draft);
        Period when = when(refusal, draft.from(), draft.to());
        Integer percent = radius(refusal, draft.radiusPercent(), byDesk);
        if (format == null || where == null || when == null || refusal.any) {
            throw refusal.problem;
        }
        return new Inquiry(specialties, format, where, when, draft.alliance(), draft.stateWish(), percent);
    }

    private static List<Specialty> specialties(Refusal refusal, @Nullable List<Specialty> given) {
        List<Specialty> specialties = given == null ? List.of() : given;
        if (specialties.isEmpty() || specialties.size() > Inquiry.MOST_SPECIALTIES) {
            refusal.of(
                    "specialties",
                    "has %d entries: give 1 to %d, the most important first"
                            .formatted(specialties.size(), Inquiry.MOST_SPECIALTIES));
        } else if (new HashSet<>(specialties).size() < specialties.size()) {
            refusal.of("specialties", "names one twice: name each only once");
        }
        return specialties;
    }

    private @Nullable Location where(Refusal refusal, Draft draft) {
        PostalCode code = draft.postalCode();
        Coordinates coordinates = draft.coordinates();
        if ((code == null) == (coordinates == null)) {
            refusal.of(
                    "postalCode",
                    "either postalCode or coordinates is needed, not both: give the 5 digits, for example 37176");
            return null;
        }
        return code == null ? at(refusal, coordinates) : of(refusal, code);
    }

    private @Nullable Location of(Refusal refusal, PostalCode code) {
        var found = places.find(code);
        if (found.isEmpty()) {
            refusal.of(
                    "postalCode",
                    ("%s is not known: check its digits; a code of a post-office box or of a large company will not do,"
                                    + " give the one of the street address")
                            .formatted(code));
        }
        return found.map(place -> new Location(new Place(place.latitude(), place.longitude()), place.state()))
                .orElse(null);
    }

    private static @Nullable Location at(Refusal refusal, @Nullable Coordinates coordinates) {
        Double latitude = degrees(
                refusal, "coordinates.latitude", coordinates == null ? null : coordinates.latitude(), 47.0, 55.5);
        Double longitude = degrees(
                refusal, "coordinates.longitude", coordinates == null ? null : coordinates.longitude(), 5.5, 15.5);
        return latitude == null || longitude == null
                ? null
                : new Location(new Place(coarse(latitude), coarse(longitude)), null);
    }

    private static @Nullable Double degrees(
            Refusal refusal, String field, @Nullable Double value, double least, double most) {
        if (value == null || !(value >= least && value <= most)) {
            refusal.of(
                    field,
                    "%s: give degrees from %s to %s, which is where Germany lies"
                            .formatted(value == null ? "is missing" : "lies outside Germany", least, most));
            return null;
        }
        return value;
    }

    /** To about a kilometre, as exact as a postal code: finer steps would serve only to measure where somebody lives. */
    private static double coarse(double degrees) {
        return StrictMath.round(degrees * 100) / 100.0;
    }

    private @Nullable Period when(Refusal refusal, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate today = circumstances.today();
        boolean fine = true;
        if (from == null) {
            fine = refusal.of("from", "is missing: give the first possible day as yyyy-MM-dd");
        } else if (from.isBefore(today)) {
            fine = refusal.of("from", "%s is in the past: give today (%s) or a later day".formatted(from, today));
        } else if (from.isAfter(today.plusYears(Inquiry.FURTHEST_YEARS))) {
            fine = refusal.of(
                    "from", "%s is too far away: give a day within %d years".formatted(from, Inquiry.FURTHEST_YEARS));
        }
        if (to == null) {
            fine = refusal.of("to", "is missing: give the last possible day as yyyy-MM-dd, for a fixed date the same");
        } else if (from != null && to.isBefore(from)) {
            fine = refusal.of("to", "%s is before the first day %s: swap them".formatted(to, from));
        } else if (from != null && fine && to.isAfter(from.plusYears(1))) {
            fine = refusal.of("to", "the days span more than a year: end by %s".formatted(from.plusYears(1)));
        }
        return fine && from != null && to != null ? new Period(from, to) : null;
    }

    private static @Nullable Integer radius(Refusal refusal, @Nullable Integer percent, boolean byDesk) {
        if (percent != null && !byDesk) {
            refusal.of("radiusPercent", "is for the advisory desk only: leave it out");
        } else if (percent != null && (percent < Radius.LEAST_PERCENT || percent > Radius.MOST_PERCENT)) {
            refusal.of("radiusPercent", "give %d to %d per cent".formatted(Radius.LEAST_PERCENT, Radius.MOST_PERCENT));
        }
        return percent;
    }

    private static String names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** Gathers what is wrong. */
    private static final class Refusal {

        private final ProblemException problem = new ProblemException(
                HttpStatus.BAD_REQUEST,
                "request-invalid",
                "The request was understood but cannot be looked at: correct the fields that are named and send it again.");
        private boolean any;

        /** Always false, for whoever keeps track. */
        boolean of(String field, String message) {
            problem.field(field, message);
            any = true;
            return false;
        }
    }
}
