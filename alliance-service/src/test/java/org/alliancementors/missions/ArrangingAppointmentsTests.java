package org.alliancementors.missions;

import static org.alliancementors.missions.MissionFixture.MENTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alliancementors.calendars.Booking;
import org.alliancementors.calendars.Calendar;
import org.alliancementors.calendars.Clash;
import org.alliancementors.calendars.Span;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Party;
import org.alliancementors.events.codes.Period;
import org.alliancementors.missions.ArrangingAppointments.Result;
import org.alliancementors.missions.appointments.Actor;
import org.alliancementors.missions.appointments.Appointment.State;
import org.alliancementors.missions.appointments.AppointmentFact;
import org.alliancementors.missions.appointments.Appointments;
import org.alliancementors.missions.appointments.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrangingAppointmentsTests extends TwoMissionsOfOneMentor {

    @Test
    void anAppointmentIsAgreedOnceThoughEverythingIsSentTwice() {
        propose(ONE, "2026-05-12T10:00:00+02:00");
        propose(ONE, "2026-05-12T10:00:00+02:00");
        agree(ONE, 1);
        var again = agree(ONE, 1);

        assertThat(again)
                .isInstanceOfSatisfying(
                        Result.Done.class,
                        done -> assertThat(done.appointment().state()).isEqualTo(State.AGREED));
        assertThat(told()).hasExactlyElementsOfTypes(AppointmentFact.Proposed.class, AppointmentFact.Scheduled.class);
        assertThat(calendar().bookings()).singleElement().satisfies(booking -> {
            assertThat(booking.mission()).isEqualTo(ONE);
            assertThat(booking.span().from()).isEqualTo("2026-05-12T08:00:00Z");
        });
    }

    @Test
    void aClashIsRefusedAndNamedAndTheProposalStaysOpen() {
        propose(ONE, "2026-05-12T10:00:00+02:00");
        agree(ONE, 1);
        propose(OTHER, "2026-05-12T11:00:00+02:00");

        var clash = new Result.Clashed(new Clash(
                Clash.Kind.APPOINTMENT,
                new Span(Instant.parse("2026-05-12T08:00:00Z"), Instant.parse("2026-05-12T10:00:00Z")),
                mission(ONE).reference()));
        assertThat(agree(OTHER, 1)).isEqualTo(clash);
        assertThat(agree(OTHER, 1)).isEqualTo(clash);
        assertThat(appointment(OTHER).state()).isEqualTo(State.PROPOSED);
        assertThat(appointment(OTHER).proposal()).isNotNull();
        assertThat(mission(OTHER).appointments().workAt()).isNull();

        arranging.cancel(ONE, Actor.INITIATOR, ID);
        assertThat(agree(OTHER, 1)).isInstanceOf(Result.Done.class);
    }

    @Test
    void anAbsenceIsRefusedAndOneThatIsToldLaterIsVisible() { // U6
        var days = List.of(new Period(LocalDate.of(2026, 5, 12), LocalDate.of(2026, 5, 13)));
        calendars.put(Calendar.empty(MENTOR).away(days));
        propose(ONE, "2026-05-13T10:00:00+02:00");

        assertThat(agree(ONE, 1))
                .isInstanceOfSatisfying(
                        Result.Clashed.class,
                        it -> assertThat(it.clash().kind()).isEqualTo(Clash.Kind.ABSENCE));

        calendars.put(calendar().away(List.of()));
        agree(ONE, 1);
        assertThat(settling.inAbsence(appointment(ONE))).isFalse();
        calendars.put(calendar().away(days));
        assertThat(appointment(ONE).state()).isEqualTo(State.AGREED);
        assertThat(settling.inAbsence(appointment(ONE))).isTrue();
    }

    @Test
    void aMoveGivesTheOldTimeBack() {
        propose(ONE, "2026-05-12T10:00:00+02:00");
        agree(ONE, 1);
        arranging.counter(ONE, Actor.INITIATOR, ID, "key-2", at("2026-05-12T11:00:00+02:00"));
        arranging.counter(ONE, Actor.INITIATOR, ID, "key-2", at("2026-05-12T11:00:00+02:00"));
        agree(ONE, 2);

        assertThat(told().getLast()).isInstanceOfSatisfying(AppointmentFact.Moved.class, moved -> {
            assertThat(moved.sequence()).isEqualTo(1);
            assertThat(moved.previousFrom()).isEqualTo("2026-05-12T08:00:00Z");
        });
        assertThat(calendar().bookings()).extracting(Booking::number).containsExactly(2);
        assertThat(mission(ONE).appointments().owed()).isEmpty();
        assertThat(arranging.counter(ONE, Actor.INITIATOR, ID, "key-2", at("2026-05-12T12:00:00+02:00")))
                .contains(new Result.Refused(Outcome.KEY_USED_OTHERWISE, appointment(ONE)));
    }

    @Test
    void aMoveThatClashesKeepsTheOldTime() {
        propose(OTHER, "2026-05-12T14:00:00+02:00");
        agree(OTHER, 1);
        propose(ONE, "2026-05-12T10:00:00+02:00");
        agree(ONE, 1);
        arranging.counter(ONE, Actor.INITIATOR, ID, "key-2", at("2026-05-12T15:00:00+02:00"));

        assertThat(agree(ONE, 2)).isInstanceOf(Result.Clashed.class);
        arranging.refuse(ONE, THE_MENTOR, ID, 2);

        assertThat(appointment(ONE).state()).isEqualTo(State.AGREED);
        assertThat(calendar().bookings()).hasSize(2);
    }

    @Test
    void whatTheDeskProposesWaitsForBothAndTheDeskMaySpeakForThem() {
        arranging.propose(ONE, Actor.DESK, ID, at("2026-05-12T10:00:00+02:00"));
        arranging.agree(ONE, Actor.toldBy(Party.INITIATOR), ID, 1);
        assertThat(appointment(ONE).state()).isEqualTo(State.PROPOSED);

        arranging.agree(ONE, Actor.toldBy(Party.MENTOR), ID, 1);

        assertThat(appointment(ONE).state()).isEqualTo(State.AGREED);
    }

    @Test
    void aFormerMentorDecidesNothing() {
        propose(ONE, "2026-05-12T10:00:00+02:00");

        assertThat(arranging.agree(ONE, Actor.mentor(new MentorId("M99")), ID, 1))
                .contains(new Result.Refused(Outcome.NOT_YOURS, appointment(ONE)));
    }

    @Test
    void whatHasEndedTookPlaceAndItsTimeIsNotGivenBack() {
        propose(ONE, "2026-05-12T10:00:00+02:00");
        agree(ONE, 1);
        now = Instant.parse("2026-05-12T10:00:00Z");
        assertThat(mission(ONE).appointments().workAt()).isEqualTo(now);

        settling.settle(List.of(ONE));
        settling.settle(List.of(ONE));

        assertThat(told()).filteredOn(AppointmentFact.Held.class::isInstance).hasSize(1);
        assertThat(told().getLast().at()).isEqualTo(now);
        assertThat(mission(ONE).appointments().workAt()).isNull();
    }

    @Test
    void aMissionHasSoManyAppointmentsAndNoMore() {
        for (int i = 1; i <= Appointments.MOST; i++) {
            arranging.propose(ONE, THE_MENTOR, new AppointmentId("a-" + i), at("2026-05-12T10:00:00+02:00"));
        }

        assertThat(arranging.propose(ONE, THE_MENTOR, new AppointmentId("b"), at("2026-05-12T10:00:00+02:00")))
                .contains(new Result.Refused(Outcome.TOO_MANY_APPOINTMENTS, null));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        2026-03-02T11:00:00Z, 2026-03-02T12:00:00Z, ONLINE, -, from
        2028-03-03T11:00:00Z, 2028-03-03T12:00:00Z, ONLINE, -, from
        2026-05-12T11:00:00,  2026-05-12T12:00:00Z, ONLINE, -, from
        2026-05-12T11:00:00Z, 2026-05-12T11:00:00Z, ONLINE, -, to
        2026-05-12T11:00:00Z, 2026-05-12T23:01:00Z, ONLINE, -, to
        2026-05-12T11:00:00Z, -,                    ONLINE, -, to
        2026-05-12T11:00:00Z, 2026-05-12T12:00:00Z, BY_FAX, -, format
        2026-05-12T11:00:00Z, 2026-05-12T12:00:00Z, ONLINE, 37176, postalCode
        2026-05-12T11:00:00Z, 2026-05-12T12:00:00Z, ON_SITE, 00000, postalCode
        """)
    void aTimeThatCannotBeIsRefusedByItsField(
            String from, @Nullable String to, String format, @Nullable String code, String field) {
        var result = arranging.propose(ONE, THE_MENTOR, ID, new SlotDraft("CALL", from, to, format, code));

        assertThat(result)
                .hasValueSatisfying(it -> assertThat(it)
                        .isInstanceOfSatisfying(
                                Result.Invalid.class,
                                invalid -> assertThat(invalid.problems())
                                        .extracting(problem -> problem.field())
                                        .containsExactly(field)));
    }

    @Test
    void onSiteIsWhereTheMissionIsUnlessAnotherPlaceIsNamed() {
        var there = new SlotDraft("EVENT", "2026-05-12T11:00:00Z", "2026-05-12T12:00:00Z", "ON_SITE", null);
        arranging.propose(ONE, THE_MENTOR, ID, there);

        var slot = appointment(ONE).slot();
        assertThat(slot == null ? null : slot.place()).isEqualTo(MissionFixture.NOERTEN);
    }
}
