package org.alliancementors.alliances.web;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.alliancementors.alliances.Act;
import org.alliancementors.alliances.AllianceDraft;
import org.alliancementors.alliances.KeepingAlliances;
import org.alliancementors.alliances.MergingAlliances;
import org.alliancementors.contacts.Fields;
import org.alliancementors.contacts.web.Refusals;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.kit.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What the desk decides about the life of an alliance. Sending anything again changes nothing more. */
@RestController
class AllianceLifeController {

    private final KeepingAlliances keeping;
    private final MergingAlliances merging;
    private final InstantSource clock;

    AllianceLifeController(KeepingAlliances keeping, MergingAlliances merging, InstantSource clock) {
        this.keeping = keeping;
        this.merging = merging;
        this.clock = clock;
    }

    /**
     * Where it shall stand.
     *
     * @param state code of the state
     * @param reason why, 3 to 500 characters
     */
    record StateWanted(@Nullable String state, @Nullable String reason) {}

    /**
     * Who shall stand in.
     *
     * @param contact the second contact, or null for none
     */
    record SecondContact(AllianceDraft.@Nullable Person contact) {}

    /**
     * Where a duplicate belongs.
     *
     * @param into the alliance that stays
     * @param reason why, or null
     */
    record MergeWanted(@Nullable AllianceId into, @Nullable String reason) {}

    @PostMapping("/alliances/{id}/state")
    ResponseEntity<AllianceView> state(
            @PathVariable AllianceId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody StateWanted wanted,
            Caller caller) {
        var expected = AllianceTags.expected(ifMatch);
        var outcome = keeping.become(id, wanted.state(), wanted.reason(), expected, caller.subject());
        return AllianceView.answer(AllianceProblems.kept(outcome, id, expected != null));
    }

    @PutMapping("/alliances/{id}/second-contact")
    ResponseEntity<AllianceView> secondContact(
            @PathVariable AllianceId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody SecondContact wanted,
            Caller caller) {
        var expected = AllianceTags.expected(ifMatch);
        var outcome = keeping.secondContact(id, wanted.contact(), expected, caller.subject());
        return AllianceView.answer(AllianceProblems.kept(outcome, id, expected != null));
    }

    @PostMapping("/alliances/{id}/merge")
    ResponseEntity<AllianceView> merge(
            @PathVariable AllianceId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody MergeWanted wanted,
            Caller caller) {
        var expected = AllianceTags.expected(ifMatch);
        var fields = new Fields();
        var into = wanted.into();
        if (into == null) {
            fields.refuse("into", "is missing: give the id of the alliance that stays");
        }
        var reason = wanted.reason() == null ? null : fields.text("reason", wanted.reason(), 3, 500);
        if (into == null || !fields.problems().isEmpty()) {
            throw Refusals.invalid(fields.problems());
        }
        var act = new Act(caller.subject(), reason, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return AllianceView.answer(AllianceProblems.kept(merging.merge(id, into, expected, act)));
    }
}
