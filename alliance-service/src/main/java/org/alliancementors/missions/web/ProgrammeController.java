package org.alliancementors.missions.web;

import java.util.Map;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.Missions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the programme can say of itself. */
@RestController
class ProgrammeController {

    private final Missions missions;

    ProgrammeController(Missions missions) {
        this.missions = missions;
    }

    /**
     * How much was done.
     *
     * @param missions for which a mentor was found and that were not called off
     */
    record Programme(long missions) {}

    @GetMapping("/programme")
    Programme programme() {
        Map<MissionStatus, Long> counts = missions.count();
        return new Programme(
                counts.getOrDefault(MissionStatus.ACCEPTED, 0L) + counts.getOrDefault(MissionStatus.COMPLETED, 0L));
    }
}
