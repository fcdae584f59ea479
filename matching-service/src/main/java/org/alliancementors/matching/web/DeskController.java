package org.alliancementors.matching.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.security.Caller;
import org.alliancementors.kit.web.PlainText;
import org.alliancementors.matching.cases.DirectingCases;
import org.alliancementors.matching.cases.DirectingCases.Directive;
import org.alliancementors.matching.cases.DirectingCases.Outcome;
import org.alliancementors.matching.web.CaseViews.CaseView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The desk acts on a case. The answer is the case as it stands then. */
@RestController
@RequestMapping("/cases/{missionId}")
class DeskController {

    private static final String WHY = "is missing: say in a few words why";

    private final DirectingCases directing;
    private final CaseReading reading;

    DeskController(DirectingCases directing, CaseReading reading) {
        this.directing = directing;
        this.reading = reading;
    }

    /**
     * Whom to ask, and why.
     *
     * @param despiteAbsence whether an absence does not matter
     * @param agreed whether the mentor has said yes already, by telephone for instance
     */
    record Assignment(
            @NotNull(message = "is missing: name the mentor by id")
            MentorId mentor,

            @NotBlank(message = WHY) @PlainText(max = 500) String reason,
            @Nullable Boolean despiteAbsence,
            @Nullable Boolean agreed) {

        DirectingCases.Choice choice() {
            return new DirectingCases.Choice(mentor, Boolean.TRUE.equals(despiteAbsence), Boolean.TRUE.equals(agreed));
        }
    }

    /** Whom not to ask, and why. */
    record Exclusion(
            @NotNull(message = "is missing: name the mentor by id")
            MentorId mentor,

            @NotBlank(message = WHY) @PlainText(max = 500) String reason) {}

    /** Why it is put back to the search. */
    record Search(
            @NotBlank(message = WHY) @PlainText(max = 500) String reason) {}

    /** Until when the case is out of sight, and why. */
    record Snooze(
            @NotNull(message = "is missing: give a time like 2026-05-31T08:00:00Z")
            Instant until,

            @NotBlank(message = WHY) @PlainText(max = 500) String reason) {}

    /** Why the last act is taken back. */
    record Undo(@PlainText(max = 500) @Nullable String reason) {}

    @PostMapping("/assign")
    ResponseEntity<CaseView> assign(
            @PathVariable MissionId missionId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Assignment body,
            Caller caller) {
        var directive = directive(missionId, ifMatch, caller, body.reason());
        return answer(missionId, directing.assign(directive, body.choice()));
    }

    @PostMapping("/exclude")
    ResponseEntity<CaseView> exclude(
            @PathVariable MissionId missionId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Exclusion body,
            Caller caller) {
        var directive = directive(missionId, ifMatch, caller, body.reason());
        return answer(missionId, directing.exclude(directive, body.mentor()));
    }

    @PostMapping("/search")
    ResponseEntity<CaseView> search(
            @PathVariable MissionId missionId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Search body,
            Caller caller) {
        return answer(missionId, directing.search(directive(missionId, ifMatch, caller, body.reason())));
    }

    @PostMapping("/snooze")
    ResponseEntity<CaseView> snooze(
            @PathVariable MissionId missionId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Snooze body,
            Caller caller) {
        var directive = directive(missionId, ifMatch, caller, body.reason());
        return answer(missionId, directing.snooze(directive, body.until()));
    }

    @PostMapping("/undo")
    ResponseEntity<CaseView> undo(
            @PathVariable MissionId missionId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Undo body,
            Caller caller) {
        String reason = body.reason() == null ? "" : body.reason();
        return answer(missionId, directing.undo(directive(missionId, ifMatch, caller, reason)));
    }

    private static Directive directive(MissionId mission, @Nullable String ifMatch, Caller caller, String reason) {
        return new Directive(mission, ExpectedVersion.of(ifMatch, "the case"), caller.subject(), reason);
    }

    private ResponseEntity<CaseView> answer(MissionId mission, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> reading.answer(mission);
            case Outcome.Unknown unknown -> throw CaseReading.unknown(mission);
            case Outcome.Changed(var now) -> throw DeskProblems.changed(now);
            case Outcome.Refused(var why) -> throw DeskProblems.refused(why);
        };
    }
}
