package org.alliancementors.missions;

import static org.alliancementors.missions.MeetingsFixture.agreed;
import static org.alliancementors.missions.MeetingsFixture.calledOff;
import static org.alliancementors.missions.MeetingsFixture.held;
import static org.alliancementors.missions.MeetingsFixture.proposed;
import static org.alliancementors.missions.MissionFixture.MENTOR;
import static org.alliancementors.missions.MissionFixture.STANDBY;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.missions.AssignmentNews.Left.Cause;
import org.alliancementors.missions.aftermath.AftermathFact;
import org.junit.jupiter.api.Test;

class AMissionWhoseMentorIsToReportTests {

    private static final Instant MEETING = Instant.parse("2026-04-07T08:00:00Z");
    private static final Instant TWO_DAYS_LATER = Instant.parse("2026-04-09T10:00:00Z");
    /** The last day of the wish is over in Germany at ten in the evening by the clock of the world. */
    private static final Instant TWO_DAYS_AFTER_THE_WISH = Instant.parse("2026-05-22T22:00:00Z");

    private static final Duration WEEK = Duration.ofDays(7);

    private final Mission accepted = anyMission(MissionStatus.ACCEPTED);
    private final Mission met = held(accepted, "t-1", MEETING);

    @Test
    void isAskedTwoDaysAfterTheLastMeetingAndNotAMillisecondBefore() {
        assertThat(met.dueAt()).isEqualTo(TWO_DAYS_LATER);
        assertThat(met.whatIsDue(TWO_DAYS_LATER.minusMillis(1)).facts()).isEmpty();
        assertThat(met.whatIsDue(TWO_DAYS_LATER).facts()).containsExactly(asked(MENTOR, 1, TWO_DAYS_LATER));
    }

    @Test
    void isAskedOnceHoweverManyLook() {
        var asked = met.whatIsDue(TWO_DAYS_LATER).mission();

        assertThat(asked.whatIsDue(TWO_DAYS_LATER).facts()).isEmpty();
        assertThat(asked.dueAt()).isEqualTo(TWO_DAYS_LATER.plus(WEEK));
    }

    @Test
    void isRemindedTwiceAWeekApartAndThenWaitsAtTheDesk() {
        var first = met.whatIsDue(TWO_DAYS_LATER).mission();
        var second = TWO_DAYS_LATER.plus(WEEK);
        var third = second.plus(WEEK);

        assertThat(first.whatIsDue(second.minusMillis(1)).facts()).isEmpty();
        var reminded = first.whatIsDue(second);
        assertThat(reminded.facts()).containsExactly(asked(MENTOR, 2, second));
        assertThat(reminded.mission().whatIsDue(third.minusMillis(1)).facts()).isEmpty();
        var last = reminded.mission().whatIsDue(third);
        assertThat(last.facts()).containsExactly(asked(MENTOR, 3, third));
        assertThat(reminded.mission().waiting()).isEmpty();

        var missing = third.plus(WEEK);
        assertThat(last.mission().dueAt()).isNull();
        assertThat(last.mission().whatIsDue(missing.plus(WEEK)).facts()).isEmpty();
        assertThat(last.mission().waiting()).contains(new Waiting(Waiting.What.REPORT, missing));
        assertThat(last.mission().waitingAtDesk(missing.minusMillis(1))).isFalse();
        assertThat(last.mission().waitingAtDesk(missing)).isTrue();
    }

    @Test
    void isAskedOneThingAtATimeWhenNobodyLookedForMonths() {
        var late = TWO_DAYS_LATER.plus(Duration.ofDays(100));

        var asked = met.whatIsDue(late);

        assertThat(asked.facts()).containsExactly(asked(MENTOR, 1, late));
        assertThat(asked.mission().dueAt()).isEqualTo(late.plus(WEEK));
    }

    @Test
    void isLeftInPeaceWhileSomethingIsAgreedAhead() {
        var next = MEETING.plus(Duration.ofDays(20));
        var planned = agreed(met, "t-2", next);

        assertThat(planned.whatIsDue(TWO_DAYS_LATER).facts()).isEmpty();
        assertThat(planned.dueAt()).isEqualTo(TWO_DAYS_AFTER_THE_WISH);
        assertThat(calledOff(planned, "t-2", next).dueAt()).isEqualTo(TWO_DAYS_LATER);
        assertThat(held(met, "t-2", next).dueAt())
                .isEqualTo(next.plus(Duration.ofHours(2)).plus(Duration.ofDays(2)));
    }

