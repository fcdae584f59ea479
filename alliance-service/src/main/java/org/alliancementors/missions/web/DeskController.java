package org.alliancementors.missions.web;

import java.time.InstantSource;
import java.util.List;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.kit.web.Page;
import org.alliancementors.kit.web.PageQuery;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.missions.CancellationReason;
import org.alliancementors.missions.CancellingMissions;
import org.alliancementors.missions.MissionFilter;
import org.alliancementors.missions.Missions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Missions for the advisory desk. */
@RestController
class DeskController {

    private final Missions missions;
    private final CancellingMissions cancelling;
    private final InstantSource clock;

    DeskController(Missions missions, CancellingMissions cancelling, InstantSource clock) {
        this.missions = missions;
        this.cancelling = cancelling;
        this.clock = clock;
    }

    @GetMapping("/missions/{id}")
    ResponseEntity<MissionView> mission(@PathVariable MissionId id) {
        var mission = missions.find(id).orElseThrow(() -> unknown(id));
        return ResponseEntity.ok().eTag(VersionTags.of(mission)).body(MissionView.whole(mission, clock.instant()));
    }

    /** With a reference, the mission that people quote like this and no other, whatever its status. */
    @GetMapping("/missions")
    Page<MissionView> missions(
            @RequestParam(defaultValue = "ALL") MissionFilter status,
            @RequestParam(required = false) @Nullable MissionReference reference,
            PageQuery query) {
        var now = clock.instant();
        if (reference != null) {
            var found = missions.find(reference).stream().toList();
            return Page.of(query, query.page() == 0 ? found : List.of(), found.size())
                    .map(mission -> MissionView.summary(mission, now));
        }
        var listed = missions.list(status, now, query.page(), query.size());
        return Page.of(query, listed.items(), listed.total()).map(mission -> MissionView.summary(mission, now));
    }

    @PostMapping("/missions/{id}/cancel")
    MissionView cancel(@PathVariable MissionId id) {
        return cancelling
                .cancel(id, CancellationReason.BY_DESK)
                .map(CancellationOutcomes::cancelled)
                .map(mission -> MissionView.whole(mission, clock.instant()))
                .orElseThrow(() -> unknown(id));
    }

    static ProblemException unknown(MissionId id) {
        return new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "mission-unknown",
                        "There is no mission %s: check the id, or look for the reference in the list.".formatted(id))
                .with("mission", id.value());
    }
}
