package org.alliancementors.missions.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.YesNo;
import org.alliancementors.missions.aftermath.Aftermath;
import org.alliancementors.missions.aftermath.AftermathFact.FeedbackAsked;
import org.alliancementors.missions.aftermath.AftermathFact.FeedbackGiven;
import org.alliancementors.missions.aftermath.AftermathFact.FollowUpAnswered;
import org.alliancementors.missions.aftermath.AftermathFact.FollowUpAsked;
import org.alliancementors.missions.aftermath.AftermathFact.ReportAsked;
import org.alliancementors.missions.aftermath.AftermathFact.Reported;
import org.alliancementors.missions.aftermath.Feedback;
import org.alliancementors.missions.aftermath.FollowUp;
import org.alliancementors.missions.aftermath.Report;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of what came of a mission. {@value #EFFECT} follows from the answers and stands there to be counted; a
 * mission without any aftermath has neither field.
 */
final class AftermathDocuments {

    static final String FIELD = "aftermath";
    static final String EFFECT = "effect";
    static final String FOUNDED = "founded";
    static final String STILL_ACTIVE = "stillActive";
    static final String PARTNERS_WON = "partnersWon";
    static final String PARTNERS_KNOWN = "partnersKnown";

    private AftermathDocuments() {}

    static @Nullable Document write(Aftermath aftermath) {
        return aftermath.equals(Aftermath.NONE)
                ? null
                : new Document("reportAsked", asked(aftermath.reportAsked()))
                        .append("reported", reported(aftermath.reported()))
                        .append("withoutReport", aftermath.withoutReport())
                        .append("feedbackAsked", asked(aftermath.feedbackAsked()))
                        .append("feedbackGiven", given(aftermath.feedbackGiven()))
                        .append(
                                "followUpsAsked",
                                aftermath.followUpsAsked().stream()
                                        .map(asked -> new Document("months", asked.months())
                                                .append("at", Date.from(asked.at())))
                                        .toList())
                        .append(
                                "answers",
                                aftermath.answers().stream()
                                        .map(AftermathDocuments::answered)
                                        .toList());
    }

    static Aftermath read(@Nullable Document stored) {
        return stored == null
                ? Aftermath.NONE
                : new Aftermath(
                        reportAsked(stored.get("reportAsked", Document.class)),
                        reported(stored.get("reported", Document.class)),
                        stored.getString("withoutReport"),
                        feedbackAsked(stored.get("feedbackAsked", Document.class)),
                        given(stored.get("feedbackGiven", Document.class)),
                        stored.getList("followUpsAsked", Document.class, List.of()).stream()
                                .map(asked -> new FollowUpAsked(asked.getInteger("months"), at(asked)))
                                .toList(),
                        stored.getList("answers", Document.class, List.of()).stream()
                                .map(AftermathDocuments::answered)
                                .toList());
    }

    /** What is counted of a completed mission; the partners only where they are known. */
    static Document effect(FollowUp effect) {
        return answers(effect).append(PARTNERS_KNOWN, effect.partnersWon() == null ? 0 : 1);
    }

    private static Document answers(FollowUp answer) {
        return new Document(FOUNDED, answer.founded().name())
                .append(PARTNERS_WON, answer.partnersWon())
                .append(STILL_ACTIVE, answer.stillActive().name());
    }

    private static @Nullable Document asked(@Nullable ReportAsked asked) {
        return asked == null
                ? null
                : new Document("mentor", asked.mentor().value())
                        .append("number", asked.number())
                        .append("at", Date.from(asked.at()));
    }

    private static @Nullable ReportAsked reportAsked(@Nullable Document stored) {
        return stored == null
                ? null
                : new ReportAsked(new MentorId(stored.getString("mentor")), stored.getInteger("number"), at(stored));
    }

    private static @Nullable Document reported(@Nullable Reported reported) {
        if (reported == null) {
            return null;
        }
        var report = reported.report();
        return new Document("mentor", reported.mentor().value())
                .append("done", report.done())
                .append("minutes", report.minutes())
                .append("reach", report.reach())
                .append("nextSteps", report.nextSteps())
                .append("story", report.story())
                .append("mayPublish", report.mayPublish())
                .append("at", Date.from(reported.at()));
    }

    private static @Nullable Reported reported(@Nullable Document stored) {
        return stored == null
                ? null
                : new Reported(
                        new MentorId(stored.getString("mentor")),
                        new Report(
                                stored.getString("done"),
                                stored.getInteger("minutes"),
                                stored.getInteger("reach"),
                                stored.getString("nextSteps"),
                                stored.getString("story"),
                                stored.getBoolean("mayPublish")),
                        at(stored));
    }

    private static @Nullable Document asked(@Nullable FeedbackAsked asked) {
        return asked == null ? null : new Document("number", asked.number()).append("at", Date.from(asked.at()));
    }

    private static @Nullable FeedbackAsked feedbackAsked(@Nullable Document stored) {
        return stored == null ? null : new FeedbackAsked(stored.getInteger("number"), at(stored));
    }

    private static @Nullable Document given(@Nullable FeedbackGiven given) {
        if (given == null) {
            return null;
        }
        var feedback = given.feedback();
        return new Document("mentor", given.mentor().value())
                .append("helpful", feedback.helpful())
                .append("nextStepsClear", feedback.nextStepsClear().name())
                .append("again", feedback.again().name())
                .append("remark", feedback.remark())
                .append("at", Date.from(given.at()));
    }

    private static @Nullable FeedbackGiven given(@Nullable Document stored) {
        return stored == null
                ? null
                : new FeedbackGiven(
                        new MentorId(stored.getString("mentor")),
                        new Feedback(
                                stored.getInteger("helpful"),
                                YesNo.valueOf(stored.getString("nextStepsClear")),
                                YesNo.valueOf(stored.getString("again")),
                                stored.getString("remark")),
                        at(stored));
    }

    private static Document answered(FollowUpAnswered answered) {
        return answers(answered.answer()).append("months", answered.months()).append("at", Date.from(answered.at()));
    }

    private static FollowUpAnswered answered(Document stored) {
        return new FollowUpAnswered(
                stored.getInteger("months"),
                new FollowUp(
                        YesNo.valueOf(stored.getString(FOUNDED)),
                        stored.getInteger(PARTNERS_WON),
                        YesNo.valueOf(stored.getString(STILL_ACTIVE))),
                at(stored));
    }

    private static Instant at(Document stored) {
        return stored.getDate("at").toInstant();
    }
}
