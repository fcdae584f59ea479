package org.alliancementors.missions;

import static org.alliancementors.missions.MissionFixture.MENTOR;
import static org.alliancementors.missions.MissionFixture.NOW;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.alliancementors.calendars.Booking;
import org.alliancementors.calendars.Calendar;
import org.alliancementors.calendars.Calendars;
import org.alliancementors.calendars.InMemoryCalendars;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.missions.ArrangingAppointments.Result;
import org.alliancementors.missions.appointments.Actor;
import org.alliancementors.missions.appointments.Appointment;
import org.alliancementors.missions.appointments.AppointmentFact;
import org.alliancementors.places.Places;
import org.junit.jupiter.api.BeforeEach;

/** Two accepted missions of one mentor, with stores in memory and a process that may die at any write. */
abstract class TwoMissionsOfOneMentor {

    static final MissionId ONE = new MissionId("m-1");
    static final MissionId OTHER = new MissionId("m-2");
    static final AppointmentId ID = new AppointmentId("a-1");
    static final Actor THE_MENTOR = Actor.mentor(MENTOR);
    static final Places PLACES = Places.load();

    Instant now = NOW;
    final InMemoryMissions missions = new InMemoryMissions();
    final InMemoryCalendars calendars = new InMemoryCalendars(() -> now);
    final SettlingAppointments settling = new SettlingAppointments(missions, calendars, () -> now);
    final ArrangingAppointments arranging = arranging(missions, calendars);

    @BeforeEach
    void twoMissionsOfOneMentor() {
        missions.put(anyMission("m-1", MissionStatus.ACCEPTED));
        missions.put(anyMission("m-2", MissionStatus.ACCEPTED));
    }

    MissionId fresh(String id) {
        missions.put(anyMission(id, MissionStatus.ACCEPTED));
        return new MissionId(id);
    }

    void crashing(int write, boolean afterwards, Consumer<ArrangingAppointments> command) {
        var plan = new Crash.Plan(write, afterwards);
        var dying = arranging(plan.around(Missions.class, missions), plan.around(Calendars.class, calendars));
        try {
            command.accept(dying);
            assertThat(plan.happened()).as("it ended before write %d", write).isFalse();
        } catch (Crash _) {
            assertThat(plan.happened()).isTrue();
        }
    }

    /** What the sweep does when the time that it looks at has come. */
    void sweep(MissionId id) {
        var due = mission(id).appointments().workAt();
        if (due != null && due.isBefore(NOW.plus(Duration.ofHours(1)))) {
            settling.settle(List.of(id));
        }
    }

    ArrangingAppointments arranging(Missions store, Calendars books) {
        return new ArrangingAppointments(store, new SettlingAppointments(store, books, () -> now), PLACES, () -> now);
    }

    void propose(MissionId mission, String from) {
        assertThat(arranging.propose(mission, Actor.INITIATOR, ID, at(from)))
                .hasValueSatisfying(result -> assertThat(result).isInstanceOf(Result.Done.class));
    }

    Result agree(MissionId mission, int number) {
        return arranging.agree(mission, THE_MENTOR, ID, number).orElseThrow();
    }

    static SlotDraft at(String from) {
        return new SlotDraft(
                "PLANNING", from, Instant.parse(from).plus(Duration.ofHours(2)).toString(), "PHONE", null);
    }

    Mission mission(MissionId id) {
        return missions.find(id).orElseThrow();
    }

    Appointment appointment(MissionId id) {
        return mission(id).appointments().find(ID).orElseThrow();
    }

    Calendar calendar() {
        return calendars.find(MENTOR).orElseThrow();
    }

    List<Booking> booked(MissionId mission) {
        return calendars.find(MENTOR).orElse(Calendar.empty(MENTOR)).bookings().stream()
                .filter(booking -> booking.mission().equals(mission))
                .toList();
    }

    List<AppointmentFact> told() {
        return missions.facts().stream()
                .map(fact -> ((MissionFact.OfAppointment) fact).fact())
                .toList();
    }
}
