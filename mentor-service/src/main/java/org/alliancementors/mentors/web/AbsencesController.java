package org.alliancementors.mentors.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Period;
import org.alliancementors.kit.security.Caller;
import org.alliancementors.mentors.Absence;
import org.alliancementors.mentors.By;
import org.alliancementors.mentors.FieldProblem;
import org.alliancementors.mentors.KeepingMentors;
import org.alliancementors.mentors.Mentors;
import org.alliancementors.mentors.Refusal;
import org.alliancementors.mentors.web.MentorView.AbsenceView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The desk and the mentors themselves note when they are away. */
@RestController
@RequestMapping("/mentors/{id}/absences")
final class AbsencesController {

    private final KeepingMentors keeping;

    AbsencesController(KeepingMentors keeping) {
        this.keeping = keeping;
    }

    /** Days, both ends included. */
    record AbsenceRequest(
            @Nullable LocalDate from, @Nullable LocalDate to) {}

    /** Needs no Idempotency-Key: the days are the identity, noting them again answers 200 with the same absence. */
    @PostMapping
    ResponseEntity<AbsenceView> note(Caller caller, @PathVariable MentorId id, @RequestBody AbsenceRequest body) {
        Period days = days(body);
        return switch (keeping.noteAbsence(id, days, By.caller(caller.subject()))) {
            case Mentors.Alteration.Done done
            when done.facts().isEmpty() -> ResponseEntity.ok(AbsenceView.of(new Absence(days)));
            case Mentors.Alteration.Done _ -> created(id, AbsenceView.of(new Absence(days)));
            case Mentors.Alteration.Refused(Refusal refusal) -> throw Refusals.problem(refusal);
        };
    }

    private static ResponseEntity<AbsenceView> created(MentorId id, AbsenceView absence) {
        return ResponseEntity.created(URI.create("/mentors/%s/absences/%s".formatted(id, absence.id())))
                .body(absence);
    }

    @DeleteMapping("/{absenceId}")
    ResponseEntity<Void> remove(Caller caller, @PathVariable MentorId id, @PathVariable String absenceId) {
        return switch (keeping.removeAbsence(id, absenceId, By.caller(caller.subject()))) {
            case Mentors.Alteration.Done _ -> ResponseEntity.noContent().build();
            case Mentors.Alteration.Refused(Refusal refusal) -> throw Refusals.problem(refusal);
        };
    }

    private static Period days(AbsenceRequest body) {
        LocalDate from = body.from();
        LocalDate to = body.to();
        if (from == null || to == null) {
            List<FieldProblem> missing = new ArrayList<>();
            if (from == null) {
                missing.add(new FieldProblem("from", "is missing: give the first day, such as 2026-07-01"));
            }
            if (to == null) {
                missing.add(new FieldProblem("to", "is missing: give the last day, such as 2026-07-14"));
            }
            throw Refusals.invalid(missing);
        }
        if (to.isBefore(from)) {
            throw Refusals.invalid("to", "lies before the first day: swap the days");
        }
        return new Period(from, to);
    }
}
