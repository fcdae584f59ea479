package org.alliancementors.mentors;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.places.Place;
import org.alliancementors.places.Places;
import org.jspecify.annotations.Nullable;

/** Checks one form and gathers its mistakes; used once. Messages repeat codes and numbers, never names or addresses. */
final class FormCheck {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_LIST = 50;
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}))+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.-]{4,28}");
    /** Control characters, line separators, marks that turn the reading direction, and what mail software takes for a line break. */
    private static final Pattern NOT_IN_TEXT = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\u760D\\u760A]");

    private final Places places;
    private final List<FieldProblem> problems = new ArrayList<>();

    FormCheck(Places places) {
        this.places = places;
    }

    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    Optional<Profile> profile(ProfileForm form) {
        String first = required("firstName", form.firstName(), LONGEST_NAME);
        String last = required("lastName", form.lastName(), LONGEST_NAME);
        String email = email(form.email());
        String phone = phone(form.phone());
        String organisation = text("organisation", form.organisation(), LONGEST_LINE);
        String cohort = text("cohort", form.cohort(), LONGEST_LINE);
        Optional<Place> place = place(form.postalCode());
        List<Specialty> main = codes("mainSpecialties", form.mainSpecialties(), Specialty.class);
        List<Specialty> side = codes("sideSpecialties", form.sideSpecialties(), Specialty.class);
        List<Format> formats = codes("formats", form.formats(), Format.class);
        atLeastOne("mainSpecialties", form.mainSpecialties(), "a specialty");
        atLeastOne("formats", form.formats(), "a format");
        side.stream()
                .filter(main::contains)
                .forEach(both -> problem(
                        "sideSpecialties",
                        "%s is among the main specialties already: leave it out here".formatted(both)));
        int leastKm = formats.contains(Format.ON_SITE) ? 1 : 0;
        int radius = number("radiusKm", form.radiusKm(), leastKm, ProfileForm.MOST_KM);
        int capacity = number("capacity", form.capacity(), 0, ProfileForm.MOST_MISSIONS);
        List<AllianceId> alliances = alliances(form.ownAlliances());
        List<Language> language = codes("language", List.of(form.languageOrDefault()), Language.class);
        if (!problems.isEmpty() || place.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Profile(
                new PersonName(first, last),
                new Contact(email, phone),
                organisation,
                cohort,
                place.get(),
                main,
                side,
                formats,
                radius,
                capacity,
                alliances,
                language.getFirst()));
    }

    private void problem(String field, String message) {
        problems.add(new FieldProblem(field, message));
    }

    private String required(String field, @Nullable String value, int longest) {
        String text = text(field, value, longest);
        if (text == null && (value == null || value.isBlank())) {
            problem(field, "is missing: fill it in");
        }
        return text == null ? "" : text;
    }

    private @Nullable String text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        if (NOT_IN_TEXT.matcher(value).find()) {
            problem(field, "contains control characters or line breaks: use one line of plain text");
            return null;
        }
        if (text.length() > longest) {
            problem(field, "has %d characters, %d fit: shorten it".formatted(text.length(), longest));
            return null;
        }
        return text;
    }

    private String email(@Nullable String value) {
        String email = required("email", value, LONGEST_EMAIL);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            problem("email", "is not a mail address: use the form name@example.org");
        }
        return email;
    }

    private @Nullable String phone(@Nullable String value) {
        String phone = text("phone", value, LONGEST_LINE);
        if (phone != null && !PHONE.matcher(phone).matches()) {
            problem("phone", "is not a telephone number: use digits, for example +49 30 1234567, or leave it out");
        }
        return phone;
    }

    private Optional<Place> place(@Nullable String value) {
        String text = required("postalCode", value, LONGEST_LINE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("[0-9]{5}")) {
            problem("postalCode", "is not a postal code: give 5 digits, for example 37176");
            return Optional.empty();
        }
        Optional<Place> place = places.find(new PostalCode(text));
        if (place.isEmpty()) {
            problem(
                    "postalCode",
                    "%s is not known: give the postal code of a street address, not of a post box".formatted(text));
        }
        return place;
    }

    private void atLeastOne(String field, @Nullable List<String> values, String what) {
        if (values == null || values.isEmpty()) {
            problem(field, "is empty: name at least one, %s of the list".formatted(what));
        }
    }

    private int number(String field, @Nullable Integer value, int least, int most) {
        if (value == null) {
            problem(field, "is missing: give a whole number from %d to %d".formatted(least, most));
            return 0;
        }
        if (value < least || value > most) {
            problem(field, "%d does not fit: give a whole number from %d to %d".formatted(value, least, most));
        }
        return value;
    }

    private <C extends Enum<C>> List<C> codes(String field, @Nullable List<@Nullable String> values, Class<C> codes) {
        String known = Arrays.stream(codes.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return each(field, values, text -> {
            Optional<C> code = Arrays.stream(codes.getEnumConstants())
                    .filter(candidate -> candidate.name().equals(text))
                    .findFirst();
            return code.map(Outcome::good).orElseGet(() -> Outcome.bad("is not a known code: use one of " + known));
        });
    }

    private List<AllianceId> alliances(@Nullable List<@Nullable String> values) {
        return each("ownAlliances", values, text -> {
            try {
                return Outcome.good(new AllianceId(text));
            } catch (IllegalArgumentException _) {
                return Outcome.bad("is not the id of an alliance: use letters, digits and hyphens");
            }
        });
    }

    /** Reads a list, each value once, sorted by its text so that the order in which somebody wrote it changes nothing. */
    private <T> List<T> each(String field, @Nullable List<@Nullable String> values, Function<String, Outcome<T>> read) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > LONGEST_LIST) {
            problem(field, "has %d values, %d fit: shorten it".formatted(values.size(), LONGEST_LIST));
            return List.of();
        }
        TreeMap<String, T> found = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            String text = values.get(i);
            String where = "language".equals(field) ? field : "%s[%d]".formatted(field, i);
            Outcome<T> outcome = text == null ? Outcome.bad("is empty: leave it out") : read.apply(text);
            if (outcome.value() == null || text == null) {
                problem(where, outcome.message());
            } else if (found.put(text, outcome.value()) != null) {
                problem(where, "is in the list already: name it once");
            }
        }
        return List.copyOf(found.values());
    }

    private record Outcome<T>(@Nullable T value, String message) {

        static <T> Outcome<T> good(T value) {
            return new Outcome<>(value, "");
        }

        static <T> Outcome<T> bad(String message) {
            return new Outcome<>(null, message);
        }
    }
}
