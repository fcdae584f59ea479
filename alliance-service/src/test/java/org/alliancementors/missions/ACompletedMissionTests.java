package org.alliancementors.missions;

import static org.alliancementors.missions.MissionFixture.MENTOR;
import static org.alliancementors.missions.MissionFixture.NOW;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.alliancementors.missions.TrackingView.Ask.FEEDBACK;
import static org.alliancementors.missions.TrackingView.Ask.FOLLOW_UP_12;
import static org.alliancementors.missions.TrackingView.Ask.FOLLOW_UP_3;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alliancementors.events.codes.YesNo;
import org.alliancementors.missions.aftermath.AftermathFact;
import org.alliancementors.missions.aftermath.Feedback;
import org.alliancementors.missions.aftermath.FollowUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ACompletedMissionTests {

    private static final Feedback FEEDBACK_GIVEN = new Feedback(5, YesNo.YES, YesNo.UNKNOWN, null);
    private static final Instant DAY_LATER = NOW.plus(Duration.ofDays(1));
    private static final Instant WEEK_AFTER = NOW.plus(Duration.ofDays(8));
    /** Summer has begun meanwhile: noon in Germany is an hour earlier by the clock of the world. */
    private static final Instant THREE_MONTHS = Instant.parse("2026-06-02T10:00:00Z");

    private static final Instant TWELVE_MONTHS = Instant.parse("2027-03-02T11:00:00Z");

    private final Mission completed = anyMission(MissionStatus.COMPLETED);

    @Test
    void isAskedForFeedbackTwiceAndNeverAgain() {
        assertThat(completed.dueAt()).isEqualTo(DAY_LATER);
        assertThat(completed.whatIsDue(DAY_LATER.minusMillis(1)).facts()).isEmpty();
        var first = completed.whatIsDue(DAY_LATER);
        assertThat(first.facts()).containsExactly(of(new AftermathFact.FeedbackAsked(1, DAY_LATER)));
        assertThat(first.mission().whatIsDue(DAY_LATER).facts()).isEmpty();
        assertThat(first.mission().whatIsDue(WEEK_AFTER.minusMillis(1)).facts()).isEmpty();
        var second = first.mission().whatIsDue(WEEK_AFTER);
        assertThat(second.facts()).containsExactly(of(new AftermathFact.FeedbackAsked(2, WEEK_AFTER)));
        assertThat(second.mission().dueAt()).isEqualTo(THREE_MONTHS);
        assertThat(second.mission().waiting()).isEmpty();
    }

    @Test
    void takesFeedbackBeforeItIsAskedFor_andThenDoesNotAsk() {
        var given = completed.feedback(FEEDBACK_GIVEN, NOW);

        assertThat(given.facts()).containsExactly(of(new AftermathFact.FeedbackGiven(MENTOR, FEEDBACK_GIVEN, NOW)));
        assertThat(given.mission().whatIsDue(WEEK_AFTER).facts()).isEmpty();
        assertThat(given.mission().feedback(FEEDBACK_GIVEN, DAY_LATER).outcome())
                .isEqualTo(Concluded.AS_BEFORE);
        assertThat(given.mission()
                        .feedback(new Feedback(1, YesNo.NO, YesNo.NO, null), DAY_LATER)
                        .outcome())
                .isEqualTo(Concluded.SAID_OTHERWISE);
    }

    @Test
    void takesFeedbackLongAfterTheLastReminder() {
        var asked = allQuestions(completed, WEEK_AFTER);

        assertThat(asked.feedback(FEEDBACK_GIVEN, TWELVE_MONTHS).outcome()).isEqualTo(Concluded.TAKEN);
    }

    @Test
    void isAskedForItsEffectAfterThreeAndTwelveMonthsByTheCalendar() {
        var silent = allQuestions(completed, WEEK_AFTER);

        assertThat(silent.whatIsDue(THREE_MONTHS.minusMillis(1)).facts()).isEmpty();
        var three = silent.whatIsDue(THREE_MONTHS);
        assertThat(three.facts()).containsExactly(of(new AftermathFact.FollowUpAsked(3, THREE_MONTHS)));
        assertThat(three.mission().whatIsDue(THREE_MONTHS).facts()).isEmpty();
        assertThat(three.mission().dueAt()).isEqualTo(TWELVE_MONTHS);
        assertThat(three.mission().whatIsDue(TWELVE_MONTHS.minusMillis(1)).facts())
                .isEmpty();
        var twelve = three.mission().whatIsDue(TWELVE_MONTHS);
        assertThat(twelve.facts()).containsExactly(of(new AftermathFact.FollowUpAsked(12, TWELVE_MONTHS)));
        assertThat(twelve.mission().dueAt()).isNull();
    }

    @Test
    void isAskedTheLaterQuestionOnlyWhenNobodyLookedForAYear() {
        var silent = allQuestions(completed, WEEK_AFTER);

        var late = silent.whatIsDue(TWELVE_MONTHS);

        assertThat(late.facts()).containsExactly(of(new AftermathFact.FollowUpAsked(12, TWELVE_MONTHS)));
        assertThat(late.mission().whatIsDue(TWELVE_MONTHS.plusSeconds(1)).facts())
                .isEmpty();
        assertThat(late.mission().dueAt()).isNull();
    }

    @Test
    void takesAnAnswerFromItsTimeOnThoughItWasNotAsked() {
        var answer = new FollowUp(YesNo.YES, 4, YesNo.UNKNOWN);

        assertThat(completed.followUp(3, answer, THREE_MONTHS.minusMillis(1)).outcome())
                .isEqualTo(Concluded.TOO_EARLY);
        var answered = completed.followUp(3, answer, THREE_MONTHS);
        assertThat(answered.facts()).containsExactly(of(new AftermathFact.FollowUpAnswered(3, answer, THREE_MONTHS)));
        assertThat(allQuestions(answered.mission(), THREE_MONTHS).dueAt()).isEqualTo(TWELVE_MONTHS);
        assertThat(answered.mission().followUp(3, answer, TWELVE_MONTHS).outcome())
                .isEqualTo(Concluded.AS_BEFORE);
        assertThat(answered.mission()
                        .followUp(3, FollowUp.UNKNOWN, TWELVE_MONTHS)
                        .outcome())
                .isEqualTo(Concluded.SAID_OTHERWISE);
    }

    @Test
    void knowsOfItsEffectWhatTheLaterAnswerSaysAndElseTheEarlier() { // U9
        assertThat(completed.aftermath().effect()).isEqualTo(FollowUp.UNKNOWN);

        var after = completed
                .followUp(3, new FollowUp(YesNo.NO, 4, YesNo.YES), THREE_MONTHS)
                .mission()
                .followUp(12, new FollowUp(YesNo.YES, null, YesNo.UNKNOWN), TWELVE_MONTHS)
                .mission();

        assertThat(after.aftermath().effect()).isEqualTo(new FollowUp(YesNo.YES, 4, YesNo.YES));
    }

    @Test
    void showsTheInitiatorWhatIsAsked() {
        assertThat(asks(completed)).containsExactly(FEEDBACK);

        var silent = allQuestions(completed, WEEK_AFTER);
        var three = silent.whatIsDue(THREE_MONTHS).mission();
        assertThat(asks(three)).containsExactly(FEEDBACK, FOLLOW_UP_3);

        var twelve = three.whatIsDue(TWELVE_MONTHS).mission();
        assertThat(asks(twelve)).containsExactly(FEEDBACK, FOLLOW_UP_12);

        var answered = twelve.feedback(FEEDBACK_GIVEN, TWELVE_MONTHS)
                .mission()
                .followUp(12, FollowUp.UNKNOWN, TWELVE_MONTHS)
                .mission();
        assertThat(asks(answered)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COMPLETED")
    void onlyIsAsked(MissionStatus status) {
        var mission = anyMission(status);
        var refusal = status == MissionStatus.CANCELLED ? Concluded.CANCELLED_BEFORE : Concluded.NOT_COMPLETED;

        assertThat(mission.feedback(FEEDBACK_GIVEN, TWELVE_MONTHS).outcome()).isEqualTo(refusal);
        assertThat(mission.followUp(3, FollowUp.UNKNOWN, TWELVE_MONTHS).outcome())
                .isEqualTo(refusal);
        assertThat(asks(mission)).isEmpty();
    }

    private static List<TrackingView.Ask> asks(Mission mission) {
        return TrackingView.of(mission, TWELVE_MONTHS).asks();
    }

    private static Mission allQuestions(Mission mission, Instant until) {
        var asked = mission;
        for (var due = asked.dueAt(); due != null && !due.isAfter(until); due = asked.dueAt()) {
            asked = asked.whatIsDue(due).mission();
        }
        return asked;
    }

    private static MissionFact of(AftermathFact fact) {
        return new MissionFact.OfAftermath(fact);
    }
}
