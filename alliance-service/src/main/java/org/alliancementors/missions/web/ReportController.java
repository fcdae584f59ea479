package org.alliancementors.missions.web;

import java.time.Instant;
import java.util.Objects;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.kit.web.IdempotencyKey;
import org.alliancementors.missions.ConcludingMissions;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.aftermath.ReportDraft;
import org.alliancementors.missions.web.Conclusions.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The mentor's report, by the link of a mail. */
@RestController
class ReportController {

    private final ConcludingMissions concluding;
    private final MentoringLinks links;

    ReportController(ConcludingMissions concluding, MentoringLinks links) {
        this.concluding = concluding;
        this.links = links;
    }

    /** What is sent: the token of the link and the report, see {@link ReportDraft}. */
    record Sent(
            @Nullable String token,
            @Nullable String done,
            @Nullable Integer minutes,
            @Nullable Integer reach,
            @Nullable String nextSteps,
            @Nullable String story,
            @Nullable Boolean mayPublish) {

        ReportDraft draft() {
            return new ReportDraft(done, minutes, reach, nextSteps, story, mayPublish);
        }

        /** Says nothing of the content: a log must not hold it. */
        @Override
        public String toString() {
            return "Sent[…]";
        }
    }

    /** What is answered, the same however often the same report is sent. */
    record Taken(MissionReference reference, MissionStatus status, Instant reportedAt) {

        static Taken of(Mission mission) {
            var reported = Objects.requireNonNull(mission.aftermath().reported(), "a report that was taken is there");
            return new Taken(mission.reference(), mission.status(), reported.at());
        }
    }

    /** The same content is the same report, whatever the key; the key is asked for as with everything that creates. */
    @PostMapping("/mentoring/report")
    Taken report(IdempotencyKey key, @RequestBody Sent sent) {
        var link = links.read(sent.token());
        return Taken.of(Conclusions.taken(
                concluding.report(link.mission(), link.mentor(), sent.draft()),
                Said.REPORT,
                () -> DeskController.unknown(link.mission())));
    }
}
