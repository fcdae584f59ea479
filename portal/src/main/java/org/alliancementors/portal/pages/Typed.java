package org.alliancementors.portal.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what people type into fields, in the forms that browsers send and that people use; null where it is nothing of the kind. */
public final class Typed {

    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT));
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2})(?::00)?)?(?:\\s*(?:Uhr|h))?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private Typed() {}

    /** A day as in {@code 2027-03-01} or {@code 1.3.2027}. */
    public static @Nullable LocalDate day(@Nullable String typed) {
        if (typed != null) {
            for (DateTimeFormatter form : DAYS) {
                try {
                    return LocalDate.parse(typed.strip(), form);
                } catch (DateTimeException e) {
                    // not in this form
                }
            }
        }
        return null;
    }

    /** A time of day as in {@code 14:00}, {@code 14.00 Uhr} or {@code 14}. */
    public static @Nullable LocalTime time(@Nullable String typed) {
        var found = TIME.matcher(typed == null ? "" : typed.strip());
        if (!found.matches()) {
            return null;
        }
        int hour = Integer.parseInt(found.group(1));
        int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        return hour > 23 || minute > 59 ? null : LocalTime.of(hour, minute);
    }

    /** A whole number that is not negative. */
    public static @Nullable Integer number(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        return NUMBER.matcher(text).matches() ? Integer.valueOf(text) : null;
    }

    /** The text, or null where nothing was typed; line breaks as {@code \n}. */
    public static @Nullable String text(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip().replace("\r\n", "\n");
        return text.isEmpty() ? null : text;
    }

    /** The same, empty where nothing was typed. */
    public static String line(@Nullable String typed) {
        String text = text(typed);
        return text == null ? "" : text;
    }

    /** The key that a form carried, or a new one for a new form. */
    public static String key(@Nullable String carried) {
        return carried != null && KEY.matcher(carried).matches()
                ? carried
                : UUID.randomUUID().toString();
    }
}
