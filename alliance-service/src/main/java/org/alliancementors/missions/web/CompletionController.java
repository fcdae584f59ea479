package org.alliancementors.missions.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.missions.ConcludingMissions;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.Missions;
import org.alliancementors.missions.aftermath.Evidence;
import org.alliancementors.missions.appointments.Appointments.Meeting;
import org.alliancementors.missions.web.Conclusions.Said;
import org.alliancementors.places.GermanTime;
import org.alliancementors.travel.EstimatingTravel;
import org.alliancementors.travel.Journey;
import org.alliancementors.travel.TravelClaim;
import org.alliancementors.travel.TravelEstimate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The end of missions for the advisory desk: completing them, what was reported, what it cost, what it was good for. */
@RestController
class CompletionController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Missions missions;
    private final ConcludingMissions concluding;
    private final EstimatingTravel travel;

    CompletionController(Missions missions, ConcludingMissions concluding, EstimatingTravel travel) {
        this.missions = missions;
        this.concluding = concluding;
        this.travel = travel;
    }

    /**
     * Why the desk completes a mission without a report.
     *
     * @param reason 1 to 500 characters in one line
     */
    record Reason(@Nullable String reason) {

        /** Says nothing of the content: a log must not hold it. */
        @Override
        public String toString() {
            return "Reason[…]";
        }
    }

    /** One row for each of the programme's specialties. */
    record EvidenceView(List<Evidence> specialties) {}

    @PostMapping("/missions/{id}/complete")
    ReportView complete(@PathVariable MissionId id, @RequestBody Reason reason) {
        return ReportView.of(Conclusions.taken(
                concluding.complete(id, reason.reason()), Said.COMPLETION, () -> DeskController.unknown(id)));
    }

    @GetMapping("/missions/{id}/report")
    ReportView report(@PathVariable MissionId id) {
        return ReportView.of(find(id));
    }

    @GetMapping("/evidence")
    EvidenceView evidence() {
        return new EvidenceView(missions.evidence());
    }

    @GetMapping("/missions/{id}/travel")
    TravelView travel(@PathVariable MissionId id) {
        var mission = find(id);
        return TravelView.of(mission.reference(), estimate(mission));
    }

    /** In German form for who prefers German, else in English form. */
    @GetMapping("/missions/{id}/travel.csv")
    ResponseEntity<String> claim(
            @PathVariable MissionId id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        var mission = find(id);
        var reference = mission.reference().value();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("travel-" + reference + ".csv")
                                .build()
                                .toString())
                .body(form(languages).write(reference, estimate(mission)));
    }

    private TravelEstimate estimate(Mission mission) {
        return travel.estimate(mission.appointments().meetings().stream()
                .flatMap(CompletionController::journey)
                .toList());
    }

    private static Stream<Journey> journey(Meeting meeting) {
        var place = meeting.slot().place();
        return place == null
                ? Stream.empty()
                : Stream.of(new Journey(
                        meeting.id(),
                        meeting.kind(),
                        meeting.mentor(),
                        meeting.slot().from().atZone(GermanTime.ZONE).toLocalDate(),
                        place,
                        meeting.held()));
    }

    private static TravelClaim form(@Nullable String languages) {
        if (languages == null || languages.isBlank()) {
            return TravelClaim.ENGLISH;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(languages), List.of(Locale.GERMAN, Locale.ENGLISH));
            return Locale.GERMAN.equals(best) ? TravelClaim.GERMAN : TravelClaim.ENGLISH;
        } catch (IllegalArgumentException _) {
            // what is no list of languages prefers none
            return TravelClaim.ENGLISH;
        }
    }

    private Mission find(MissionId id) {
        return missions.find(id).orElseThrow(() -> DeskController.unknown(id));
    }
}
