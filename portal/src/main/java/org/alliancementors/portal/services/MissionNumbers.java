package org.alliancementors.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * The numbers of missions, from alliance-service, for the desk. Codes are read as text, as in {@link AllianceService}.
 *
 * <p>Throws {@link ServiceRefused} on 4xx and {@link ServiceDown} where there is no answer.
 */
@HttpExchange
public interface MissionNumbers {

    /** The numbers of the missions that began in the last so many months. */
    @GetExchange("/statistics")
    Numbers numbers(@RequestParam int months);

    /** What is known of the effect of missions. */
    @GetExchange("/evidence")
    Evidence evidence();

    /**
     * Numbers of missions.
     *
     * @param from since when
     * @param missions how many began
     * @param states how many stand where
     * @param kinds how many of each kind
     * @param months how many in each month, as {@code 2026-11}
     * @param federalStates how many in each federal state
     * @param time how long the search took, null where nobody was found
     * @param times the same by kind
     * @param answers how often mentors were asked and what came of it
     * @param mentors who has or had how many
     * @param places where mentors were wanted on site
     */
    record Numbers(
            @Nullable Instant from,
            int missions,
            @Nullable Map<String, Long> states,
            @Nullable Map<String, Long> kinds,
            @Nullable Map<String, Long> months,
            @Nullable Map<String, Long> federalStates,
            @Nullable Times time,
            @Nullable Map<String, Times> times,
            @Nullable Map<String, Long> answers,
            @Nullable List<Load> mentors,
            @Nullable List<Demand> places) {}

    /**
     * How long it took.
     *
     * @param found out of so many
     * @param lowerMinutes a quarter took at most so long
     * @param medianMinutes half of them
     * @param upperMinutes three quarters
     */
    record Times(int found, long lowerMinutes, long medianMinutes, long upperMinutes) {}

    /**
     * What a mentor has or had.
     *
     * @param mentor id
     * @param running missions that they have
     * @param completed missions that are done
     */
    record Load(String mentor, long running, long completed) {}

    /**
     * Where somebody was wanted on site.
     *
     * @param postalCode of the place
     * @param place its name
     * @param state its federal state
     * @param latitude degrees north
     * @param longitude degrees east
     * @param missions how many missions
     * @param found for how many of them somebody was found
     */
    record Demand(
            String postalCode,
            String place,
            String state,
            double latitude,
            double longitude,
            long missions,
            long found) {}

    /**
     * What is known of the effect.
     *
     * @param specialties a row for each specialty
     */
    record Evidence(@Nullable List<Effect> specialties) {}

    /**
     * What is known of the effect for a specialty.
     *
     * @param specialty its code
     * @param completed how many missions were completed
     * @param founded whether the alliance was founded
     * @param partnersWon partners that were won
     * @param stillActive whether the alliance is active
     */
    record Effect(
            String specialty,
            long completed,
            @Nullable Answers founded,
            @Nullable Partners partnersWon,
            @Nullable Answers stillActive) {}

    /**
     * How a question was answered.
     *
     * @param yes so often
     * @param no so often
     * @param unknown so often not known
     */
    record Answers(long yes, long no, long unknown) {}

    /**
     * Partners that were won.
     *
     * @param sum how many
     * @param known by so many missions that know
     * @param unknown so many do not
     */
    record Partners(long sum, long known, long unknown) {}
}
