package org.alliancementors.portal.services;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * What the portal asks of mentor-service for a mentor who is logged in. Codes are read as text, as in {@link AllianceService}.
 *
 * <p>Every method throws {@link ServiceRefused} on 4xx and {@link ServiceDown} where there is no answer.
 */
@HttpExchange
public interface OwnProfile {

    /** Everything that is known of the mentor. */
    @GetExchange("/mentors/{mentor}")
    Kept find(@PathVariable String mentor);

    /** Changes what is the mentor's to change, on top of the version that was seen. */
    @PutExchange("/mentors/{mentor}/profile")
    Kept change(
            @PathVariable String mentor,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @RequestBody Change change);

    /** Notes days away. The same days again change nothing. */
    @PostExchange("/mentors/{mentor}/absences")
    void noteAbsence(@PathVariable String mentor, @RequestBody Absent days);

    /** Removes an absence. */
    @DeleteExchange("/mentors/{mentor}/absences/{id}")
    void removeAbsence(@PathVariable String mentor, @PathVariable String id);

    /** Pauses, also when there is a pause already. */
    @PostExchange("/mentors/{mentor}/pause")
    void pause(@PathVariable String mentor, @RequestBody Pause pause);

    /** Ends the pause, if there is one. */
    @PostExchange("/mentors/{mentor}/return")
    void giveBack(@PathVariable String mentor);

    /**
     * A mentor as they see themselves.
     *
     * @param id the mentor
     * @param status DRAFT, PUBLISHED or WITHDRAWN
     * @param version grows with every change
     * @param firstName given name
     * @param lastName family name
     * @param email where their mails go
     * @param phone telephone, where told
     * @param organisation where the mentor works, where told
     * @param cohort when the mentor joined, where told
     * @param postalCode where the mentor lives
     * @param town its name
     * @param state code of its federal state
     * @param mainSpecialties codes of what the mentor is known for
     * @param sideSpecialties codes of what the mentor can do besides
     * @param formats codes of how the mentor works
     * @param radiusKm how far the mentor travels
     * @param capacity how many missions at a time
     * @param language of the mails
     * @param absences days away
     * @param care how the programme looks after them
     */
    record Kept(
            String id,
            String status,
            long version,
            String firstName,
            String lastName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String organisation,
            @Nullable String cohort,
            String postalCode,
            String town,
            String state,
            @Nullable List<String> mainSpecialties,
            @Nullable List<String> sideSpecialties,
            @Nullable List<String> formats,
            int radiusKm,
            int capacity,
            @Nullable String language,
            @Nullable List<Absence> absences,
            @Nullable Care care) {

        /** The days away; none where the service tells none. */
        public List<Absence> away() {
            return absences == null ? List.of() : absences;
        }

        /** The pause, where there is one. */
        public @Nullable Pause pause() {
            return care == null ? null : care.pause();
        }

        /** As the gallery shows it. */
        public GalleryService.Entry entry() {
            Pause pause = pause();
            return new GalleryService.Entry(
                    id,
                    firstName,
                    lastName,
                    town,
                    state,
                    null,
                    null,
                    mainSpecialties,
                    sideSpecialties,
                    formats,
                    organisation,
                    cohort,
                    pause == null ? null : pause.from(),
                    pause == null ? null : pause.until());
        }

        /** Without the person. */
        @Override
        public String toString() {
            return "Kept[" + status + ", " + version + "]";
        }
    }

    /**
     * Part of how the programme looks after a mentor.
     *
     * @param pause the pause, where there is one
     */
    record Care(@Nullable Pause pause) {}

    /**
     * Days away.
     *
     * @param id to remove them with
     * @param from first day
     * @param to last day
     */
    record Absence(String id, LocalDate from, LocalDate to) {}

    /**
     * Days away, to be noted.
     *
     * @param from first day
     * @param to last day
     */
    record Absent(LocalDate from, LocalDate to) {}

    /**
     * A pause.
     *
     * @param from first day
     * @param until last day, null where it is open
     */
    record Pause(LocalDate from, @Nullable LocalDate until) {}

    /**
     * What a mentor may change themselves; what is null is emptied.
     *
     * @param phone telephone
     * @param organisation where the mentor works
     * @param postalCode where the mentor lives
     * @param sideSpecialties codes of what the mentor can do besides
     * @param formats codes of how the mentor works
     * @param radiusKm how far the mentor travels
     * @param capacity how many missions at a time
     * @param language of the mails
     */
    record Change(
            @Nullable String phone,
            @Nullable String organisation,
            @Nullable String postalCode,
            List<String> sideSpecialties,
            List<String> formats,
            @Nullable Integer radiusKm,
            @Nullable Integer capacity,
            @Nullable String language) {

        /** Without the person. */
        @Override
        public String toString() {
            return "Change[…]";
        }
    }
}
