package org.alliancementors.missions.web;

import java.time.Instant;
import java.util.List;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.missions.FollowingMissions;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.TrackingView;
import org.alliancementors.missions.TrackingView.Holder;
import org.alliancementors.missions.TrackingView.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Missions for whoever asked for them, opened by the tracking secret. */
@RestController
class TrackingController {

    private final FollowingMissions following;

    TrackingController(FollowingMissions following) {
        this.following = following;
    }

    /**
     * What the initiator sees.
     *
     * @param reference what people quote
     * @param status where it stands
     * @param since since when
     * @param holder who moves next
     * @param by until when, or null
     * @param steps what happened, oldest first
     * @param kind what was asked for
     * @param format how to meet
     * @param when on which days
     * @param postalCode where
     * @param place where, by name
     */
    record Tracked(
            MissionReference reference,
            MissionStatus status,
            Instant since,
            Holder holder,
            @Nullable Instant by,
            List<Step> steps,
            MissionKind kind,
            Format format,
            Period when,
            PostalCode postalCode,
            String place,
            Language language) {

        static Tracked of(TrackingView view) {
            var mission = view.mission();
            var wish = mission.wish();
            return new Tracked(
                    mission.reference(),
                    mission.status(),
                    mission.progress().since(),
                    view.holder(),
                    view.by(),
                    view.steps(),
                    wish.kind(),
                    wish.format(),
                    wish.when(),
                    wish.place().code(),
                    wish.place().name(),
                    mission.particulars().language());
        }
    }

    @GetMapping("/tracking/{secret}")
    Tracked track(@PathVariable String secret) {
        return following.follow(secret).map(Tracked::of).orElseThrow(TrackingController::unknown);
    }

    @PostMapping("/tracking/{secret}/cancel")
    Tracked cancel(@PathVariable String secret) {
        return following.cancel(secret).map(Tracked::of).orElseThrow(TrackingController::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(
                HttpStatus.NOT_FOUND,
                "tracking-unknown",
                "This link leads to no request: copy the whole link from the mail, or ask the advisory desk.");
    }
}
