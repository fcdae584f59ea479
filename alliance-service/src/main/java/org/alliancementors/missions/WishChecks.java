package org.alliancementors.missions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.alliancementors.contacts.Fields;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.codes.StateWish;
import org.alliancementors.places.Place;
import org.alliancementors.places.Places;
import org.jspecify.annotations.Nullable;

/** Reads what was typed as a wish, with the same rules for a new request and for one that is amended. */
final class WishChecks {

    private static final int MOST_SPECIALTIES = 5;
    private static final int FURTHEST_YEARS = 3;

    private final Places places;

    WishChecks(Places places) {
        this.places = places;
    }

    /**
     * The wish, of nobody yet, or null when the fields name what is wrong with it.
     *
     * @param present the days that are wished for until now, or null for a new request: a first day that stays may be past
     */
    @Nullable
    Wish read(Fields fields, WishDraft typed, LocalDate today, @Nullable Period present) {
        var before = fields.problems().size();
        var kind = fields.choice("kind", typed.kind(), MissionKind.class);
        var specialties = specialties(fields, typed.specialties());
        var place = place(fields, typed.postalCode());
        var format = fields.choice("format", typed.format(), Format.class);
        var when = when(fields, typed, today, present);
        var preferred = id(fields, "preferredMentor", typed.preferredMentor(), MentorId::new);
        var state = typed.stateWish() == null ? null : fields.choice("stateWish", typed.stateWish(), StateWish.class);
        return kind == null
                        || place == null
                        || format == null
                        || when == null
                        || fields.problems().size() > before
                ? null
                : new Wish(kind, specialties, place, format, when, preferred, state, null);
    }

    private static List<Specialty> specialties(Fields fields, @Nullable List<@Nullable String> typed) {
        if (typed == null || typed.isEmpty() || typed.size() > MOST_SPECIALTIES) {
            fields.refuse(
                    "specialties",
                    "has %d entries: give 1 to %d, the most important first"
                            .formatted(typed == null ? 0 : typed.size(), MOST_SPECIALTIES));
            return List.of();
        }
        var read = new ArrayList<Specialty>();
        for (int i = 0; i < typed.size(); i++) {
            var specialty = fields.choice("specialties[%d]".formatted(i), typed.get(i), Specialty.class);
            if (specialty != null) {
                read.add(specialty);
            }
        }
        if (new LinkedHashSet<>(read).size() < read.size()) {
            fields.refuse("specialties", "names one twice: name each only once");
        }
        return read;
    }

    private @Nullable Place place(Fields fields, @Nullable String typed) {
        var code = id(fields, "postalCode", typed == null ? "" : typed, PostalCode::new);
        if (code == null) {
            return null;
        }
        var place = places.find(code).orElse(null);
        if (place == null) {
            fields.refuse("postalCode", unknown(code));
        }
        return place;
    }

    /** What to tell somebody whose postal code is not known. */
    static String unknown(PostalCode code) {
        return ("%s is not known: check its digits; a code of a post-office box or of a large company will not do,"
                        + " give the one of the street address")
                .formatted(code);
    }

    private static @Nullable Period when(Fields fields, WishDraft typed, LocalDate today, @Nullable Period present) {
        var window = typed.window();
        if ((typed.date() == null) == (window == null)) {
            fields.refuse(
                    "date", "either date or window is needed, not both: give a fixed day or a first and a last day");
            return null;
        }
        var from = window == null ? fields.day("date", typed.date()) : fields.day("window.from", window.from());
        var to = window == null ? from : fields.day("window.to", window.to());
        if (from == null || to == null) {
            return null;
        }
        var before = fields.problems().size();
        // a window that has begun may stay, as long as it is not over
        var begun = present != null && from.equals(present.from()) && !to.isBefore(today);
        first(fields, window == null ? "date" : "window.from", from, today, begun);
        last(fields, from, to);
        return fields.problems().size() > before ? null : new Period(from, to);
    }

    private static void first(Fields fields, String field, LocalDate from, LocalDate today, boolean stays) {
        if (from.isBefore(today) && !stays) {
            fields.refuse(field, "%s is in the past: give today (%s) or a later day".formatted(from, today));
        } else if (from.isAfter(today.plusYears(FURTHEST_YEARS))) {
            fields.refuse(field, "%s is too far away: give a day within %d years".formatted(from, FURTHEST_YEARS));
        }
    }

    private static void last(Fields fields, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            fields.refuse("window.to", "%s is before the first day %s: swap them".formatted(to, from));
        } else if (to.isAfter(from.plusYears(1))) {
            fields.refuse("window.to", "the window is longer than a year: end it by %s".formatted(from.plusYears(1)));
        }
    }

    static <T> @Nullable T id(Fields fields, String field, @Nullable String typed, Function<String, T> reader) {
        if (typed == null) {
            return null;
        }
        try {
            return reader.apply(typed);
        } catch (IllegalArgumentException _) {
            fields.refuse(
                    field,
                    "postalCode".equals(field)
                            ? "is not a postal code: give its 5 digits, for example 37176"
                            : "is not an id: give 1 to 64 letters, digits or hyphens");
            return null;
        }
    }
}
