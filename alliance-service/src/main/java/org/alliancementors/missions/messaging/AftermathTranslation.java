package org.alliancementors.missions.messaging;

import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.missions.FeedbackAsked;
import org.alliancementors.events.missions.FeedbackGiven;
import org.alliancementors.events.missions.FollowUpAnswered;
import org.alliancementors.events.missions.FollowUpAsked;
import org.alliancementors.events.missions.MissionEvent;
import org.alliancementors.events.missions.ReportAsked;
import org.alliancementors.events.missions.ReportGiven;
import org.alliancementors.missions.aftermath.AftermathFact;

/** Says in the published language what came of a mission. Texts stay here. */
final class AftermathTranslation {

    private AftermathTranslation() {}

    static MissionEvent event(MissionId mission, AftermathFact fact) {
        return switch (fact) {
            case AftermathFact.ReportAsked(var mentor, var number, var at) ->
                new ReportAsked(mission, mentor, number, at);
            case AftermathFact.Reported(var mentor, var report, var at) ->
                new ReportGiven(
                        mission,
                        mentor,
                        report.minutes(),
                        report.reach(),
                        report.story() != null && report.mayPublish(),
                        at);
            case AftermathFact.FeedbackAsked(var number, var at) -> new FeedbackAsked(mission, number, at);
            case AftermathFact.FeedbackGiven(var mentor, var feedback, var at) ->
                new FeedbackGiven(mission, mentor, feedback.helpful(), feedback.nextStepsClear(), feedback.again(), at);
            case AftermathFact.FollowUpAsked(var months, var at) -> new FollowUpAsked(mission, months, at);
            case AftermathFact.FollowUpAnswered(var months, var answer, var at) ->
                new FollowUpAnswered(mission, months, answer.founded(), answer.partnersWon(), answer.stillActive(), at);
        };
    }
}
