package org.alliancementors.matching.messaging;

import static org.alliancementors.matching.fit.PolicyFixture.anyPolicy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Term;
import org.alliancementors.matching.messaging.Play.Found;
import org.alliancementors.matching.messaging.Play.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same stream comes once more: repeated, delayed, out of order, or to instances that die over it. Every promise is kept,
 * and where nobody competes for a place the cases are the same in the end (C1, C14).
 *
 * <p>That holds only where nothing about a mentor depends on other missions. So all mentors are known before the first
 * mission, have far more places than are wanted, and ask for no pause when they decline. And the policy weighs nothing that
 * other missions change: places taken (LOAD), missions and kinds had, by oneself and by the others of the round (FAIRNESS,
 * EXPERIENCE), answers given (RESPONSE). More capacity alone would not do: it makes LOAD equal, but the other three look at
 * what was, not at what is free. Specialty, distance and federal state weigh as ever. Answers take effect at once, as the
 * time to take one back would run out sooner or later depending on what else happens meanwhile.
 */
class TheSameStreamAgainTests {

    private static final Policy POLICY = settledAtOnce(anyPolicy()
            .version(7)
            .without(Term.LOAD)
            .without(Term.FAIRNESS)
            .without(Term.EXPERIENCE)
            .without(Term.RESPONSE)
            .policy());

    private static final Map<Long, Map<String, Object>> STRAIGHT = new ConcurrentHashMap<>();

    static List<Long> seeds() {
        return new Random(20_261_125).longs(4).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRecordAndEveryAnswerTwiceMakesNoDifference(long seed) {
        assertSame(Way.TWICE, seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void recordsThatAreDelayedAndOvertakeEachOtherMakeNoDifference(long seed) {
        assertSame(Way.DELAYED, seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void instancesThatDieAndAreStartedAgainMakeNoDifference(long seed) {
        assertSame(Way.RESTARTED, seed);
    }

    @Test
    void theStreamsReachWhatCanHappenAndTheWaysAreWhatTheySay() {
        List<Found> found = seeds().stream()
                .flatMap(seed -> straight(seed).values().stream())
                .filter(Found.class::isInstance)
                .map(Found.class::cast)
                .toList();
        assertThat(found)
                .extracting(Found::status)
                .contains(Status.OFFERED, Status.ACCEPTED, Status.AT_DESK, Status.CLOSED);
        assertThat(found).extracting(Found::refusals).contains(0, 1, 2);
        assertThat(found).anySatisfy(one -> assertThat(one.standby()).isPresent());
        assertThat(found)
                .filteredOn(one -> one.policyVersion().isPresent())
                .allSatisfy(one -> assertThat(one.policyVersion()).contains(7));
        assertThat(found.stream()
                        .flatMap(one -> one.past().stream())
                        .map(past -> past.split(" ")[1])
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("DECLINED", "WITHDRAWN", "UNREACHABLE");
        long seed = seeds().getFirst();
        playing(Way.TWICE, seed, play -> assertThat(play.counted("duplicate")).isGreaterThan(50));
        playing(Way.DELAYED, seed, play -> {
            assertThat(play.counted("parked")).isGreaterThan(10);
            assertThat(play.counted("late")).isPositive();
        });
        playing(Way.RESTARTED, seed, play -> assertThat(play.deaths()).isGreaterThan(10));
    }

    private static void assertSame(Way way, long seed) {
        assertThat(played(way, seed)).isEqualTo(straight(seed));
    }

    private static Map<String, Object> straight(long seed) {
        return STRAIGHT.computeIfAbsent(seed, any -> played(Way.STRAIGHT, any));
    }

    private static Map<String, Object> played(Way way, long seed) {
        try (var play = new Play(way, POLICY, seed)) {
            return play.play(new Script(seed));
        }
    }

    private static void playing(Way way, long seed, Consumer<Play> then) {
        try (var play = new Play(way, POLICY, seed)) {
            play.play(new Script(seed));
            then.accept(play);
        }
    }

    private static Policy settledAtOnce(Policy policy) {
        return new Policy(
                policy.version(),
                policy.weights(),
                policy.sideSpecialtyShare(),
                policy.relatedSpecialtyShare(),
                policy.farKm(),
                policy.radiusPercent(),
                policy.placementPoints(),
                policy.preferredPoints(),
                policy.urgencyPoints(),
                policy.urgentDays(),
                policy.shortlist(),
                policy.maxRefusals(),
                policy.responseMinimum(),
                policy.offerTime(),
                Duration.ZERO,
                policy.retryAfter());
    }
}
