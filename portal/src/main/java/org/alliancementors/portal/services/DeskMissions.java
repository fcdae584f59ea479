package org.alliancementors.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What the desk asks of alliance-service about missions. Codes are read as text, as in {@link AllianceService}.
 *
 * <p>Every method throws {@link ServiceRefused} on 4xx and {@link ServiceDown} where there is no answer.
 */
@HttpExchange
public interface DeskMissions {

    /** Missions of a status, or {@code WAITING_AT_DESK}, without contact and texts. */
    @GetExchange("/missions")
    Listed list(@RequestParam String status, @RequestParam int page, @RequestParam int size);

    /** A mission with contact and texts. */
    @GetExchange("/missions/{id}")
    DeskMission find(@PathVariable String id);

    /** Everything that happened to it, oldest first, in sentences of the language. */
    @GetExchange("/missions/{id}/story")
    Story story(@PathVariable String id, @RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) String language);

    /** Its appointments. */
    @GetExchange("/missions/{id}/appointments")
    Appointments appointments(@PathVariable String id);

    /** Cancels it. Doing so twice changes nothing. */
    @PostExchange("/missions/{id}/cancel")
    void cancel(@PathVariable String id);

    /** Completes it without a report. */
    @PostExchange("/missions/{id}/complete")
    void complete(@PathVariable String id, @RequestBody Reason reason);

    /** What came of it. */
    @GetExchange("/missions/{id}/report")
    DeskReport report(@PathVariable String id);

    /** What its journeys may cost. */
    @GetExchange("/missions/{id}/travel")
    DeskTravel travel(@PathVariable String id);

    /** The same as a file for spreadsheets in the language. */
    @GetExchange("/missions/{id}/travel.csv")
    ResponseEntity<byte[]> travelFile(
            @PathVariable String id, @RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) String language);

    /**
     * A page of missions.
     *
     * @param items the missions
     * @param total how many there are in all
     */
    record Listed(List<DeskMission> items, long total) {}

    /**
     * Why the desk does something.
     *
     * @param reason in its words
     */
    record Reason(String reason) {

        /** Without the reason. */
        @Override
        public String toString() {
            return "Reason[…]";
        }
    }

    /**
     * The appointments of a mission.
     *
     * @param items all there ever were, oldest first
     */
    record Appointments(@Nullable List<Appointment> items) {}

    /**
     * What happened to a mission.
     *
     * @param holder who moves next
     * @param by until when, where there is such a time
     * @param entries oldest first
     */
    record Story(
            @Nullable String holder,
            @Nullable Instant by,
            @Nullable List<Entry> entries) {}

    /**
     * One thing that happened.
     *
     * @param at when
     * @param source whose event it was
     * @param what what
     * @param text the same as a sentence
     * @param mentor whom it is about
     * @param details what else is known, such as the round of a decision
     */
    record Entry(
            Instant at,
            @Nullable String source,
            @Nullable String what,
            String text,
            @Nullable String mentor,
            @Nullable Map<String, String> details) {}
}
