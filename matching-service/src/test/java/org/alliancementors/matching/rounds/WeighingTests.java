package org.alliancementors.matching.rounds;

import static org.alliancementors.matching.fit.WishFixture.TODAY;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Term;
import org.junit.jupiter.api.Test;

class WeighingTests {

    private static final Weighing WEIGHING = Weighing.of(Policy.FIRST);

    @Test
    void urgencyGrowsDayByDayFromTheFirstUrgentDay() {
        // 300 points over 60 days
        assertThat(WEIGHING.urgency(400)).isZero();
        assertThat(WEIGHING.urgency(60)).isZero();
        assertThat(WEIGHING.urgency(59)).isEqualTo(5);
        assertThat(WEIGHING.urgency(30)).isEqualTo(150);
        assertThat(WEIGHING.urgency(0)).isEqualTo(300);
        assertThat(WEIGHING.urgency(-10)).as("a window that has begun").isEqualTo(300);
    }

    @Test
    void daysAreCountedToTheFirstPossibleDay() {
        assertThat(Weighing.daysLeft(anyWish().wish(), TODAY)).isEqualTo(49);
        assertThat(Weighing.daysLeft(anyWish().wish(), TODAY.plusDays(50))).isEqualTo(-1);
    }

    @Test
    void theWeightIsTheSumOfPointsPlacementPreferenceAndUrgency() {
        var addends = Map.of(Term.SPECIALTY, 500, Term.LOAD, 1);
        assertThat(WEIGHING.weight(addends, false, 7)).isEqualTo(501 + 1_500 + 7);
        assertThat(WEIGHING.weight(addends, true, 7)).isEqualTo(501 + 1_500 + 100_000 + 7);
    }
}
