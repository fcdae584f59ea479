package org.alliancementors.kit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * Says where a body could not be read and what belongs there. The value that stood there is never repeated, except for
 * ids and codes, whose constructors name it.
 */
final class UnreadableBodies {

    private static final int LONGEST_NAME = 60;

    private UnreadableBodies() {}

    static Problem of(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException tooLarge) {
                return tooLarge.problem();
            }
            if (cause instanceof JacksonException jackson && !(jackson.getCause() instanceof BodyTooLargeException)) {
                return of(jackson);
            }
        }
        return missing();
    }

    private static Problem missing() {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "body-missing",
                "The request has no body that can be read: send the JSON document that this address takes.");
    }

    private static boolean isEmpty(MismatchedInputException e) {
        return e.getPath().isEmpty() && String.valueOf(e.getOriginalMessage()).startsWith("No content to map");
    }

    private static Problem of(JacksonException cause) {
        String path = path(cause);
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> field(path, unknownProperty(unknown));
            case InvalidNullException nothing -> field(path, "is null: give a value or leave the field out");
            case InvalidFormatException format -> field(path, format(format));
            case MismatchedInputException nothing when isEmpty(nothing) -> missing();
            case MismatchedInputException trailing
            when isTrailing(trailing) -> malformed("has something behind its end: send one JSON document", trailing);
            case MismatchedInputException mismatch ->
                field(path, "has the wrong type: give " + expected(mismatch.getTargetType()));
            case ValueInstantiationException refused -> field(path, refused(refused));
            case StreamConstraintsException limits ->
                malformed("goes beyond what is read: keep nesting, numbers and texts shorter", limits);
            case InputCoercionException number
            when !path.isEmpty() -> field(path, "is out of range: give " + expected(number.getTargetType()));
            case StreamReadException syntax -> malformed(syntax(syntax), syntax);
            default -> malformed("cannot be read: check the JSON syntax", cause);
        };
    }

    private static boolean isTrailing(MismatchedInputException e) {
        return e.getPath().isEmpty() && String.valueOf(e.getOriginalMessage()).startsWith("Trailing token");
    }

    private static Problem field(String path, String message) {
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "body-unreadable",
                        "The body was not understood: correct the field that is named and send it again.")
                .field(path.isEmpty() ? "(body)" : path, message);
    }

    private static Problem malformed(String message, JacksonException cause) {
        TokenStreamLocation at = cause.getLocation();
        String where = at == null || at.getLineNr() < 0
                ? ""
                : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
        return Problem.of(HttpStatus.BAD_REQUEST, "body-malformed", "The body %s%s.".formatted(message, where));
    }

    private static String syntax(StreamReadException cause) {
        String message = String.valueOf(cause.getOriginalMessage());
        if (message.startsWith("Duplicate")) {
            return "names a field twice: keep one of them";
        }
        return "is not valid JSON: check quotes, commas and brackets";
    }

    private static String unknownProperty(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        String names = known == null
                ? ""
                : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
        return names.isEmpty()
                ? "is not a field that this address knows: leave it out"
                : "is not a field that this address knows: leave it out, or use one of " + names;
    }

    private static String format(InvalidFormatException format) {
        if (format.getCause() instanceof IllegalArgumentException refused && refused.getMessage() != null) {
            return refused.getMessage();
        }
        return "is not " + expected(format.getTargetType()) + ": correct it";
    }

    private static String refused(ValueInstantiationException refused) {
        return refused.getCause() instanceof IllegalArgumentException reason && reason.getMessage() != null
                ? reason.getMessage()
                : "does not fit together: correct the values";
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "what belongs there";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (type == LocalDate.class) {
            return "a date such as 2026-05-31";
        }
        if (type == Instant.class) {
            return "a point in time such as 2026-05-31T10:00:00Z";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text in quotes";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list in [ ]";
        }
        if (type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals("value")) {
            return "a text in quotes";
        }
        return "an object in { }";
    }

    private static String path(JacksonException cause) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : cause.getPath()) {
            String name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(shown(name));
            }
        }
        return path.toString();
    }

    private static String shown(String name) {
        String printable = name.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return printable.length() > LONGEST_NAME ? printable.substring(0, LONGEST_NAME) + "…" : printable;
    }
}
