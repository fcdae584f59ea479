package org.alliancementors.missions;

import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.alliancementors.calendars.Booking;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.missions.ArrangingAppointments.Result;
import org.alliancementors.missions.appointments.Actor;
import org.alliancementors.missions.appointments.Appointment.State;
import org.alliancementors.missions.appointments.AppointmentFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementsAtOnceAndCutOffTests extends TwoMissionsOfOneMentor {

    @Test
    void ofManyAgreementsForOneMentorAtOnceExactlyOneWins() throws Exception { // U2
        List<Callable<Result>> all = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            var id = new MissionId("m-" + i);
            missions.put(anyMission(id.value(), MissionStatus.ACCEPTED));
            propose(id, "2026-05-12T10:00:00+02:00");
            // each is sent twice, at once
            all.add(() -> agree(id, 1));
            all.add(() -> agree(id, 1));
        }
        List<Result> results = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(all.size())) {
            for (var answer : pool.invokeAll(all)) {
                results.add(answer.get());
            }
        }

        assertThat(results).filteredOn(Result.Done.class::isInstance).hasSize(2);
        assertThat(results).filteredOn(Result.Clashed.class::isInstance).hasSize(22);
        assertThat(told())
                .filteredOn(AppointmentFact.Scheduled.class::isInstance)
                .hasSize(1);
        assertThat(calendar().bookings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void anAgreementCutOffAtAnyWriteIsFinishedByTheSweepOrByTheNextTry(int write) { // C14
        for (var afterwards : List.of(true, false)) {
            var mission = fresh("m-agree-" + write + afterwards);
            propose(mission, "2026-05-12T10:00:00+02:00");

            crashing(write, afterwards, dying -> dying.agree(mission, THE_MENTOR, ID, 1));
            sweep(mission);
            assertThat(agree(mission, 1)).isInstanceOf(Result.Done.class);

            assertThat(appointment(mission).state()).isEqualTo(State.AGREED);
            assertThat(booked(mission)).hasSize(1);
            assertThat(mission(mission).appointments().owed()).isEmpty();
            arranging.cancel(mission, Actor.DESK, ID);
        }
        assertThat(told())
                .filteredOn(AppointmentFact.Scheduled.class::isInstance)
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void aMoveAndACancellationCutOffAtAnyWriteAreFinished(int write) { // C14
        for (var afterwards : List.of(true, false)) {
            var mission = fresh("m-move-" + write + afterwards);
            propose(mission, "2026-05-12T10:00:00+02:00");
            agree(mission, 1);
            arranging.counter(mission, Actor.INITIATOR, ID, "key-2", at("2026-05-12T11:00:00+02:00"));

            crashing(write, afterwards, dying -> dying.agree(mission, THE_MENTOR, ID, 2));
            sweep(mission);
            agree(mission, 2);
            assertThat(booked(mission)).extracting(Booking::number).containsExactly(2);

            crashing(write, afterwards, dying -> dying.cancel(mission, THE_MENTOR, ID));
            sweep(mission);
            arranging.cancel(mission, THE_MENTOR, ID);

            assertThat(booked(mission)).isEmpty();
            assertThat(mission(mission).appointments().workAt()).isNull();
        }
        assertThat(told()).filteredOn(AppointmentFact.Moved.class::isInstance).hasSize(2);
        assertThat(told())
                .filteredOn(AppointmentFact.Cancelled.class::isInstance)
                .hasSize(2);
    }

    @Test
    void aClashWhoseWorkerDiedIsTurnedBackByTheSweep() { // C14
        propose(OTHER, "2026-05-12T10:00:00+02:00");
        agree(OTHER, 1);
        propose(ONE, "2026-05-12T10:00:00+02:00");

        crashing(2, true, dying -> dying.agree(ONE, THE_MENTOR, ID, 1));
        assertThat(appointment(ONE).claim()).isNotNull();
        sweep(ONE);

        assertThat(appointment(ONE).claim()).isNull();
        assertThat(appointment(ONE).proposal()).isNotNull();
        assertThat(agree(ONE, 1)).isInstanceOf(Result.Clashed.class);
    }

    @Test
    void aLateBookingByAFrozenWorkerAfterTheReleaseBooksNothing() { // P3
        propose(ONE, "2026-05-12T10:00:00+02:00");
        // the worker has stored what it asks for, and is held up before it asks
        crashing(2, false, dying -> dying.agree(ONE, THE_MENTOR, ID, 1));
        var seenByTheFrozenWorker = mission(ONE);
        arranging.cancel(ONE, Actor.INITIATOR, ID);

        settling.confirm(seenByTheFrozenWorker, ID);

        assertThat(calendar().bookings()).isEmpty();
        assertThat(appointment(ONE).state()).isEqualTo(State.CANCELLED);
        propose(OTHER, "2026-05-12T10:00:00+02:00");
        assertThat(agree(OTHER, 1)).isInstanceOf(Result.Done.class);
    }

    @Test
    void aBookingThatWasCancelledBeforeItWasToldIsGivenBack() {
        propose(ONE, "2026-05-12T10:00:00+02:00");
        crashing(2, true, dying -> dying.agree(ONE, THE_MENTOR, ID, 1));
        assertThat(booked(ONE)).hasSize(1);

        arranging.cancel(ONE, Actor.INITIATOR, ID);

        assertThat(booked(ONE)).isEmpty();
        assertThat(told()).hasExactlyElementsOfTypes(AppointmentFact.Proposed.class, AppointmentFact.Refused.class);
    }
}
