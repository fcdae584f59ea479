package org.alliancementors.portal.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * What the portal asks of mentor-service for the public. Codes are read as text, as in {@link AllianceService}.
 *
 * <p>Every method throws {@link ServiceRefused} on 4xx and {@link ServiceDown} where there is no answer.
 */
@HttpExchange
public interface GalleryService {

    /** The mentors who meet all that is given, by name; {@code text} is empty where there is none. */
    @GetExchange("/gallery")
    Found search(
            @RequestParam(required = false) @Nullable String specialty,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam String text,
            @RequestParam int page,
            @RequestParam int size);

    /** One of them. */
    @GetExchange("/gallery/{id}")
    Entry find(@PathVariable String id);

    /** How many there are. */
    @GetExchange("/gallery/numbers")
    Numbers numbers();

    /**
     * One page.
     *
     * @param items its entries
     * @param total how many there are in all
     * @param elsewhere what a wider search finds, where this one finds nobody
     */
    record Found(List<Entry> items, long total, @Nullable Elsewhere elsewhere) {}

    /**
     * What a wider search finds.
     *
     * @param search which filters it leaves out
     * @param specialties how many it finds, per specialty
     */
    record Elsewhere(String search, Map<String, Long> specialties) {}

    /**
     * How many there are.
     *
     * @param mentors mentors
     * @param states federal states that they live in
     */
    record Numbers(long mentors, int states) {}

    /**
     * What the public sees of a mentor.
     *
     * @param id the mentor
     * @param firstName given name
     * @param lastName family name
     * @param town where the mentor lives
     * @param state code of its federal state
     * @param latitude for a dot on the map, null where the service is older
     * @param longitude the same
     * @param mainSpecialties codes of what the mentor is known for
     * @param sideSpecialties codes of what the mentor can do besides
     * @param formats codes of how the mentor works
     * @param organisation where the mentor works, where told
     * @param cohort when the mentor joined, where told
     * @param pausedFrom first day of a pause, where there is one
     * @param pausedUntil its last day, where that is known
     */
    record Entry(
            String id,
            String firstName,
            String lastName,
            String town,
            String state,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable List<String> mainSpecialties,
            @Nullable List<String> sideSpecialties,
            @Nullable List<String> formats,
            @Nullable String organisation,
            @Nullable String cohort,
            @Nullable LocalDate pausedFrom,
            @Nullable LocalDate pausedUntil) {

        /** Given and family name. */
        public String name() {
            return firstName + " " + lastName;
        }
    }
}
