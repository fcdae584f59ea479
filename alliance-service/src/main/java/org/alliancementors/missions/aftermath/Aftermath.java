package org.alliancementors.missions.aftermath;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.YesNo;
import org.alliancementors.missions.aftermath.AftermathFact.FeedbackAsked;
import org.alliancementors.missions.aftermath.AftermathFact.FeedbackGiven;
import org.alliancementors.missions.aftermath.AftermathFact.FollowUpAnswered;
import org.alliancementors.missions.aftermath.AftermathFact.FollowUpAsked;
import org.alliancementors.missions.aftermath.AftermathFact.ReportAsked;
import org.alliancementors.missions.aftermath.AftermathFact.Reported;
import org.alliancementors.places.GermanTime;
import org.jspecify.annotations.Nullable;

/**
 * What came of a mission: what was asked, what was answered, and when the next question is due. A question is asked a
 * limited number of times and never after its answer; what nobody answers stays unknown.
 *
 * @param reportAsked the latest question for the report, or null
 * @param reported the mentor's report, or null
 * @param withoutReport why the desk completed the mission without a report, or null
 * @param feedbackAsked the latest question for feedback, or null
 * @param feedbackGiven the initiator's feedback, or null
 * @param followUpsAsked the questions months later, in order
 * @param answers their answers, in the order in which they came
 */
