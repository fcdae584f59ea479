package org.alliancementors.missions.story;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancementors.missions.HistoryEntry;
import org.alliancementors.places.GermanTime;
import org.jspecify.annotations.Nullable;

/**
 * Sentences for what happened. A text names what it needs in braces: {@code {mentor}}, {@code {attempt}}, {@code {reason}} or any
 * detail; the part in square brackets around it is left out where that is not known.
 */
final class StoryTexts {

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+)}");

    private final ResourceBundle bundle;
    private final DateTimeFormatter times;

    StoryTexts(Locale language) {
        this.bundle = ResourceBundle.getBundle(
                "org.alliancementors.missions.story.story",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.times =
                DateTimeFormatter.ofPattern(bundle.getString("time"), language).withZone(GermanTime.ZONE);
    }

    String sentence(HistoryEntry entry) {
        String text = bundle.getString(entry.what().name());
        text = OPTIONAL.matcher(text).replaceAll(part -> Matcher.quoteReplacement(filled(part.group(1), entry, true)));
        return filled(text, entry, false);
    }

    /** The text with its values; of an optional part with a gap nothing is left. */
    private String filled(String text, HistoryEntry entry, boolean optional) {
        Matcher names = NAME.matcher(text);
        var filled = new StringBuilder();
        while (names.find()) {
            String value = value(entry, names.group(1));
            if (value == null && optional) {
                return "";
            }
            names.appendReplacement(filled, Matcher.quoteReplacement(value == null ? "–" : value));
        }
        return names.appendTail(filled).toString();
    }

    private @Nullable String value(HistoryEntry entry, String name) {
        return switch (name) {
            case "mentor" -> entry.mentor() == null ? null : entry.mentor().value();
            case "attempt" -> entry.attempt() == null ? null : entry.attempt().toString();
            case "reason" -> code(entry.reason());
            case "excluded" -> excluded(entry);
            default -> {
                String value = entry.details().get(name);
                yield value == null ? null : timeOr(value);
            }
        };
    }

    /** Codes have words of their own where the bundle knows some. */
    private @Nullable String code(@Nullable String code) {
        return code != null && bundle.containsKey("code." + code) ? bundle.getString("code." + code) : code;
    }

    private @Nullable String excluded(HistoryEntry entry) {
        return entry.details().isEmpty()
                ? null
                : String.join(
                        ", ",
                        entry.details().entrySet().stream()
                                .map(each -> each.getValue() + " " + code(each.getKey()))
                                .toList());
    }

    private @Nullable String timeOr(String value) {
        try {
            return times.format(Instant.parse(value));
        } catch (DateTimeParseException _) {
            return code(value);
        }
    }
}
