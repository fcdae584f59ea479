package org.alliancementors.missions.web;

import java.util.List;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.codes.StateWish;
import org.alliancementors.kit.security.Caller;
import org.alliancementors.missions.Amender;
import org.alliancementors.missions.AmendingMissions;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.Missions;
import org.alliancementors.missions.WishDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a mission is wanted for, for the desk and for the trusted client that sent the request; the missions of others do not
 * exist for a client. The entity tag is the mission's version.
 */
@RestController
class WishController {

    private final Missions missions;
    private final AmendingMissions amending;

    WishController(Missions missions, AmendingMissions amending) {
        this.missions = missions;
        this.amending = amending;
    }

    /** The wish with where the mission stands; nothing personal. */
    record WishView(
            MissionId id,
            MissionReference reference,
            MissionStatus status,
            MissionKind kind,
            List<Specialty> specialties,
            PostalCode postalCode,
            String place,
            FederalState state,
            Format format,
            Period when,
            @Nullable MentorId preferredMentor,
            @Nullable StateWish stateWish,
            @Nullable AllianceId alliance) {

        static WishView of(Mission mission) {
            var wish = mission.wish();
            return new WishView(
                    mission.id(),
                    mission.reference(),
                    mission.status(),
                    wish.kind(),
                    wish.specialties(),
                    wish.place().code(),
                    wish.place().name(),
                    wish.place().state(),
                    wish.format(),
                    wish.when(),
                    wish.preferredMentor(),
                    wish.stateWish(),
                    wish.alliance());
        }
    }

    @GetMapping("/missions/{id}/wish")
    ResponseEntity<WishView> wish(Caller caller, @PathVariable MissionId id) {
        return answer(own(caller, id));
    }

    @PutMapping("/missions/{id}/wish")
    ResponseEntity<WishView> amend(
            Caller caller,
            @PathVariable MissionId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody WishDraft draft) {
        var mission = own(caller, id);
        var by = caller.has("desk") ? Amender.BY_DESK : Amender.BY_PARTNER;
        return amending.amend(mission.id(), draft, VersionTags.required(ifMatch), by)
                .map(AmendmentOutcomes::amended)
                .map(WishController::answer)
                .orElseThrow(() -> DeskController.unknown(id));
    }

    private Mission own(Caller caller, MissionId id) {
        return missions.find(id)
                .filter(mission ->
                        caller.has("desk") || mission.origin().client().equals(caller.client()))
                .orElseThrow(() -> DeskController.unknown(id));
    }

    private static ResponseEntity<WishView> answer(Mission mission) {
        return ResponseEntity.ok().eTag(VersionTags.of(mission)).body(WishView.of(mission));
    }
}
