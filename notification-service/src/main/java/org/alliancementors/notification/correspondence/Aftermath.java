package org.alliancementors.notification.correspondence;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of the questions that follow a mission.
 *
 * @param reportAsked how often the mentor was asked for the report
 * @param reported whether the report is there
 * @param feedbackAsked how often the initiator was asked whether it helped
 * @param feedbackGiven whether the initiator said so
 * @param followUpsAsked after how many months the initiator was asked what came of it
 * @param followUpsAnswered which of these were answered
 */
public record Aftermath(
        int reportAsked,
        boolean reported,
        int feedbackAsked,
        boolean feedbackGiven,
        Set<Integer> followUpsAsked,
        Set<Integer> followUpsAnswered) {

    /** Nothing was asked yet. */
    public static final Aftermath NONE = new Aftermath(0, false, 0, false, Set.of(), Set.of());

    /** Keeps copies. */
    public Aftermath {
        followUpsAsked = Set.copyOf(followUpsAsked);
        followUpsAnswered = Set.copyOf(followUpsAnswered);
    }

    Aftermath on(Occurrence.OfAftermath occurrence) {
        return switch (occurrence) {
            case Occurrence.ReportAsked(var _, var number) ->
                new Aftermath(
                        Math.max(number, reportAsked),
                        reported,
                        feedbackAsked,
                        feedbackGiven,
                        followUpsAsked,
                        followUpsAnswered);
            case Occurrence.ReportGiven _ ->
                new Aftermath(reportAsked, true, feedbackAsked, feedbackGiven, followUpsAsked, followUpsAnswered);
            case Occurrence.FeedbackAsked(var number) ->
                new Aftermath(
                        reportAsked,
                        reported,
                        Math.max(number, feedbackAsked),
                        feedbackGiven,
                        followUpsAsked,
                        followUpsAnswered);
            case Occurrence.FeedbackGiven _ ->
                new Aftermath(reportAsked, reported, feedbackAsked, true, followUpsAsked, followUpsAnswered);
            case Occurrence.FollowUpAsked(var months) ->
                new Aftermath(
                        reportAsked,
                        reported,
                        feedbackAsked,
                        feedbackGiven,
                        plus(followUpsAsked, months),
                        followUpsAnswered);
            case Occurrence.FollowUpAnswered(var months) ->
                new Aftermath(
                        reportAsked,
                        reported,
                        feedbackAsked,
                        feedbackGiven,
                        followUpsAsked,
                        plus(followUpsAnswered, months));
        };
    }

    private static Set<Integer> plus(Set<Integer> some, int one) {
        return Stream.concat(some.stream(), Stream.of(one)).collect(Collectors.toSet());
    }
}
