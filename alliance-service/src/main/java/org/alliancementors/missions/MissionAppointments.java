package org.alliancementors.missions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.alliancementors.missions.appointments.AppointmentFact;
import org.alliancementors.missions.appointments.Arrangement;
import org.alliancementors.missions.appointments.Outcome;
import org.alliancementors.missions.appointments.Situation;

/** What a mission and its appointments mean for each other. */
final class MissionAppointments {

    private MissionAppointments() {}

    /** The mission after a command about its appointments. */
    static Decided<Outcome> arrange(Mission mission, Function<Arrangement, Outcome> command, Instant now) {
        var arrangement = begin(mission, now);
        var outcome = command.apply(arrangement);
        return decided(outcome, mission, arrangement);
    }

    /** A mission that has followed the search: another mentor, or none, changes what is agreed. */
    static Decided<Boolean> following(Mission before, Mission after, Instant at) {
        var former = before.mentor();
        var next = after.mentor();
        var arrangement = begin(after, at);
        if (former != null && !former.equals(next)) {
            arrangement.upkeep().mentorGone();
        }
        if (next != null && !next.equals(former)) {
            arrangement.upkeep().mentorCame(next);
        }
        return decided(true, after, arrangement);
    }

    /** A mission that ends: its appointments are told first, the end after them. */
    static <O> Decided<O> ending(Mission mission, O outcome, MissionFact end) {
        var arrangement = begin(mission, end.at());
        arrangement.upkeep().end();
        var ended = decided(outcome, mission, arrangement);
        var facts = new ArrayList<>(ended.facts());
        facts.add(end);
        return new Decided<>(outcome, ended.mission().after(end), facts);
    }

    private static Arrangement begin(Mission mission, Instant now) {
        return new Arrangement(
                mission.appointments(),
                new Situation(
                        mission.mentor(),
                        mission.status().isFinal(),
                        mission.particulars().pressWanted(),
                        now));
    }

    private static <O> Decided<O> decided(O outcome, Mission mission, Arrangement arrangement) {
        List<MissionFact> facts = new ArrayList<>();
        var next = mission;
        for (AppointmentFact fact : arrangement.facts()) {
            var told = new MissionFact.OfAppointment(fact);
            facts.add(told);
            next = next.noted(told);
        }
        return new Decided<>(outcome, next.with(arrangement.appointments()), facts);
    }
}
