package org.alliancementors.matching.chances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancementors.matching.chances.Chance.Kind;
import org.junit.jupiter.api.Test;

/** What is shown of a count says nothing of a single person. */
class ChanceTests {

    @Test
    void numbersBeginAtTwoAndGoInStepsOfTwo() {
        assertThat(List.of(0, 1, 2, 3, 4, 5, 49).stream()
                        .map(count -> Chance.of(count, true))
                        .toList())
                .containsExactly(
                        new Chance(Kind.FEW, 0),
                        new Chance(Kind.FEW, 0),
                        new Chance(Kind.SOME, 2),
                        new Chance(Kind.SOME, 2),
                        new Chance(Kind.SOME, 4),
                        new Chance(Kind.SOME, 4),
                        new Chance(Kind.SOME, 48));
    }

    @Test
    void nobodyIsSaidOnlyWhereNobodyWorksLikeThat() {
        assertThat(Chance.of(0, false)).isEqualTo(new Chance(Kind.NONE, 0));
        assertThat(Chance.of(1, false)).isEqualTo(new Chance(Kind.FEW, 0));
    }

    @Test
    void noTwoAnswersShowThatItIsOnePersonWhoMakesTheDifference() {
        Map<List<Chance>, Set<Integer>> differences = new HashMap<>();
        for (int one = 0; one < 40; one++) {
            for (int other = one; other < 40; other++) {
                differences
                        .computeIfAbsent(List.of(Chance.of(one, true), Chance.of(other, true)), any -> new HashSet<>())
                        .add(other - one);
            }
        }
        assertThat(differences.values()).doesNotContain(Set.of(1)).hasSizeGreaterThan(100);
    }

    @Test
    void theyAreOrderedByWhatIsShown() {
        assertThat(List.of(
                        new Chance(Kind.NONE, 0),
                        new Chance(Kind.FEW, 0),
                        new Chance(Kind.SOME, 2),
                        new Chance(Kind.SOME, 10)))
                .isSorted();
    }

    @Test
    void aNumberThatMustNotBeShownCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Chance(Kind.FEW, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Chance(Kind.SOME, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Chance(Kind.SOME, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Chance(Kind.SOME, 3))
                .withMessageContaining("SOME with 3");
    }
}
