package org.alliancementors.missions.web;

import java.net.URI;
import org.alliancementors.contacts.web.Refusals;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.kit.security.Caller;
import org.alliancementors.kit.web.IdempotencyKey;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.kit.web.RequestHash;
import org.alliancementors.missions.MissionDraft;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.Origin;
import org.alliancementors.missions.RequestingMissions;
import org.alliancementors.missions.RequestingMissions.Confirmed;
import org.alliancementors.missions.RequestingMissions.Outcome;
import org.alliancementors.missions.TrackingSecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Requests for missions and their confirmation. */
@RestController
class RequestController {

    private final RequestingMissions requesting;
    private final TrackingSecrets secrets;
    private final ConfirmationLinks links;
    private final JsonMapper mapper;

    RequestController(
            RequestingMissions requesting, TrackingSecrets secrets, ConfirmationLinks links, JsonMapper mapper) {
        this.requesting = requesting;
        this.secrets = secrets;
        this.links = links;
        this.mapper = mapper;
    }

    /**
     * The answer to a request, the same however often it is sent.
     *
     * @param id the mission
     * @param reference what people quote
     * @param trackingSecret opens the tracking view
     * @param status how it began: SUBMITTED or REQUESTED
     */
    record Taken(MissionId id, MissionReference reference, String trackingSecret, String status) {

        /** Leaves the secret out: a log must not hold it. */
        @Override
        public String toString() {
            return "Taken[id=%s, reference=%s, status=%s]".formatted(id, reference, status);
        }
    }

    /**
     * What a visitor who follows the link in the mail sends.
     *
     * @param token the token of the link
     */
    record Confirmation(@Nullable String token) {

        /** Leaves the token out: a log must not hold it. */
        @Override
        public String toString() {
            return "Confirmation[…]";
        }
    }

    /**
     * The answer to a confirmation.
     *
     * @param id the mission
     * @param reference what people quote
     * @param status where it stands now
     * @param trackingSecret opens the tracking view
     */
    record Certain(MissionId id, MissionReference reference, MissionStatus status, String trackingSecret) {

        /** Leaves the secret out: a log must not hold it. */
        @Override
        public String toString() {
            return "Certain[id=%s, reference=%s, status=%s]".formatted(id, reference, status);
        }
    }

    @PostMapping("/missions")
    ResponseEntity<Taken> request(Caller caller, IdempotencyKey key, @RequestBody MissionDraft draft) {
        var trusted = caller.has("desk") || caller.has("partner");
        var origin = new Origin(caller.client(), trusted, RequestHash.of(mapper, draft));
        return switch (requesting.request(new MissionId(key.documentId()), origin, draft)) {
            case Outcome.Taken(var mission, var repeated) ->
                ResponseEntity.created(URI.create("/missions/" + mission.id()))
                        .body(new Taken(
                                mission.id(),
                                mission.reference(),
                                secrets.of(mission.id()),
                                mission.origin().trusted() ? "REQUESTED" : "SUBMITTED"));
            case Outcome.KeyUsedOtherwise() -> throw Refusals.keyUsedOtherwise();
            case Outcome.Invalid(var problems) -> throw Refusals.invalid(problems);
        };
    }

    @PostMapping("/missions/{id}/confirm")
    Certain confirm(@PathVariable MissionId id, @RequestBody Confirmation confirmation) {
        links.require(id, confirmation.token());
        return switch (requesting.confirm(id).orElseThrow(() -> DeskController.unknown(id))) {
            case Confirmed.Certain(var mission) ->
                new Certain(mission.id(), mission.reference(), mission.status(), secrets.of(mission.id()));
            case Confirmed.TooLate() ->
                throw new ProblemException(
                        HttpStatus.GONE,
                        "confirmation-too-late",
                        "The request was not confirmed within 7 days and has lapsed: please send a new one.");
            case Confirmed.CancelledBefore() ->
                throw new ProblemException(
                        HttpStatus.CONFLICT,
                        "mission-cancelled",
                        "The request was cancelled and stays so: please send a new one if you still need a mentor.");
        };
    }
}
