package org.alliancementors.missions.aftermath;

import java.time.Instant;
import org.alliancementors.events.codes.MentorId;

/** What a mission has decided about what comes of it. */
public sealed interface AftermathFact {

    /** When it was decided. */
    Instant at();

    /**
     * The mentor is asked for the report.
     *
     * @param mentor who
     * @param number 1 for the question, more for its reminders
     * @param at when
     */
    record ReportAsked(MentorId mentor, int number, Instant at) implements AftermathFact {}

    /**
     * The mentor reported.
     *
     * @param mentor who
     * @param report what
     * @param at when
     */
    record Reported(MentorId mentor, Report report, Instant at) implements AftermathFact {}

    /**
     * The initiator is asked for feedback.
     *
     * @param number 1 for the question, more for its reminders
     * @param at when
     */
    record FeedbackAsked(int number, Instant at) implements AftermathFact {}

    /**
     * The initiator gave feedback.
     *
     * @param mentor whose mission it was
     * @param feedback what
     * @param at when
     */
    record FeedbackGiven(MentorId mentor, Feedback feedback, Instant at) implements AftermathFact {}

    /**
     * The initiator is asked what has come of it.
     *
     * @param months how many months after the completion, 3 or 12
     * @param at when
     */
    record FollowUpAsked(int months, Instant at) implements AftermathFact {}

    /**
     * The initiator told what has come of it.
     *
     * @param months how many months after the completion, 3 or 12
     * @param answer what
     * @param at when
     */
    record FollowUpAnswered(int months, FollowUp answer, Instant at) implements AftermathFact {}
}
