package org.alliancementors.portal.services;

import java.util.List;
import org.alliancementors.portal.services.MentoringService.Mission;
import org.alliancementors.portal.services.MentoringService.Report;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What the portal asks of alliance-service for a mentor who is logged in: as in {@link MentoringService}, without a link.
 *
 * <p>Every method throws {@link ServiceRefused} on 4xx and {@link ServiceDown} where there is no answer.
 */
@HttpExchange
public interface OwnMissions {

    /** The mentor's missions, the running ones first. */
    @GetExchange("/mentors/{mentor}/missions")
    All all(@PathVariable String mentor);

    /** One of them. */
    @GetExchange("/mentors/{mentor}/missions/{mission}")
    Mission one(@PathVariable String mentor, @PathVariable String mission);

    /** Proposes a new appointment. */
    @PostExchange("/mentors/{mentor}/missions/{mission}/appointments")
    void propose(
            @PathVariable String mentor,
            @PathVariable String mission,
            @RequestHeader(AllianceService.KEY) String key,
            @RequestBody Appointment.Wish wish);

    /** Proposes another time for an appointment, agreed or not. */
    @PostExchange("/mentors/{mentor}/missions/{mission}/appointments/{id}/proposals")
    void proposeOtherTime(
            @PathVariable String mentor,
            @PathVariable String mission,
            @PathVariable String id,
            @RequestHeader(AllianceService.KEY) String key,
            @RequestBody Appointment.Wish wish);

    /**
     * Agrees to a proposal, refuses it, or calls an appointment off.
     *
     * @param what {@code agree}, {@code refuse} or {@code cancel}
     */
    @PostExchange("/mentors/{mentor}/missions/{mission}/appointments/{id}/{what}")
    void decide(
            @PathVariable String mentor,
            @PathVariable String mission,
            @PathVariable String id,
            @PathVariable String what,
            @RequestHeader(AllianceService.KEY) String key,
            @RequestBody Appointment.Decision decision);

    /** Takes the report, which completes the mission. */
    @PostExchange("/mentors/{mentor}/missions/{mission}/report")
    void report(
            @PathVariable String mentor,
            @PathVariable String mission,
            @RequestHeader(AllianceService.KEY) String key,
            @RequestBody Report report);

    /**
     * All of a mentor.
     *
     * @param items the running ones before the completed
     */
    record All(List<Mission> items) {}
}
