package org.alliancementors.mentors;

import static org.alliancementors.mentors.MentorFixture.NOW;
import static org.alliancementors.mentors.MentorFixture.after;
import static org.alliancementors.mentors.MentorFixture.days;
import static org.alliancementors.mentors.MentorFixture.facts;
import static org.alliancementors.mentors.MentorFixture.publishedMentor;
import static org.alliancementors.mentors.MentorFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.alliancementors.events.codes.Period;
import org.junit.jupiter.api.Test;

class AbsenceTests {

    private static final Period JULY = days("2026-07-01", "2026-07-31");

    private final Mentor awayInJuly = after(publishedMentor().noteAbsence(JULY, NOW));

    @Test
    void areSortedByTheirFirstDay() {
        Period may = days("2026-05-01", "2026-05-02");
        assertThat(after(awayInJuly.noteAbsence(may, NOW)).absences())
                .containsExactly(new Absence(may), new Absence(JULY));
    }

    @Test
    void theSameDaysAgainChangeNothing() {
        assertThat(facts(awayInJuly.noteAbsence(JULY, NOW))).isEmpty();
    }

    @Test
    void daysThatAreTakenAreRefusedAndNamed() {
        assertThat(refusal(awayInJuly.noteAbsence(days("2026-07-31", "2026-08-05"), NOW)))
                .isEqualTo(new Refusal.AbsenceOverlaps(new Absence(JULY)));
        assertThat(refusal(awayInJuly.noteAbsence(days("2026-01-01", "2026-12-31"), NOW)))
                .isEqualTo(new Refusal.AbsenceOverlaps(new Absence(JULY)));
    }

    @Test
    void neighbouringDaysFit() {
        assertThat(facts(awayInJuly.noteAbsence(days("2026-08-01", "2026-08-01"), NOW)))
                .isNotEmpty();
    }

    @Test
    void whatIsOverIsRefusedAndTodayIsNotOver() {
        Instant lateInTheEvening = Instant.parse("2026-03-02T22:59:00Z");
        assertThat(facts(publishedMentor().noteAbsence(days("2026-03-02", "2026-03-02"), lateInTheEvening)))
                .isNotEmpty();
        // in Berlin the next day has begun
        assertThat(refusal(publishedMentor()
                        .noteAbsence(days("2026-03-02", "2026-03-02"), lateInTheEvening.plusSeconds(60))))
                .isEqualTo(new Refusal.AbsenceIsOver(days("2026-03-02", "2026-03-02")));
    }

    @Test
    void daysThatNobodyPlansAreRefused() {
        assertThat(refusal(publishedMentor()
                        .noteAbsence(new Period(LocalDate.of(2026, 5, 1), LocalDate.of(99999, 1, 1)), NOW)))
                .isEqualTo(new Refusal.AbsenceTooFarAway(10));
        assertThat(refusal(publishedMentor()
                        .noteAbsence(new Period(LocalDate.of(-1, 5, 1), LocalDate.of(2026, 5, 1)), NOW)))
                .isEqualTo(new Refusal.AbsenceTooFarAway(10));
    }

    @Test
    void thereIsAnEndToTheList() {
        Mentor mentor = publishedMentor();
        LocalDate day = LocalDate.of(2026, 4, 1);
        for (int i = 0; i < Mentor.MOST_ABSENCES; i++) {
            mentor = after(mentor.noteAbsence(new Period(day.plusDays(i), day.plusDays(i)), NOW));
        }
        assertThat(refusal(mentor.noteAbsence(days("2027-04-01", "2027-04-01"), NOW)))
                .isEqualTo(new Refusal.TooManyAbsences(100));
    }

    @Test
    void onlyWhatIsThereCanBeRemoved() {
        assertThat(refusal(awayInJuly.removeAbsence("20260701-20260730", NOW)))
                .isEqualTo(new Refusal.UnknownAbsence("20260701-20260730"));
        assertThat(after(awayInJuly.removeAbsence("20260701-20260731", NOW)).absences())
                .isEmpty();
    }
}
