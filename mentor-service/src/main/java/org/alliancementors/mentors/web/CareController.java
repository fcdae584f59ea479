package org.alliancementors.mentors.web;

import org.alliancementors.events.codes.MentorId;
import org.alliancementors.kit.security.Caller;
import org.alliancementors.mentors.By;
import org.alliancementors.mentors.CaringForMentors;
import org.alliancementors.mentors.web.Wishes.AnswerRequest;
import org.alliancementors.mentors.web.Wishes.LeaveRequest;
import org.alliancementors.mentors.web.Wishes.PauseRequest;
import org.alliancementors.mentors.web.Wishes.ReasonRequest;
import org.alliancementors.mentors.web.Wishes.SubstituteRequest;
import org.alliancementors.mentors.web.Wishes.TrainingRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The desk looks after mentors; mentors themselves pause and return. Nothing here needs an Idempotency-Key: what is so already
 * changes nothing, and every answer shows the mentor as it is now.
 */
@RestController
@RequestMapping("/mentors/{id}")
final class CareController {

    private final CaringForMentors caring;

    CareController(CaringForMentors caring) {
        this.caring = caring;
    }

    @PostMapping("/pause")
    ResponseEntity<MentorView> pause(Caller caller, @PathVariable MentorId id, @RequestBody PauseRequest body) {
        return Wishes.answer(caring.pause(id, body.pause(), Wishes.by(caller, body.reason())));
    }

    @PostMapping("/return")
    ResponseEntity<MentorView> giveBack(
            Caller caller, @PathVariable MentorId id, @RequestBody(required = false) @Nullable ReasonRequest body) {
        return Wishes.answer(caring.giveBack(id, Wishes.by(caller, body)));
    }

    @PutMapping("/substitute")
    ResponseEntity<MentorView> substitute(
            Caller caller,
            @PathVariable MentorId id,
            @RequestBody SubstituteRequest body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        By by = Wishes.by(caller, body.reason());
        return Wishes.answer(caring.substitute(id, body.substitute(), ExpectedVersion.of(ifMatch), by));
    }

    @DeleteMapping("/substitute")
    ResponseEntity<MentorView> removeSubstitute(Caller caller, @PathVariable MentorId id) {
        return Wishes.answer(caring.removeSubstitute(id, By.caller(caller.subject())));
    }

    @PostMapping("/leave")
    ResponseEntity<MentorView> leave(Caller caller, @PathVariable MentorId id, @RequestBody LeaveRequest body) {
        return Wishes.answer(caring.leave(id, body.leaving(), Wishes.by(caller, body.reason())));
    }

    @DeleteMapping("/leave")
    ResponseEntity<MentorView> stay(Caller caller, @PathVariable MentorId id) {
        return Wishes.answer(caring.stay(id, By.caller(caller.subject())));
    }

    @PostMapping("/trainings")
    ResponseEntity<MentorView> addTraining(
            Caller caller, @PathVariable MentorId id, @RequestBody TrainingRequest body) {
        return Wishes.answer(caring.addTraining(id, body.training(), Wishes.by(caller, body.reason())));
    }

    @DeleteMapping("/trainings/{trainingId}")
    ResponseEntity<MentorView> removeTraining(
            Caller caller, @PathVariable MentorId id, @PathVariable String trainingId) {
        return Wishes.answer(caring.removeTraining(id, trainingId, By.caller(caller.subject())));
    }

    @PostMapping("/check")
    ResponseEntity<MentorView> answerCheck(Caller caller, @PathVariable MentorId id, @RequestBody AnswerRequest body) {
        return Wishes.answer(caring.answerCheck(id, body.answer(), Wishes.by(caller, body.reason())));
    }
}
