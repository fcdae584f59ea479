package org.alliancementors.missions.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Party;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.events.codes.Specialty;
import org.alliancementors.events.codes.StateWish;
import org.alliancementors.kit.web.ProblemException;
import org.alliancementors.missions.FollowingMissions;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.TrackingView;
import org.alliancementors.missions.TrackingView.Ask;
import org.alliancementors.missions.TrackingView.Holder;
import org.alliancementors.missions.TrackingView.Step;
import org.alliancementors.missions.WishDraft;
import org.alliancementors.missions.story.Forecast;
import org.alliancementors.missions.story.Forecasting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Missions for whoever asked for them, opened by the tracking secret. */
@RestController
class TrackingController {

    private final FollowingMissions following;
    private final Forecasting forecasting;

    TrackingController(FollowingMissions following, Forecasting forecasting) {
        this.following = following;
        this.forecasting = forecasting;
    }

    /**
     * What the initiator sees.
     *
     * @param reference what people quote
     * @param status where it stands
     * @param since since when
     * @param holder who moves next
     * @param by until when, or null
     * @param standIn whether somebody comes should the mentor fall out
     * @param steps what happened, oldest first
     * @param kind what was asked for
     * @param specialties what the mentor should know, the most important first
     * @param format how to meet
     * @param when on which days
     * @param postalCode where
     * @param place where, by name
     * @param preferredMentor whom they wished for, or null
     * @param stateWish whether from the same federal state, or null for no matter
     * @param language language of the mails
     * @param appointments when to meet, oldest first
     * @param asks what the initiator is asked to answer
     * @param forecast how long others like it took, while somebody is looked for and where enough is known
     */
    record Tracked(
            MissionReference reference,
            MissionStatus status,
            Instant since,
            Holder holder,
            @Nullable Instant by,
            boolean standIn,
            List<Step> steps,
            MissionKind kind,
            List<Specialty> specialties,
            Format format,
            Period when,
            PostalCode postalCode,
            String place,
            @Nullable MentorId preferredMentor,
            @Nullable StateWish stateWish,
            Language language,
            List<AppointmentView> appointments,
            List<Ask> asks,
            @Nullable Forecast forecast) {

        static Tracked of(TrackingView view) {
            return of(view, null);
        }

        static Tracked of(TrackingView view, @Nullable Forecast forecast) {
            var mission = view.mission();
            var wish = mission.wish();
            return new Tracked(
                    mission.reference(),
                    mission.status(),
                    mission.progress().since(),
                    view.holder(),
                    view.by(),
                    view.standIn(),
                    view.steps(),
                    wish.kind(),
                    wish.specialties(),
                    wish.format(),
                    wish.when(),
                    wish.place().code(),
                    wish.place().name(),
                    wish.preferredMentor(),
                    wish.stateWish(),
                    mission.particulars().language(),
                    AppointmentView.all(mission, Party.INITIATOR),
                    asks(view),
                    forecast);
        }

        private static List<Ask> asks(TrackingView view) {
            var mission = view.mission();
            var waiting = mission.appointments().all().stream()
                    .anyMatch(one -> AppointmentView.waitsFor(mission, one, Party.INITIATOR));
            return waiting
                    ? Stream.concat(Stream.of(Ask.APPOINTMENT), view.asks().stream())
                            .toList()
                    : view.asks();
        }
    }

    @GetMapping("/tracking/{secret}")
    ResponseEntity<Tracked> track(@PathVariable String secret) {
        return following
                .follow(secret)
                .map(view -> ResponseEntity.ok()
                        .eTag(VersionTags.of(view.mission()))
                        .body(Tracked.of(view, forecast(view.mission()))))
                .orElseThrow(TrackingController::unknown);
    }

    private @Nullable Forecast forecast(Mission mission) {
        return switch (mission.status()) {
            case SEARCHING, OFFERED ->
                forecasting.forecast(mission.wish().kind()).orElse(null);
            case SUBMITTED, ACCEPTED, AT_DESK, COMPLETED, CANCELLED -> null;
        };
    }

    @PostMapping("/tracking/{secret}/cancel")
    Tracked cancel(@PathVariable String secret) {
        return following
                .cancel(secret)
                .map(CancellationOutcomes::cancelled)
                .map(following::view)
                .map(Tracked::of)
                .orElseThrow(TrackingController::unknown);
    }

    /**
     * The whole wish as the initiator wants it now. {@code If-Match} is honoured but not asked for: whoever asked for the
     * mission has the last word on it, and a form that carries the tag is kept from overwriting what it has not shown.
     */
    @PutMapping("/tracking/{secret}/wish")
    ResponseEntity<Tracked> amend(
            @PathVariable String secret,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody WishDraft draft) {
        return following
                .amend(secret, draft, VersionTags.expected(ifMatch))
                .map(AmendmentOutcomes::amended)
                .map(following::view)
                .map(TrackingController::answer)
                .orElseThrow(TrackingController::unknown);
    }

    static ResponseEntity<Tracked> answer(TrackingView view) {
        return ResponseEntity.ok().eTag(VersionTags.of(view.mission())).body(Tracked.of(view));
    }

    static ProblemException unknown() {
        return new ProblemException(
                HttpStatus.NOT_FOUND,
                "tracking-unknown",
                "This link leads to no request: copy the whole link from the mail, or ask the advisory desk.");
    }
}
