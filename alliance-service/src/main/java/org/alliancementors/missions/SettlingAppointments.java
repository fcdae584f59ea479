package org.alliancementors.missions;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.alliancementors.calendars.Booking;
import org.alliancementors.calendars.BookingResult;
import org.alliancementors.calendars.Calendar;
import org.alliancementors.calendars.Calendars;
import org.alliancementors.calendars.Clash;
import org.alliancementors.calendars.Span;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.missions.appointments.Appointment;
import org.alliancementors.missions.appointments.Arrangement;
import org.alliancementors.missions.appointments.Claim;
import org.alliancementors.missions.appointments.Outcome;
import org.alliancementors.missions.appointments.Slot;

/**
 * Brings missions and calendars to agree: asks for the times that everybody wants, gives back what is not needed any more,
 * and notes what has taken place. Each step is stored before the next one, and may be taken by several at once and again
 * after a crash at any point; a worker that was held up meanwhile changes nothing.
 */
public final class SettlingAppointments {

    private final Missions missions;
    private final Calendars calendars;
    private final InstantSource clock;

    /** Puts it together. */
    public SettlingAppointments(Missions missions, Calendars calendars, InstantSource clock) {
        this.missions = missions;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Finishes whatever was begun in these missions, and notes what has come to its end. */
    public void settle(Collection<MissionId> ids) {
        for (var id : ids) {
            missions.find(id).ifPresent(mission -> {
                mission.appointments().all().forEach(one -> confirm(mission, one.id()));
                change(id, all -> all.upkeep().hold());
                missions.find(id).ifPresent(this::pay);
            });
        }
    }

    /**
     * Asks the mentor's calendar for what the appointment waits for, if it does, and stores the answer.
     *
     * @return why the time is not free, where it was this very question that found out
     */
    Optional<Clash> confirm(Mission mission, AppointmentId id) {
        var asking = mission.appointments().find(id).orElse(null);
        var claim = asking == null ? null : asking.claim();
        var proposal = asking == null ? null : asking.proposal();
        if (claim == null || proposal == null) {
            return Optional.empty();
        }
        var result = calendars.book(claim.mentor(), booking(mission, id, claim, proposal.slot()));
        switch (result) {
            case BookingResult.Booked() ->
                change(mission.id(), all -> all.upkeep().confirm(id, claim.number()));
            case BookingResult.NotFree(var clash) -> turnBack(mission.id(), id, claim);
            case BookingResult.TooLate() -> turnBack(mission.id(), id, claim);
        }
        missions.find(mission.id()).ifPresent(this::pay);
        return result instanceof BookingResult.NotFree(var clash) ? Optional.of(clash) : Optional.empty();
    }

    /** Gives calendars what they are owed. */
    void pay(Mission mission) {
        for (var debt : mission.appointments().owed()) {
            calendars.release(debt.mentor(), mission.id(), debt.appointment(), debt.upTo(), debt.keep());
            change(mission.id(), all -> all.upkeep().paid(debt));
        }
    }

    /** Whether an agreed appointment lies on a day of absence that was heard of after the agreement. */
    public boolean inAbsence(Appointment appointment) {
        var agreed = appointment.agreed();
        return appointment.state() == Appointment.State.AGREED
                && agreed != null
                && calendars
                        .find(agreed.mentor())
                        .filter(calendar -> away(calendar, agreed.slot()))
                        .isPresent();
    }

    private static boolean away(Calendar calendar, Slot slot) {
        return calendar.awayIn(new Span(slot.from(), slot.to()));
    }

    private void turnBack(MissionId mission, AppointmentId id, Claim claim) {
        change(mission, all -> all.upkeep().turnBack(id, claim.number()));
    }

    private void change(MissionId id, Function<Arrangement, Outcome> step) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        missions.change(id, mission -> mission.arrange(step, now));
    }

    private static Booking booking(Mission mission, AppointmentId id, Claim claim, Slot slot) {
        return new Booking(mission.id(), id, claim.number(), new Span(slot.from(), slot.to()), mission.reference());
    }
}
