package org.alliancementors.benchmarks.usual;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes requests in: saves, then sends. */
@RestController
@Profile("requests")
class RequestsController {

    private final Missions missions;
    private final StreamBridge bridge;

    RequestsController(Missions missions, StreamBridge bridge) {
        this.missions = missions;
        this.bridge = bridge;
    }

    @PostMapping("/missions")
    ResponseEntity<Map<String, String>> request(@Valid @RequestBody MissionRequest request) {
        Mission mission = missions.save(new Mission(
                UUID.randomUUID().toString(),
                null,
                request.kind(),
                request.specialties(),
                request.postalCode(),
                request.format(),
                request.date(),
                request.aim(),
                request.language(),
                request.contact().name(),
                request.contact().email(),
                "SEARCHING",
                null,
                Instant.now()));
        bridge.send(
                "requested",
                Keyed.message(
                        mission.id(),
                        new Told.MissionRequested(
                                mission.id(),
                                mission.kind(),
                                mission.specialties(),
                                mission.postalCode(),
                                mission.format(),
                                mission.date(),
                                mission.aim(),
                                mission.name(),
                                mission.email(),
                                mission.requestedAt())));
        return ResponseEntity.created(URI.create("/missions/" + mission.id())).body(Map.of("id", mission.id()));
    }
}
