package org.alliancementors.faults.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alliancementors.events.assignments.AssignmentAccepted;
import org.alliancementors.events.assignments.AssignmentDeclined;
import org.alliancementors.events.assignments.AssignmentExpired;
import org.alliancementors.events.assignments.AssignmentReopened;
import org.alliancementors.events.assignments.AssignmentWithdrawn;
import org.alliancementors.events.assignments.MentorAssigned;
import org.alliancementors.events.assignments.StandbyAsked;
import org.alliancementors.events.assignments.StandbyEnded;
import org.alliancementors.events.assignments.StandbySteppedIn;
import org.alliancementors.faults.history.Published;

/**
 * When a mission surely held places, read from its events alone. A place is taken before it is told and given back after the event was
 * written, so it is held at least from the moment at which the first event was sent until the last one was written.
 */
final class Places {

    private final Function<Published, Instant> written;
    private final List<Held> held = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private final Map<String, Open> open = new HashMap<>();

    /**
     * A place surely taken.
     *
     * @param to {@link Instant#MAX} where it was never given back
     */
    record Held(String mission, String mentor, Instant from, Instant to) {}

    private record Open(String role, String mentor, Instant from) {}

    private Places(Function<Published, Instant> written) {
        this.written = written;
    }

    /** Reads the events of one mission in order. */
    static Places of(String mission, List<Published> events) {
        return of(mission, events, Published::written);
    }

    /**
     * The same.
     *
     * @param written when an event was written, or something earlier where that is not sure
     */
    static Places of(String mission, List<Published> events, Function<Published, Instant> written) {
        var places = new Places(written);
        events.forEach(event -> places.read(mission, event));
        places.open.values().forEach(one -> places.held.add(new Held(mission, one.mentor(), one.from(), Instant.MAX)));
        return places;
    }

    /** All places of this mission. */
    List<Held> held() {
        return held;
    }

    /** Who is the mission's mentor after the last event; one, nobody, or, where the promise is broken, several. */
    List<String> asked() {
        return open.values().stream()
                .filter(one -> one.role().startsWith(Seats.ATTEMPT))
                .map(Open::mentor)
                .toList();
    }

    /** What says that two mentors were the mission's at a time. */
    List<String> doubled() {
        return doubled;
    }

    private void read(String mission, Published event) {
        String attempt = Seats.attempt(event);
        String standby = Seats.standby(event);
        switch (event.type()) {
            case MentorAssigned.TYPE, AssignmentAccepted.TYPE, AssignmentReopened.TYPE ->
                begin(mission, attempt, event);
            case AssignmentDeclined.TYPE, AssignmentExpired.TYPE, AssignmentWithdrawn.TYPE ->
                end(mission, attempt, event);
            case StandbyAsked.TYPE -> begin(mission, standby, event);
            case StandbyEnded.TYPE -> end(mission, standby, event);
            case StandbySteppedIn.TYPE -> {
                end(mission, standby, event);
                begin(mission, attempt, event);
            }
            default -> {
                // takes and frees nothing
            }
        }
    }

    private void begin(String mission, String role, Published event) {
        if (open.containsKey(role)) {
            return;
        }
        if (role.startsWith(Seats.ATTEMPT)) {
            open.keySet().stream()
                    .filter(other -> other.startsWith(Seats.ATTEMPT))
                    .forEach(other -> doubled.add(
                            "mission %s has two mentors at a time: %s and %s".formatted(mission, other, role)));
        }
        open.put(role, new Open(role, event.field("mentor"), event.appended()));
    }

    private void end(String mission, String role, Published event) {
        Open ended = open.remove(role);
        Instant to = written.apply(event);
        if (ended != null && ended.from().isBefore(to)) {
            held.add(new Held(mission, ended.mentor(), ended.from(), to));
        }
    }
}
