package org.alliancementors.portal.office.policy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How a number of the policy is typed and shown. What was shown is read as the same value. */
enum Unit {

    /** Points, kilometres, days: whole numbers. */
    WHOLE {
        @Override
        String show(JsonNode value) {
            return value.asString("");
        }

        @Override
        @Nullable
        JsonNode read(String typed) {
            return WHOLE_NUMBER.matcher(typed).matches() ? JSON.numberNode(Integer.parseInt(typed)) : null;
        }
    },

    /** A share of 0 to 1, in per cent. */
    SHARE {
        @Override
        String show(JsonNode value) {
            return BigDecimal.valueOf(value.asDouble(0))
                    .movePointRight(2)
                    .stripTrailingZeros()
                    .toPlainString();
        }

        @Override
        @Nullable
        JsonNode read(String typed) {
            String number = typed.replace("%", "").strip().replace(',', '.');
            return PERCENT.matcher(number).matches()
                    ? JSON.numberNode(new BigDecimal(number).movePointLeft(2).stripTrailingZeros())
                    : null;
        }
    },

    /** A time, as in {@code 30 h}, {@code 1 h 30 min} or {@code 20 s}. */
    TIME {
        @Override
        String show(JsonNode value) {
            try {
                Duration time = Duration.parse(value.asString(""));
                String shown = part(time.toHours(), " h ")
                        + part(time.toMinutesPart(), " min ")
                        + part(time.toSecondsPart(), " s");
                return shown.isBlank() ? "0 min" : shown.strip();
            } catch (DateTimeParseException e) {
                return value.asString("");
            }
        }

        @Override
        @Nullable
        JsonNode read(String typed) {
            Matcher parts = TIMES.matcher(typed);
            if (typed.isEmpty() || !parts.matches()) {
                return null;
            }
            Duration time = Duration.ofHours(number(parts.group(1)))
                    .plusMinutes(number(parts.group(2)))
                    .plusSeconds(number(parts.group(3)));
            return JSON.stringNode(time.toString());
        }
    };

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,6})?");
    private static final Pattern TIMES = Pattern.compile(
            "(?:(\\d{1,5}) ?(?:h|Std\\.?|Stunden?|hours?))? ?(?:(\\d{1,5}) ?(?:min|Min\\.?|Minuten?|minutes?))? ?(?:(\\d{1,5}) ?(?:s|Sek\\.?|Sekunden?|seconds?))?");

    /** As a person reads it in a field. */
    abstract String show(JsonNode value);

    /** As the service takes it; null where it is nothing of the kind. */
    abstract @Nullable JsonNode read(String typed);

    private static String part(long number, String unit) {
        return number == 0 ? "" : number + unit;
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
