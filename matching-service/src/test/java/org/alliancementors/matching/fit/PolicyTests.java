package org.alliancementors.matching.fit;

import static org.alliancementors.matching.fit.PolicyFixture.anyPolicy;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PolicyTests {

    @Test
    void theFirstPolicyIsPossible() {
        assertThat(Policy.FIRST.violations()).isEmpty();
        assertThat(Policy.FIRST.weights()).containsOnlyKeys(Term.values());
    }

    @Test
    void placingAMissionAtAllIsWorthTheBestScore() {
        assertThat(Policy.FIRST.placementPoints()).isGreaterThanOrEqualTo(Policy.FIRST.bestScore());
        assertThat(anyPolicy().placementPoints(1_389).policy().violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo("placementPoints");
                    assertThat(violation.sentence())
                            .isEqualTo("1389 is not possible: give at least the sum of the weights, 1390: "
                                    + "placing a mission at all is worth the best score.");
                });
        assertThat(anyPolicy().placementPoints(1_390).policy().violations()).isEmpty();
    }

    @Test
    void everyComponentHasItsLimits() {
        // every component of the record, so that a new one cannot be forgotten
        List<String> expected = Arrays.stream(Policy.class.getRecordComponents())
                .map(RecordComponent::getName)
                .flatMap(name -> name.equals("weights")
                        ? Arrays.stream(Term.values()).map(term -> "weights." + term)
                        : Stream.of(name))
                .toList();
        assertThat(PolicyFixture.impossible().violations())
                .extracting(Violation::field)
                .containsAll(expected);
        assertThat(PolicyFixture.impossible().violations())
                .allSatisfy(violation -> assertThat(violation.remedy()).startsWith("give "));
    }

    @Test
    void aWeightThatIsNotNamedIsAskedFor() {
        assertThat(anyPolicy().without(Term.STATE).policy().violations())
                .singleElement()
                .isEqualTo(new Violation("weights.STATE", "nothing", "give a weight, 0 switches the term off"));
        assertThat(anyPolicy().weighing(Term.STATE, 0).policy().violations()).isEmpty();
    }

    @Test
    void enormousWeightsDoNotOverflow() {
        var policy = anyPolicy()
                .weighing(Term.LOAD, Integer.MAX_VALUE)
                .weighing(Term.STATE, Integer.MAX_VALUE)
                .policy();
        assertThat(policy.bestScore()).isEqualTo(Integer.MAX_VALUE);
        assertThat(policy.violations())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("weights.LOAD", "weights.STATE", "placementPoints");
    }
}
