package org.alliancementors.missions.web;

import java.time.InstantSource;
import java.util.Locale;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.missions.Missions;
import org.alliancementors.missions.story.Forecast;
import org.alliancementors.missions.story.Forecasting;
import org.alliancementors.missions.story.Story;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The story of a mission for the desk, and what requests of a kind may expect. */
@RestController
class StoryController {

    private final Missions missions;
    private final Forecasting forecasting;
    private final InstantSource clock;

    StoryController(Missions missions, Forecasting forecasting, InstantSource clock) {
        this.missions = missions;
        this.forecasting = forecasting;
        this.clock = clock;
    }

    /**
     * A forecast, or none.
     *
     * @param kind of the mission
     * @param forecast absent where too little is known
     */
    record ForecastView(MissionKind kind, @Nullable Forecast forecast) {}

    /** Sentences are German unless the caller prefers English. */
    @GetMapping("/missions/{id}/story")
    Story story(@PathVariable MissionId id, Locale language) {
        return missions.find(id)
                .map(mission -> Story.of(mission, clock.instant(), language))
                .orElseThrow(() -> DeskController.unknown(id));
    }

    @GetMapping("/forecast")
    ForecastView forecast(@RequestParam MissionKind kind) {
        return new ForecastView(kind, forecasting.forecast(kind).orElse(null));
    }
}
