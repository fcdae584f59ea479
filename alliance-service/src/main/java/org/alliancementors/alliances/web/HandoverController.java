package org.alliancementors.alliances.web;

import org.alliancementors.alliances.AllianceDraft;
import org.alliancementors.alliances.HandingOverAlliances;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.kit.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The desk's part in a handover of the coordination. Sending anything again changes nothing more. */
@RestController
class HandoverController {

    private final HandingOverAlliances handingOver;

    HandoverController(HandingOverAlliances handingOver) {
        this.handingOver = handingOver;
    }

    /**
     * Who shall coordinate the alliance.
     *
     * @param contact name, email and, if known, phone; the role stays as it is
     */
    record Wanted(AllianceDraft.@Nullable Person contact) {}

    /**
     * The old contact cannot be reached.
     *
     * @param reason why the desk says yes for them, 3 to 500 characters
     */
    record ForOld(@Nullable String reason) {}

    @PostMapping("/alliances/{id}/handover")
    ResponseEntity<AllianceView> begin(
            @PathVariable AllianceId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Wanted wanted,
            Caller caller) {
        return answer(handingOver.begin(id, wanted.contact(), AllianceTags.expected(ifMatch), caller.subject()), id);
    }

    @DeleteMapping("/alliances/{id}/handover")
    ResponseEntity<AllianceView> takeBack(
            @PathVariable AllianceId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(handingOver.takeBack(id, AllianceTags.expected(ifMatch), caller.subject()), id);
    }

    @PostMapping("/alliances/{id}/handover/confirm-for-old")
    ResponseEntity<AllianceView> agreeForOld(
            @PathVariable AllianceId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ForOld wanted,
            Caller caller) {
        return answer(
                handingOver.agreeForOld(id, wanted.reason(), AllianceTags.expected(ifMatch), caller.subject()), id);
    }

    private static ResponseEntity<AllianceView> answer(HandingOverAlliances.Outcome outcome, AllianceId id) {
        return AllianceView.answer(AllianceProblems.kept(outcome, id));
    }
}
