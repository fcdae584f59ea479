package org.alliancementors.matching.fit;

import java.time.LocalDate;
import java.util.List;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Specialty;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a mentor and a mission, and what would have had to differ. Which components are there depends on the
 * rule.
 *
 * @param rule the rule that excludes
 * @param value what is: whole kilometres to the place, rounded up (RADIUS), or places taken (CAPACITY)
 * @param limit what may be: whole kilometres that the mentor travels, rounded down (RADIUS), or places (CAPACITY)
 * @param lacking by how much the limit would have to be higher: kilometres (RADIUS) or places (CAPACITY); null when unknown
 * @param from first day on which it would be otherwise: the mentor is back (ABSENT), may be asked again (LATER)
 * @param specialties wished ones, any of which would suffice (SPECIALTY)
 * @param format wished one, in which the mentor would have to work (FORMAT)
 * @param sentence the same in words, for people
 */
public record Obstacle(
        Exclusion rule,
        @Nullable Integer value,
        @Nullable Integer limit,
        @Nullable Integer lacking,
        @Nullable LocalDate from,
        List<Specialty> specialties,
        @Nullable Format format,
        String sentence) {

    /** Copies the list. */
    public Obstacle {
        specialties = List.copyOf(specialties);
    }

    /** One that has no numbers. */
    static Obstacle of(Exclusion rule, String sentence) {
        return new Obstacle(rule, null, null, null, null, List.of(), null, sentence);
    }

    /** One of a number that is too high for its limit. */
    static Obstacle beyond(Exclusion rule, int value, int limit, int lacking, String sentence) {
        return new Obstacle(rule, value, limit, lacking, null, List.of(), null, sentence);
    }

    /** One that passes. */
    static Obstacle until(Exclusion rule, LocalDate from, String sentence) {
        return new Obstacle(rule, null, null, null, from, List.of(), null, sentence);
    }
}
