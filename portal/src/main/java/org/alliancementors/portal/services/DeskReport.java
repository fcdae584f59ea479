package org.alliancementors.portal.services;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a mission. What was asked and not answered is null or UNKNOWN.
 *
 * @param reference what people quote
 * @param completedAt since when it is done
 * @param withoutReport why the desk completed it without a report
 * @param reportQuestions how often the mentor was asked
 * @param report the mentor's report
 * @param feedbackQuestions how often the initiator was asked
 * @param feedback the initiator's feedback
 * @param followUps what came of it months later
 */
public record DeskReport(
        @Nullable String reference,
        @Nullable Instant completedAt,
        @Nullable String withoutReport,
        int reportQuestions,
        @Nullable Reported report,
        int feedbackQuestions,
        @Nullable Given feedback,
        @Nullable List<Answered> followUps) {

    /** Without the content: a log must not hold it. */
    @Override
    public String toString() {
        return "DeskReport[" + reference + "]";
    }

    /**
     * The mentor's report.
     *
     * @param mentor whose
     * @param report what it says
     * @param at when it came
     */
    public record Reported(
            String mentor, Text report, @Nullable Instant at) {}

    /**
     * What a report says.
     *
     * @param done what was done
     * @param minutes time spent
     * @param reach how many people were reached
     * @param nextSteps what was agreed to happen next
     * @param story for others to read
     * @param mayPublish whether the story may be published
     */
    public record Text(
            String done,
            int minutes,
            @Nullable Integer reach,
            @Nullable String nextSteps,
            @Nullable String story,
            boolean mayPublish) {

        /** Without the content: a log must not hold it. */
        @Override
        public String toString() {
            return "Text[…]";
        }
    }

    /**
     * The initiator's feedback.
     *
     * @param feedback what it says
     * @param at when it came
     */
    public record Given(
            AllianceService.Feedback feedback, @Nullable Instant at) {}

    /**
     * What came of it later.
     *
     * @param months so many months later
     * @param answer what was answered
     * @param at when
     */
    public record Answered(
            int months,
            AllianceService.FollowUp answer,
            @Nullable Instant at) {}
}
