package org.alliancementors.faults.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TheSameSeedIsTheSamePlanTests {

    private static final int ROUND = 25;

    @Test
    void theSameSeedBringsTheSameFaultsInTheSameOrder() {
        assertThat(Plan.first(7, 200)).isEqualTo(Plan.first(7, 200));
    }

    @Test
    void anotherSeedBringsOthers() {
        assertThat(Plan.first(7, 20)).isNotEqualTo(Plan.first(8, 20));
    }

    @Test
    void everyKindComesWithinOneRound() {
        var kinds = Plan.first(3, ROUND).stream().map(Fault::kind).collect(Collectors.toSet());

        assertThat(kinds).isEqualTo(EnumSet.allOf(Kind.class));
    }

    @Test
    void everyProgramIsKilledBeforeOneIsKilledTwice() {
        var killed = Plan.first(5, ROUND * 8).stream()
                .filter(fault -> fault.kind() == Kind.KILL)
                .map(Fault::target)
                .limit(8)
                .toList();

        assertThat(killed).doesNotHaveDuplicates().containsAll(Arrow.PROGRAMS);
    }

    @Test
    void everyArrowIsSwallowedFromOneDay() {
        var arrows = Plan.first(11, ROUND * Arrow.all().size()).stream()
                .filter(fault -> fault.kind() == Kind.SWALLOW)
                .map(Fault::target)
                .collect(Collectors.toSet());

        assertThat(arrows)
                .containsExactlyInAnyOrderElementsOf(
                        Arrow.all().stream().map(Arrow::toString).toList());
    }

    @Test
    void aFreezeLastsLongerThanSessionsAndLeases() {
        assertThat(Plan.first(1, 300))
                .filteredOn(fault -> fault.kind() == Kind.FREEZE)
                .allMatch(fault -> fault.time().toSeconds() >= 18);
        assertThat(Arrays.stream(Kind.values()).filter(Kind::isOfTheLine)).hasSize(5);
    }
}
