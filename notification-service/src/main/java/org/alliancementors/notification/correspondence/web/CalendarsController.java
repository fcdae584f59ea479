package org.alliancementors.notification.correspondence.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.notification.correspondence.SubscribedCalendars;
import org.alliancementors.notification.correspondence.SubscribedCalendars.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The calendars that mentors subscribe to. The tokens that open them stand in bodies, never in a path. */
@RestController
class CalendarsController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final String RETRY_AFTER_SECONDS = "60";

    private final SubscribedCalendars calendars;
    private final CalendarLinks links;

    CalendarsController(SubscribedCalendars calendars, CalendarLinks links) {
        this.calendars = calendars;
        this.links = links;
    }

    /**
     * Nothing but the link.
     *
     * @param token of the link
     */
    record Holder(@Nullable String token) {

        /** Leaves the token out: a log must not hold it. */
        @Override
        public String toString() {
            return "Holder[…]";
        }
    }

    /**
     * Where a calendar can be subscribed to.
     *
     * @param address a secret
     */
    record Address(URI address) {

        /** Leaves the address out: a log must not hold it. */
        @Override
        public String toString() {
            return "Address[…]";
        }
    }

    @PostMapping("/calendars/by-link")
    ResponseEntity<byte[]> calendar(@RequestBody Holder holder) {
        var link = links.read(holder.token(), "calendar");
        var generation = link.attempt();
        if (generation == null) {
            throw CalendarLinks.invalid("names no generation: copy the whole link");
        }
        return switch (calendars.read(new MentorId(link.subject()), generation)) {
            case Reading.Shown(var text) ->
                ResponseEntity.ok().contentType(CALENDAR).body(text.getBytes(StandardCharsets.UTF_8));
            case Reading.Replaced _ ->
                throw gone("calendar-replaced", "There is a newer address of this calendar: subscribe to that one.");
            case Reading.Gone _ ->
                throw gone("calendar-over", "The mentor has left the programme: end the subscription.");
            case Reading.Unknown _ ->
                throw new ProblemException(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "mentor-not-told",
                                "mentor-service cannot be asked for this mentor: try again in a minute.")
                        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        };
    }

    /** For the mentor's page of a mission, which is opened by another link. The same link gives the same address. */
    @PostMapping("/calendars/by-link/address")
    Address address(@RequestBody Holder holder) {
        var link = links.read(holder.token(), "mentoring");
        var mentor = link.person();
        if (mentor == null) {
            throw CalendarLinks.invalid("names nobody: open the link of the mail once more");
        }
        return new Address(calendars.address(new MentorId(mentor), link.issuedAt()));
    }

    /** For a mentor who is logged in. */
    @GetMapping("/calendars/{mentor}/address")
    Address own(@PathVariable MentorId mentor) {
        return new Address(calendars.address(mentor));
    }

    @PostMapping("/calendars/{mentor}/renew")
    Address renew(@PathVariable MentorId mentor) {
        return calendars
                .renew(mentor)
                .map(Address::new)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "mentor-unknown",
                        "No mentor '%s' was ever told of: look the id up at mentor-service.".formatted(mentor)));
    }

    private static ProblemException gone(String code, String detail) {
        return new ProblemException(HttpStatus.GONE, code, detail);
    }
}