public record Aftermath(
        @Nullable ReportAsked reportAsked,
        @Nullable Reported reported,
        @Nullable String withoutReport,
        @Nullable FeedbackAsked feedbackAsked,
        @Nullable FeedbackGiven feedbackGiven,
        List<FollowUpAsked> followUpsAsked,
        List<FollowUpAnswered> answers) {

    /** Nothing yet. */
    public static final Aftermath NONE = new Aftermath(null, null, null, null, null, List.of(), List.of());

    /** How long after the last meeting the report is asked for. */
    public static final Duration TIME_TO_REPORT = Duration.ofDays(2);

    /** How long after the completion feedback is asked for. */
    public static final Duration TIME_TO_FEEL = Duration.ofDays(1);

    /** How long a question waits before it is asked again, or given up. */
    public static final Duration TIME_TO_ANSWER = Duration.ofDays(7);

    /** How often a mentor is asked for the report. */
    public static final int MOST_REPORT_QUESTIONS = 3;

    /** How often the initiator is asked for feedback. */
    public static final int MOST_FEEDBACK_QUESTIONS = 2;

    /** How many months after the completion it is asked what has come of the mission. */
    public static final List<Integer> FOLLOW_UPS = List.of(3, 12);

    /** Keeps copies of the lists. */
    public Aftermath {
        followUpsAsked = List.copyOf(followUpsAsked);
        answers = List.copyOf(answers);
    }

    /** What it is after a fact. */
    public Aftermath after(AftermathFact fact) {
        return switch (fact) {
            case ReportAsked asked ->
                new Aftermath(asked, reported, withoutReport, feedbackAsked, feedbackGiven, followUpsAsked, answers);
            case Reported found ->
                new Aftermath(reportAsked, found, withoutReport, feedbackAsked, feedbackGiven, followUpsAsked, answers);
            case FeedbackAsked asked ->
                new Aftermath(reportAsked, reported, withoutReport, asked, feedbackGiven, followUpsAsked, answers);
            case FeedbackGiven given ->
                new Aftermath(reportAsked, reported, withoutReport, feedbackAsked, given, followUpsAsked, answers);
            case FollowUpAsked asked ->
                new Aftermath(
                        reportAsked,
                        reported,
                        withoutReport,
                        feedbackAsked,
                        feedbackGiven,
                        and(followUpsAsked, asked),
                        answers);
            case FollowUpAnswered answered ->
                new Aftermath(
                        reportAsked,
                        reported,
                        withoutReport,
                        feedbackAsked,
                        feedbackGiven,
                        followUpsAsked,
                        and(answers, answered));
        };
    }

    /** What it is after the desk completed the mission without a report. */
    public Aftermath withoutReport(String reason) {
        return new Aftermath(reportAsked, reported, reason, feedbackAsked, feedbackGiven, followUpsAsked, answers);
    }

    /** How often this mentor was asked for the report; who comes instead of another starts anew. */
    public int reportQuestions(MentorId mentor) {
        return reportAsked != null && reportAsked.mentor().equals(mentor) ? reportAsked.number() : 0;
    }

    /**
     * When the mentor is asked for the report next, or null where no question is left.
     *
     * @param ready from when on there is something to report
     */
    public @Nullable Instant nextReportQuestion(MentorId mentor, Instant ready) {
        return reported != null || reportQuestions(mentor) >= MOST_REPORT_QUESTIONS
                ? null
                : afterReportQuestions(mentor, ready);
    }

    /**
     * From when on the report counts as missing, or null where it is there or is still asked for.
     *
     * @param ready from when on there is something to report
     */
    public @Nullable Instant reportMissingFrom(MentorId mentor, Instant ready) {
        return reported != null || reportQuestions(mentor) < MOST_REPORT_QUESTIONS
                ? null
                : afterReportQuestions(mentor, ready);
    }

    private Instant afterReportQuestions(MentorId mentor, Instant ready) {
        if (reportAsked == null || reportQuestions(mentor) == 0) {
            return ready;
        }
        var patience = reportAsked.at().plus(TIME_TO_ANSWER);
        return patience.isAfter(ready) ? patience : ready;
    }

    /** How often feedback was asked for. */
    public int feedbackQuestions() {
        return feedbackAsked == null ? 0 : feedbackAsked.number();
    }

    /** When feedback is asked for next, or null where no question is left. */
    public @Nullable Instant nextFeedbackQuestion(Instant completedAt) {
        if (feedbackGiven != null || feedbackQuestions() >= MOST_FEEDBACK_QUESTIONS) {
            return null;
        }
        return feedbackAsked == null
                ? completedAt.plus(TIME_TO_FEEL)
                : feedbackAsked.at().plus(TIME_TO_ANSWER);
    }

    /** From when on the question of that many months may be asked and answered, by the calendar of Berlin. */
    public static Instant followUpFrom(Instant completedAt, int months) {
        return completedAt.atZone(GermanTime.ZONE).plusMonths(months).toInstant();
    }

    /** When it is asked next what has come of the mission, or null where no question is left. */
    public @Nullable Instant nextFollowUp(Instant completedAt) {
        Instant next = null;
        for (int months : FOLLOW_UPS.reversed()) {
            if (isSettled(months)) {
                break;
            }
            next = followUpFrom(completedAt, months);
        }
        return next;
    }

    /** Which question is due now; of several the latest, since its answer says more. */
    public Optional<Integer> followUpDue(Instant completedAt, Instant now) {
        for (int months : FOLLOW_UPS.reversed()) {
            if (isSettled(months)) {
                break;
            }
            if (!now.isBefore(followUpFrom(completedAt, months))) {
                return Optional.of(months);
            }
        }
        return Optional.empty();
    }

    /** The questions months later that wait for their answer; a later one takes the place of an earlier one. */
    public List<Integer> openFollowUps() {
        return followUpsAsked.stream()
                .map(FollowUpAsked::months)
                .reduce((earlier, later) -> later)
                .filter(months -> answer(months).isEmpty())
                .stream()
                .toList();
    }

    /** What was answered after that many months. */
    public Optional<FollowUpAnswered> answer(int months) {
        return answers.stream().filter(given -> given.months() == months).findFirst();
    }

    /** What is known of the effect by now, the later answer before the earlier one. */
    public FollowUp effect() {
        var founded = YesNo.UNKNOWN;
        var stillActive = YesNo.UNKNOWN;
        Integer partnersWon = null;
        for (int months : FOLLOW_UPS) {
            var given = answer(months).map(FollowUpAnswered::answer).orElse(FollowUp.UNKNOWN);
            founded = given.founded() == YesNo.UNKNOWN ? founded : given.founded();
            stillActive = given.stillActive() == YesNo.UNKNOWN ? stillActive : given.stillActive();
            partnersWon = given.partnersWon() == null ? partnersWon : given.partnersWon();
        }
        return new FollowUp(founded, partnersWon, stillActive);
    }

    private boolean isSettled(int months) {
        return answer(months).isPresent() || followUpsAsked.stream().anyMatch(asked -> asked.months() == months);
    }

    private static <T> List<T> and(List<T> list, T next) {
        return Stream.concat(list.stream(), Stream.of(next)).toList();
    }
}
