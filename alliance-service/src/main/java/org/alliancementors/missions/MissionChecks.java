package org.alliancementors.missions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.alliancementors.contacts.Contact;
import org.alliancementors.contacts.FieldProblem;
import org.alliancementors.contacts.Fields;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.places.Place;
import org.alliancementors.places.Places;
import org.jspecify.annotations.Nullable;

/** Turns what was typed into a request, or into everything that is wrong with it and what to do about it. */
final class MissionChecks {

    private static final int MOST_SPECIALTIES = 5;
    private static final int LARGEST_AUDIENCE = 10_000;
    private static final int FURTHEST_YEARS = 3;

    private final Places places;
    private final AllianceMayAsk allianceMayAsk;

    MissionChecks(Places places, AllianceMayAsk allianceMayAsk) {
        this.places = places;
        this.allianceMayAsk = allianceMayAsk;
    }

    /** What the checks can say. */
    sealed interface Checked {
        /** All is well. */
        record Valid(MissionRequest request) implements Checked {}

        /** Something is wrong. */
        record Invalid(List<FieldProblem> problems) implements Checked {}
    }

    Checked check(MissionDraft draft, LocalDate today) {
        var fields = new Fields();
        var kind = fields.choice("kind", draft.kind(), MissionKind.class);
        var specialties = specialties(fields, draft.specialties());
        var place = place(fields, draft.postalCode());
        var format = fields.choice("format", draft.format(), Format.class);
        var when = when(fields, draft, today);
        var audience = audience(fields, draft.audience());
        var aim = fields.text("aim", draft.aim(), 10, 2000);
        var preferred = id(fields, "preferredMentor", draft.preferredMentor(), MentorId::new);
        var alliance = alliance(fields, draft.alliance());
        var language =
                draft.language() == null ? Language.DE : fields.choice("language", draft.language(), Language.class);
        var contact = contact(fields, draft.contact());
        if (kind == null
                || place == null
                || format == null
                || when == null
                || aim == null
                || language == null
                || contact == null
                || !fields.problems().isEmpty()) {
            return new Checked.Invalid(fields.problems());
        }
        return new Checked.Valid(new MissionRequest(
                new Wish(kind, specialties, place, format, when, preferred, alliance),
                new Particulars(aim, audience, language, contact)));
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

    private static @Nullable Period when(Fields fields, MissionDraft draft, LocalDate today) {
        var window = draft.window();
        if ((draft.date() == null) == (window == null)) {
            fields.refuse(
                    "date", "either date or window is needed, not both: give a fixed day or a first and a last day");
            return null;
        }
        var from = window == null ? fields.day("date", draft.date()) : fields.day("window.from", window.from());
        var to = window == null ? from : fields.day("window.to", window.to());
        if (from == null || to == null) {
            return null;
        }
        var first = window == null ? "date" : "window.from";
        var before = fields.problems().size();
        if (from.isBefore(today)) {
            fields.refuse(first, "%s is in the past: give today (%s) or a later day".formatted(from, today));
        } else if (from.isAfter(today.plusYears(FURTHEST_YEARS))) {
            fields.refuse(first, "%s is too far away: give a day within %d years".formatted(from, FURTHEST_YEARS));
        }
        if (to.isBefore(from)) {
            fields.refuse("window.to", "%s is before the first day %s: swap them".formatted(to, from));
        } else if (to.isAfter(from.plusYears(1))) {
            fields.refuse("window.to", "the window is longer than a year: end it by %s".formatted(from.plusYears(1)));
        }
        return fields.problems().size() > before ? null : new Period(from, to);
    }

    private static @Nullable Integer audience(Fields fields, @Nullable Integer typed) {
        if (typed != null && (typed < 1 || typed > LARGEST_AUDIENCE)) {
            fields.refuse("audience", "%d is not a number of people: give 1 to %d".formatted(typed, LARGEST_AUDIENCE));
            return null;
        }
        return typed;
    }

    private @Nullable AllianceId alliance(Fields fields, @Nullable String typed) {
        var alliance = id(fields, "alliance", typed, AllianceId::new);
        if (alliance != null && !allianceMayAsk.test(alliance)) {
            fields.refuse("alliance", "is not known or dissolved: leave it out or ask the advisory desk for its id");
            return null;
        }
        return alliance;
    }

    private static @Nullable Contact contact(Fields fields, MissionDraft.@Nullable Person typed) {
        if (typed == null) {
            fields.refuse("contact", "is missing: give name and email of somebody whom we can reach");
            return null;
        }
        return fields.contact("contact", typed.name(), typed.email(), typed.phone());
    }

    private static <T> @Nullable T id(Fields fields, String field, @Nullable String typed, Function<String, T> reader) {
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
