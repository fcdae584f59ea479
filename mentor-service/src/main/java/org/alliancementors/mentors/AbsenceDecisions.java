package org.alliancementors.mentors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancementors.events.codes.Period;
import org.alliancementors.mentors.Decision.Refused;

/** Which days away a mentor can note and take back. */
final class AbsenceDecisions {

    private AbsenceDecisions() {}

    static Decision note(Mentor mentor, Period days, Instant now) {
        Absence absence = new Absence(days);
        List<Absence> absences = mentor.absences();
        Optional<Absence> other =
                absences.stream().filter(each -> each.period().overlaps(days)).findFirst();
        if (absences.contains(absence)) {
            return mentor.nothing();
        }
        LocalDate today = Days.of(now);
        if (days.from().isBefore(today.minusYears(Mentor.ABSENCE_YEARS))
                || days.to().isAfter(today.plusYears(Mentor.ABSENCE_YEARS))) {
            return new Refused(new Refusal.AbsenceTooFarAway(Mentor.ABSENCE_YEARS));
        }
        if (days.to().isBefore(today)) {
            return new Refused(new Refusal.AbsenceIsOver(days));
        }
        if (other.isPresent()) {
            return new Refused(new Refusal.AbsenceOverlaps(other.get()));
        }
        if (absences.size() >= Mentor.MOST_ABSENCES) {
            return new Refused(new Refusal.TooManyAbsences(Mentor.MOST_ABSENCES));
        }
        return mentor.decide(new MentorFact.AbsenceNoted(absence, now));
    }

    static Decision remove(Mentor mentor, String absenceId, Instant now) {
        return mentor.absences().stream()
                .filter(each -> each.id().equals(absenceId))
                .findFirst()
                .<Decision>map(absence -> mentor.decide(new MentorFact.AbsenceRemoved(absence, now)))
                .orElseGet(() -> new Refused(new Refusal.UnknownAbsence(absenceId)));
    }

    static List<Absence> with(List<Absence> absences, Absence absence) {
        return Stream.concat(absences.stream(), Stream.of(absence))
                .sorted(Comparator.comparing(each -> each.period().from()))
                .toList();
    }

    static List<Absence> without(List<Absence> absences, Absence absence) {
        return absences.stream().filter(each -> !each.equals(absence)).toList();
    }
}