    @Test
    void isNotAskedAfterTheWishEitherWhileSomethingIsAgreedAhead() {
        var planned = agreed(met, "t-2", TWO_DAYS_AFTER_THE_WISH.plus(WEEK));

        assertThat(planned.dueAt()).isNull();
        assertThat(planned.whatIsDue(TWO_DAYS_AFTER_THE_WISH).facts()).isEmpty();
    }

    @Test
    void isNotRemindedWhileSomethingIsAgreedAhead() {
        var next = TWO_DAYS_LATER.plus(Duration.ofDays(90));
        var planned = agreed(met.whatIsDue(TWO_DAYS_LATER).mission(), "t-2", next);

        assertThat(planned.dueAt()).isNull();
        var heldLater = held(planned, "t-2", next);
        var ready = next.plus(Duration.ofHours(2)).plus(Duration.ofDays(2));
        assertThat(heldLater.dueAt()).isEqualTo(ready);
        assertThat(heldLater.whatIsDue(ready).facts()).containsExactly(asked(MENTOR, 2, ready));
    }

    @Test
    void isLeftInPeaceWhileATimeIsProposedUntilTheWishIsOver() {
        var open = proposed(met, "t-2", MEETING.plus(Duration.ofDays(20)));

        assertThat(open.whatIsDue(TWO_DAYS_LATER).facts()).isEmpty();
        assertThat(open.dueAt()).isEqualTo(TWO_DAYS_AFTER_THE_WISH);
        assertThat(open.whatIsDue(TWO_DAYS_AFTER_THE_WISH).facts()).hasSize(1);
    }

    @Test
    void isAskedTwoDaysAfterTheLastDayOfTheWishWhenNobodyMet() {
        assertThat(accepted.dueAt()).isEqualTo(TWO_DAYS_AFTER_THE_WISH);
        assertThat(accepted.whatIsDue(TWO_DAYS_AFTER_THE_WISH.minusMillis(1)).facts())
                .isEmpty();
        assertThat(accepted.whatIsDue(TWO_DAYS_AFTER_THE_WISH).facts())
                .containsExactly(asked(MENTOR, 1, TWO_DAYS_AFTER_THE_WISH));
    }

    @Test
    void isNotAskedAtOnceWhenAcceptedAfterTheLastDay() {
        var late = TWO_DAYS_AFTER_THE_WISH.plus(WEEK);
        var taken = anyMission(MissionStatus.SEARCHING).on(new AssignmentNews.Accepted(1, late, 1, MENTOR));

        assertThat(taken.dueAt()).isEqualTo(late.plus(Duration.ofDays(2)));
    }

    @Test
    void startsAnewWithAnotherMentorAfterTheirOwnTime() {
        var asked = met.whatIsDue(TWO_DAYS_LATER).mission();
        var changed = TWO_DAYS_LATER.plus(Duration.ofDays(1));
        var other = asked.on(new AssignmentNews.Left(3, changed, 1, MENTOR, Cause.DECLINED, "ILLNESS"))
                .on(new AssignmentNews.SteppedIn(4, changed, 2, STANDBY));

        assertThat(other.dueAt()).isEqualTo(TWO_DAYS_AFTER_THE_WISH);
        assertThat(other.whatIsDue(TWO_DAYS_AFTER_THE_WISH).facts())
                .containsExactly(asked(STANDBY, 1, TWO_DAYS_AFTER_THE_WISH));
    }

    @Test
    void isNeverAskedWhenItWasCancelled() {
        var cancelled = met.cancel(CancellationReason.BY_DESK, TWO_DAYS_LATER).mission();

        assertThat(cancelled.dueAt()).isNull();
        assertThat(cancelled.whatIsDue(TWO_DAYS_LATER.plus(WEEK)).facts()).isEmpty();
        assertThat(cancelled.waiting()).isEmpty();
    }

    @Test
    void isNotAskedBeforeAnybodyHasAccepted() {
        for (var status : new MissionStatus[] {MissionStatus.SEARCHING, MissionStatus.OFFERED, MissionStatus.AT_DESK}) {
            var mission = anyMission(status);

            assertThat(mission.dueAt()).isNull();
            assertThat(mission.whatIsDue(TWO_DAYS_AFTER_THE_WISH.plus(WEEK)).facts())
                    .isEmpty();
        }
    }

    private static MissionFact asked(MentorId mentor, int number, Instant at) {
        return new MissionFact.OfAftermath(new AftermathFact.ReportAsked(mentor, number, at));
    }
}
