package org.alliancementors.missions;

import static org.alliancementors.missions.MeetingsFixture.agreed;
import static org.alliancementors.missions.MeetingsFixture.held;
import static org.alliancementors.missions.MeetingsFixture.proposed;
import static org.alliancementors.missions.MissionFixture.MENTOR;
import static org.alliancementors.missions.MissionFixture.anyMission;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.alliancementors.events.codes.YesNo;
import org.alliancementors.missions.aftermath.Aftermath;
import org.alliancementors.missions.aftermath.AftermathFact;
import org.alliancementors.missions.aftermath.Feedback;
import org.alliancementors.missions.aftermath.FollowUp;
import org.alliancementors.missions.aftermath.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two years of steps by chance, the same ones for the same seed. */
class WhateverHappensAfterAMissionTests {

    private static final int STEPS = 300;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void nothingIsAskedTooOftenOrAfterItsAnswer(long seed) {
        var random = new Random(seed);
        var mission = anyMission(MissionStatus.ACCEPTED);
        var now = MissionFixture.at(3);
        List<MissionFact> facts = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(Duration.ofHours(random.nextInt(130)));
            var decided = step(mission, random, step, now);
            facts.addAll(decided.facts());
            mission = decided.mission();
            assertThat(mission.whatIsDue(now.minusMillis(1)).facts().isEmpty())
                    .as("due at %s, looked just before %s", mission.dueAt(), now)
                    .isEqualTo(mission.dueAt() == null || !mission.dueAt().isBefore(now));
        }

        var told = facts.stream()
                .flatMap(fact -> fact instanceof MissionFact.OfAftermath(var found) ? Stream.of(found) : Stream.empty())
                .toList();
        for (int i = 0; i < told.size(); i++) {
            allowed(told.get(i), told.subList(0, i));
        }
        assertThat(facts.stream()
                        .filter(MissionFact.Completed.class::isInstance)
                        .count())
                .isLessThanOrEqualTo(1);
    }

    private static Decided<?> step(Mission mission, Random random, int step, Instant now) {
        return switch (random.nextInt(40)) {
            case 0 -> arranged(agreed(mission, "t-" + step, now.plus(Duration.ofDays(random.nextInt(20)))));
            case 1 -> arranged(held(mission, "t-" + step, now.minus(Duration.ofHours(3))));
            case 2 -> arranged(proposed(mission, "t-" + step, now.plus(Duration.ofDays(3))));
            case 3 -> mission.report(MENTOR, new Report("Wir haben es getan.", 60, null, null, null, false), now);
            case 4 -> mission.feedback(new Feedback(3, YesNo.YES, YesNo.YES, null), now);
            case 5 -> mission.followUp(3, FollowUp.UNKNOWN, now);
            case 6 -> mission.followUp(12, FollowUp.UNKNOWN, now);
            case 7 ->
                random.nextInt(20) == 0
                        ? mission.cancel(CancellationReason.BY_DESK, now)
                        : mission.complete("Ohne Bericht", now);
            default -> mission.whatIsDue(now);
        };
    }

    private static Decided<Boolean> arranged(Mission mission) {
        return new Decided<>(true, mission, List.of());
    }

    private static void allowed(AftermathFact fact, List<AftermathFact> before) {
        switch (fact) {
            case AftermathFact.ReportAsked asked -> {
                assertThat(asked.number()).isLessThanOrEqualTo(Aftermath.MOST_REPORT_QUESTIONS);
                assertThat(count(before, AftermathFact.ReportAsked.class)).isEqualTo(asked.number() - 1);
                assertThat(count(before, AftermathFact.Reported.class)).isZero();
            }
            case AftermathFact.FeedbackAsked asked -> {
                assertThat(asked.number()).isLessThanOrEqualTo(Aftermath.MOST_FEEDBACK_QUESTIONS);
                assertThat(count(before, AftermathFact.FeedbackAsked.class)).isEqualTo(asked.number() - 1);
                assertThat(count(before, AftermathFact.FeedbackGiven.class)).isZero();
            }
            case AftermathFact.FollowUpAsked asked ->
                assertThat(before).noneMatch(earlier -> switch (earlier) {
                    case AftermathFact.FollowUpAsked other -> other.months() >= asked.months();
                    case AftermathFact.FollowUpAnswered answer -> answer.months() == asked.months();
                    default -> false;
                });
            case AftermathFact.Reported _ ->
                assertThat(count(before, AftermathFact.Reported.class)).isZero();
            case AftermathFact.FeedbackGiven _ ->
                assertThat(count(before, AftermathFact.FeedbackGiven.class)).isZero();
            case AftermathFact.FollowUpAnswered answered ->
                assertThat(before)
                        .noneMatch(earlier -> earlier instanceof AftermathFact.FollowUpAnswered other
                                && other.months() == answered.months());
        }
    }

    private static long count(List<AftermathFact> facts, Class<? extends AftermathFact> type) {
        return facts.stream().filter(type::isInstance).count();
    }
}
