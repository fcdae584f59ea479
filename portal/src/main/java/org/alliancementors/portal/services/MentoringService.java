package org.alliancementors.portal.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What the portal asks of alliance-service for a mission's mentor. The token of the link stands in the bodies. Codes are read as text, as
 * in {@link AllianceService}.
 *
 * <p>Every method throws {@link ServiceRefused} on 4xx and {@link ServiceDown} where there is no answer.
 */
@HttpExchange
public interface MentoringService {

    /** The mission in its mentor's eyes; changes nothing, although it is a POST. */
    @PostExchange("/mentoring/view")
    Mission view(@RequestBody LinkBody link);

    /** Proposes a new appointment. */
    @PostExchange("/mentoring/appointments")
    void propose(@RequestHeader(AllianceService.KEY) String key, @RequestBody Appointment.Wish wish);

    /** Proposes another time for an appointment, agreed or not. */
    @PostExchange("/mentoring/appointments/{id}/proposals")
    void proposeOtherTime(
            @PathVariable String id,
            @RequestHeader(AllianceService.KEY) String key,
            @RequestBody Appointment.Wish wish);

    /**
     * Agrees to a proposal, refuses it, or calls an appointment off.
     *
     * @param what {@code agree}, {@code refuse} or {@code cancel}
     */
    @PostExchange("/mentoring/appointments/{id}/{what}")
    void decide(
            @PathVariable String id,
            @PathVariable String what,
            @RequestHeader(AllianceService.KEY) String key,
            @RequestBody Appointment.Decision decision);

    /** Takes the report, which completes the mission. */
    @PostExchange("/mentoring/report")
    void report(@RequestHeader(AllianceService.KEY) String key, @RequestBody Report report);

    /**
     * A mission in its mentor's eyes.
     *
     * @param reference what people quote
     * @param status where it stands
     * @param kind what was asked for
     * @param aim what the initiator wants to reach, in their words
     * @param format how they meet
     * @param place name of the place
     * @param postalCode where
     * @param when the days
     * @param appointments the appointments
     * @param reportAsked since when the report is asked for, null while it is not
     * @param id its identity
     * @param contact who asked; only for a mentor who is logged in, and only while the mission runs
     */
    record Mission(
            @Nullable String reference,
            String status,
            @Nullable String kind,
            @Nullable String aim,
            @Nullable String format,
            @Nullable String place,
            @Nullable String postalCode,
            @Nullable Days when,
            @Nullable List<Appointment> appointments,
            @Nullable Instant reportAsked,
            @Nullable String id,
            AllianceLinks.@Nullable Person contact) {

        private static final String RUNNING = "ACCEPTED";

        /** Whether there is still something to do. */
        public boolean running() {
            return RUNNING.equals(status);
        }

        /** The appointments; none where the service tells none. */
        public List<Appointment> meetings() {
            return appointments == null ? List.of() : appointments;
        }

        /** Without the texts. */
        @Override
        public String toString() {
            return "Mission[" + status + "]";
        }
    }

    /**
     * How a mission went.
     *
     * @param token the token of the link, null for a mentor who is logged in
     * @param done what was done
     * @param minutes time spent
     * @param reach how many people were reached, where known
     * @param nextSteps what was agreed to happen next, where anything
     * @param story text for others to read, where there is one
     * @param mayPublish whether the story may be published
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Report(
            @Nullable String token,
            String done,
            int minutes,
            @Nullable Integer reach,
            @Nullable String nextSteps,
            @Nullable String story,
            boolean mayPublish) {

        /** The same from the holder of a link. */
        public Report from(String token) {
            return new Report(token, done, minutes, reach, nextSteps, story, mayPublish);
        }

        /** Without token and texts. */
        @Override
        public String toString() {
            return "Report[" + minutes + " min]";
        }
    }
}
