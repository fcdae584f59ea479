package org.alliancementors.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import tools.jackson.databind.JsonNode;

/**
 * What the desk asks of mentor-service. Codes are read as text, as in {@link AllianceService}; bodies are made by who knows their fields.
 *
 * <p>Every method throws {@link ServiceRefused} on 4xx and {@link ServiceDown} where there is no answer.
 */
@HttpExchange
public interface MentorDesk {

    /** All mentors, or those who need something from the desk. */
    @GetExchange("/mentors")
    Listed<Mentor> mentors(
            @RequestParam(required = false) @Nullable String needs, @RequestParam int page, @RequestParam int size);

    /** One of them. */
    @GetExchange("/mentors/{id}")
    Mentor mentor(@PathVariable String id);

    /** What was done with the mentor, the newest first. */
    @GetExchange("/mentors/{id}/acts")
    Listed<Act> acts(@PathVariable String id, @RequestParam int page, @RequestParam int size);

    /** Takes somebody in, as a draft. */
    @PostExchange("/mentors")
    Mentor register(@RequestHeader(AllianceService.KEY) String key, @RequestBody JsonNode profile);

    /**
     * Replaces the profile.
     *
     * @param tag entity tag of the version that was read
     */
    @PutExchange("/mentors/{id}")
    Mentor change(
            @PathVariable String id, @RequestHeader(HttpHeaders.IF_MATCH) String tag, @RequestBody JsonNode profile);

    /**
     * Does something with the mentor; the same again is the same.
     *
     * @param what {@code publish}, {@code withdraw}, {@code absences}, {@code pause}, {@code return}, {@code leave}, {@code trainings} or
     *     {@code check}
     */
    @PostExchange("/mentors/{id}/{what}")
    void act(@PathVariable String id, @PathVariable String what, @RequestBody JsonNode body);

    /** Names who is asked first in the mentor's stead. */
    @PutExchange("/mentors/{id}/substitute")
    void substitute(
            @PathVariable String id, @RequestHeader(HttpHeaders.IF_MATCH) String tag, @RequestBody JsonNode body);

    /**
     * Takes something back.
     *
     * @param what {@code substitute} or {@code leave}
     */
    @DeleteExchange("/mentors/{id}/{what}")
    void undo(@PathVariable String id, @PathVariable String what);

    /**
     * Removes an entry.
     *
     * @param list {@code absences} or {@code trainings}
     */
    @DeleteExchange("/mentors/{id}/{list}/{entry}")
    void remove(@PathVariable String id, @PathVariable String list, @PathVariable String entry);

    /**
     * A mentor as the desk sees them.
     *
     * @param id the mentor
     * @param status where they stand
     * @param version of the document
     * @param firstName given name
     * @param lastName family name
     * @param email one address
     * @param phone telephone number, where there is one
     * @param organisation where the mentor works, where told
     * @param cohort when the mentor joined, where told
     * @param postalCode where the mentor lives
     * @param town name of the place
     * @param state code of its federal state
     * @param mainSpecialties codes
     * @param sideSpecialties codes
     * @param formats codes
     * @param radiusKm how far the mentor travels
     * @param capacity how many missions at a time
     * @param ownAlliances ids
     * @param language of their mails
     * @param absences days away
     * @param changedAt when anything last changed
     * @param care how the programme looks after them
     */
    record Mentor(
            String id,
            @Nullable String status,
            long version,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String organisation,
            @Nullable String cohort,
            @Nullable String postalCode,
            @Nullable String town,
            @Nullable String state,
            @Nullable List<String> mainSpecialties,
            @Nullable List<String> sideSpecialties,
            @Nullable List<String> formats,
            int radiusKm,
            int capacity,
            @Nullable List<String> ownAlliances,
            @Nullable String language,
            @Nullable List<Absence> absences,
            @Nullable Instant changedAt,
            @Nullable Care care) {

        /** Given and family name. */
        public String name() {
            return (firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName);
        }

        /** The version as an entity tag. */
        public String tag() {
            return "\"" + version + "\"";
        }

        /** Without the person. */
        @Override
        public String toString() {
            return "Mentor[" + id + "]";
        }
    }

    /**
     * Days away.
     *
     * @param id of the entry
     * @param from first day
     * @param to last day
     */
    record Absence(String id, LocalDate from, LocalDate to) {}

    /**
     * How the programme looks after a mentor.
     *
     * @param needs what waits for the desk
     * @param approval who published them
     * @param check where the yearly question stands
     * @param trainings what they learnt
     * @param pause when they are not asked
     * @param substitute who is asked first in their stead
     * @param leaving when they leave
     * @param departure why they are asked no more
     */
    record Care(
            @Nullable List<String> needs,
            @Nullable Approval approval,
            @Nullable Check check,
            @Nullable List<Training> trainings,
            @Nullable Pause pause,
            @Nullable String substitute,
            @Nullable Leaving leaving,
            @Nullable String departure) {}

    /**
     * That somebody published them.
     *
     * @param by who
     * @param at when
     */
    record Approval(String by, @Nullable Instant at) {}

    /**
     * The yearly question.
     *
     * @param state where it stands
     * @param next when it goes on by itself
     */
    record Check(String state, @Nullable Instant next) {}

    /**
     * A training.
     *
     * @param id of the entry
     * @param kind its code
     * @param date when
     * @param expires until when it counts, where it ends
     * @param expired whether it has ended
     */
    record Training(
            String id,
            String kind,
            @Nullable LocalDate date,
            @Nullable LocalDate expires,
            boolean expired) {}

    /**
     * When a mentor is not asked.
     *
     * @param from first day
     * @param until last day, where it is known
     */
    record Pause(@Nullable LocalDate from, @Nullable LocalDate until) {}

    /**
     * When a mentor leaves.
     *
     * @param day first day without them
     * @param successor who takes over, where somebody does
     */
    record Leaving(@Nullable LocalDate day, @Nullable String successor) {}

    /**
     * What somebody did with a mentor.
     *
     * @param what its code
     * @param who did it
     * @param why they did it, where told
     * @param at when
     */
    record Act(
            String what,
            @Nullable String who,
            @Nullable String why,
            @Nullable Instant at) {}
}
