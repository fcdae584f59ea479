package org.alliancementors.contacts;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads an input field by field and remembers everything that is wrong, so that the caller hears it all at once, in the
 * order in which the fields were read. A reader returns null when the field is missing or wrong. Nothing that a person
 * typed freely is repeated in a message.
 */
public final class Fields {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()/.-]{3,30}");

    private final List<FieldProblem> problems = new ArrayList<>();

    /** Makes one with no problems yet. */
    public Fields() {}

    /** Remembers that the field is wrong. */
    public void refuse(String field, String message) {
        problems.add(new FieldProblem(field, message));
    }

    /** What was wrong so far; empty when all is well. */
    public List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    /** One line that must be there: no control or direction characters, none that some mail servers take for a line end. */
    public @Nullable String line(String field, @Nullable String value, int longest) {
        var line = value == null ? "" : value.strip();
        if (line.isEmpty()) {
            refuse(field, "is missing: give 1 to %d characters".formatted(longest));
            return null;
        }
        if (value == null || !value.codePoints().allMatch(Fields::harmless)) {
            refuse(field, "holds a control character or a line break: write it in one line, without them");
            return null;
        }
        if (line.codePointCount(0, line.length()) > longest) {
            refuse(field, "is too long: give at most %d characters".formatted(longest));
            return null;
        }
        return line;
    }

    /** Plain text of several lines that must be there; line ends become {@code \n}. Markup is text like any other. */
    public @Nullable String text(String field, @Nullable String value, int shortest, int longest) {
        var text = value == null ? "" : value.replace("\r\n", "\n").strip();
        var length = text.codePointCount(0, text.length());
        if (length < shortest || length > longest) {
            refuse(field, "has %d characters: write %d to %d".formatted(length, shortest, longest));
            return null;
        }
        if (!text.codePoints().allMatch(c -> c == '\n' || c == '\t' || harmless(c))) {
            refuse(field, "holds a control character: write plain text");
            return null;
        }
        return text;
    }

    /** One of the constants, in exactly their spelling. */
    public <E extends Enum<E>> @Nullable E choice(String field, @Nullable String value, Class<E> type) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        refuse(field, (value == null ? "is missing" : "is not one of the codes") + ": give one of " + names);
        return null;
    }

    /** A day as {@code yyyy-MM-dd}. */
    public @Nullable LocalDate day(String field, @Nullable String value) {
        try {
            var day = LocalDate.parse(value == null ? "" : value);
            if (day.getYear() >= 1900 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // told below, in the same words as a day far off
        }
        refuse(
                field,
                (value == null ? "is missing" : "is not a day") + ": give one as yyyy-MM-dd, for example 2026-11-26");
        return null;
    }

    /** A mail address that must be there. */
    public @Nullable EmailAddress email(String field, @Nullable String value) {
        try {
            return new EmailAddress(value == null ? "" : value.strip());
        } catch (IllegalArgumentException e) {
            refuse(
                    field,
                    (value == null ? "is missing" : "is not a mail address") + ": give one like name@example.org");
            return null;
        }
    }

    /** A telephone number that may be missing. */
    public @Nullable String phone(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var phone = value.strip();
        var digits = phone.chars().filter(c -> c >= '0' && c <= '9').count();
        if (!PHONE.matcher(phone).matches() || digits < 3 || digits > 15) {
            refuse(field, "is not a telephone number: use digits, spaces and + ( ) / . -, for example +49 5503 8080");
            return null;
        }
        return phone;
    }

    /** Somebody's name, mail address and telephone number under one path; null when any of it is wrong. */
    public @Nullable Contact contact(
            String path, @Nullable String name, @Nullable String email, @Nullable String phone) {
        var before = problems.size();
        var readName = line(path + ".name", name, 120);
        var readEmail = email(path + ".email", email);
        var readPhone = phone(path + ".phone", phone);
        return readName == null || readEmail == null || problems.size() > before
                ? null
                : new Contact(readName, readEmail, readPhone);
    }

    private static boolean harmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> c == 0x200C || c == 0x200D; // joiners, which scripts and emoji need
            default -> c != 0x760D && c != 0x760A; // cut to one byte these are CR and LF (N7)
        };
    }
}
