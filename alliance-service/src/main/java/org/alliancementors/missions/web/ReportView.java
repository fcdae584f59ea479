package org.alliancementors.missions.web;

import java.time.Instant;
import java.util.List;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.aftermath.Aftermath;
import org.alliancementors.missions.aftermath.AftermathFact;
import org.alliancementors.missions.aftermath.Feedback;
import org.alliancementors.missions.aftermath.FollowUp;
import org.alliancementors.missions.aftermath.Report;
import org.jspecify.annotations.Nullable;

/**
 * What came of a mission, for the desk. What was asked and not answered is unknown.
 *
 * @param completedAt since when it is done, or null
 * @param withoutReport why the desk completed it without a report, or null
 * @param reportQuestions how often its mentor was asked for the report
 * @param feedbackQuestions how often feedback was asked for
 * @param followUpsAsked after how many months it was asked what has come of it
 * @param effect what is known of the effect by now
 */
record ReportView(
        MissionId id,
        MissionReference reference,
        MissionStatus status,
        @Nullable Instant completedAt,
        @Nullable String withoutReport,
        int reportQuestions,
        @Nullable Reported report,
        int feedbackQuestions,
        @Nullable Given feedback,
        List<Integer> followUpsAsked,
        List<Answered> followUps,
        FollowUp effect) {

    /** The mentor's report. */
    record Reported(MentorId mentor, Report report, Instant at) {}

    /** The initiator's feedback. */
    record Given(Feedback feedback, Instant at) {}

    /** An answer months later. */
    record Answered(int months, FollowUp answer, Instant at) {}

    static ReportView of(Mission mission) {
        var aftermath = mission.aftermath();
        var offer = mission.progress().offer();
        return new ReportView(
                mission.id(),
                mission.reference(),
                mission.status(),
                mission.status() == MissionStatus.COMPLETED ? mission.progress().since() : null,
                aftermath.withoutReport(),
                offer == null ? 0 : aftermath.reportQuestions(offer.mentor()),
                reported(aftermath),
                aftermath.feedbackQuestions(),
                given(aftermath),
                aftermath.followUpsAsked().stream()
                        .map(AftermathFact.FollowUpAsked::months)
                        .toList(),
                aftermath.answers().stream()
                        .map(answer -> new Answered(answer.months(), answer.answer(), answer.at()))
                        .toList(),
                aftermath.effect());
    }

    private static @Nullable Reported reported(Aftermath aftermath) {
        var reported = aftermath.reported();
        return reported == null ? null : new Reported(reported.mentor(), reported.report(), reported.at());
    }

    private static @Nullable Given given(Aftermath aftermath) {
        var given = aftermath.feedbackGiven();
        return given == null ? null : new Given(given.feedback(), given.at());
    }

    /** Says nothing of the content: a log must not hold it. */
    @Override
    public String toString() {
        return "ReportView[id=%s, status=%s]".formatted(id, status);
    }
}
