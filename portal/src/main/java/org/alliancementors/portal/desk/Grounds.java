package org.alliancementors.portal.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliancementors.portal.pages.Dates;
import org.alliancementors.portal.services.DeskCase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why somebody fits, and why not, in words of the page's language. */
@Component
final class Grounds {

    /** The terms of the score, in the order in which they are shown. */
    static final List<String> TERMS =
            List.of("SPECIALTY", "DISTANCE", "LOAD", "FAIRNESS", "EXPERIENCE", "RESPONSE", "STATE");

    private static final String ON_SITE = "ON_SITE";

    private final MessageSource messages;
    private final Dates dates = new Dates();

    Grounds(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * What is known besides the points.
     *
     * @param distanceKm whole kilometres
     * @param format how they meet; elsewhere than on site the distance is of no matter
     * @param taken places that are taken, null where not known
     * @param capacity places that there are, null where not known
     */
    record Facts(
            int distanceKm,
            @Nullable String format,
            @Nullable Integer taken,
            @Nullable Integer capacity) {

        static Facts of(DeskCase.Candidate candidate, @Nullable String format) {
            return new Facts(
                    candidate.distanceKm(),
                    format,
                    candidate.capacity() - candidate.freePlaces(),
                    candidate.capacity());
        }
    }

    /** Each term with its points, in order: "104 km +22". */
    List<String> points(@Nullable Map<String, Integer> addends, Map<String, Integer> most, Facts facts, Locale locale) {
        List<String> told = new ArrayList<>();
        if (addends != null) {
            TERMS.stream()
                    .filter(addends::containsKey)
                    .forEach(term ->
                            told.add(point(term, addends.getOrDefault(term, 0), most.get(term), facts, locale)));
            addends.keySet().stream()
                    .filter(term -> !TERMS.contains(term))
                    .sorted()
                    .forEach(term -> told.add(term + " +" + addends.get(term)));
        }
        return told;
    }

    private String point(String term, int points, @Nullable Integer most, Facts facts, Locale locale) {
        return words(term, points, most, facts, locale) + " +" + points;
    }

    private String words(String term, int points, @Nullable Integer most, Facts facts, Locale locale) {
        if (term.equals("DISTANCE")) {
            return ON_SITE.equals(facts.format())
                    ? text("desk.term.DISTANCE.km", locale, facts.distanceKm())
                    : text("desk.term.DISTANCE.any", locale);
        }
        if (term.equals("LOAD") && facts.taken() != null && facts.capacity() != null) {
            return text("desk.term.LOAD.places", locale, facts.taken(), facts.capacity());
        }
        String found = most == null
                ? null
                : messages.getMessage("desk.term." + term + "." + level(points, most), null, null, locale);
        return found == null ? text("desk.term." + term, locale) : found;
    }

    /** How much of what a term can give; the middle is what it gives where nothing is known. */
    private static String level(int points, int most) {
        if (points >= most) {
            return "ALL";
        }
        if (points <= 0) {
            return "NONE";
        }
        long middle = StrictMath.round(most / 2.0);
        return points > middle ? "MUCH" : points == middle ? "MIDDLE" : "LITTLE";
    }

    /** Everything that stands against somebody, with its values. */
    List<String> obstacles(DeskCase.Excluded excluded, Locale locale) {
        return excluded.all().isEmpty()
                ? List.of(rule(excluded.reason(), locale))
                : excluded.all().stream()
                        .map(obstacle -> obstacle(obstacle, locale))
                        .toList();
    }

    private String obstacle(DeskCase.Obstacle obstacle, Locale locale) {
        String key = "desk.obstacle." + obstacle.rule();
        Integer value = obstacle.value();
        Integer limit = obstacle.limit();
        LocalDate from = obstacle.from();
        if (value != null && limit != null) {
            return text(key + ".of", locale, value, limit);
        }
        if (from != null) {
            return text(key + ".from", locale, dates.day(from, locale));
        }
        if (obstacle.specialties() != null && !obstacle.specialties().isEmpty()) {
            return text(
                    key + ".of",
                    locale,
                    obstacle.specialties().stream()
                            .map(code -> word("specialty." + code, code, locale))
                            .collect(Collectors.joining(", ")));
        }
        if (obstacle.format() != null) {
            return text(key + ".of", locale, word("format." + obstacle.format(), obstacle.format(), locale));
        }
        return rule(obstacle.rule(), locale);
    }

    private String rule(String rule, Locale locale) {
        return word("desk.obstacle." + rule, rule, locale);
    }

    private String word(String key, String otherwise, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, otherwise, locale));
    }

    private String text(String key, Locale locale, Object... values) {
        return String.valueOf(messages.getMessage(key, values.length == 0 ? null : values, key, locale));
    }
}
