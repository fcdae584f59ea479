package org.alliancementors.matching.rounds;

import static org.alliancementors.matching.rounds.RoundFixture.WEIGHING;
import static org.alliancementors.matching.rounds.RoundFixture.anyRound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.matching.fit.Term;
import org.junit.jupiter.api.Test;

/** A kept round under other numbers. */
class WhatIfTests {

    private static final MissionId FIRST = new MissionId("mission-1");
    private static final MissionId SECOND = new MissionId("mission-2");

    @Test
    void underItsOwnNumbersItComesOutAsItWas() {
        WhatIf same = WhatIf.of(anyRound(), WEIGHING);
        assertThat(same.mentor(FIRST)).contains(new MentorId("M01"));
        assertThat(same.mentor(SECOND)).contains(new MentorId("M22"));
        assertThat(same.chosen().values()).allMatch(edge -> anyRound().edges().contains(edge));
    }

    @Test
    void pointsFollowTheWeight() {
        WhatIf halved = WhatIf.of(anyRound(), weighing(Map.of(Term.SPECIALTY, 250, Term.LOAD, 200)));
        assertThat(halved.chosen().values())
                .extracting(Round.Edge::mission, Round.Edge::addends)
                .containsExactlyInAnyOrder(
                        tuple(SECOND, Map.of(Term.SPECIALTY, 250, Term.LOAD, 200)),
                        tuple(FIRST, Map.of(Term.SPECIALTY, 200, Term.LOAD, 200)));
    }

    @Test
    void aTermThatWeighedNothingSpeaksForNobody() {
        Round round = anyRound();
        Round unweighed = new Round(
                round.id(),
                round.at(),
                weighing(Map.of(Term.SPECIALTY, 500)),
                round.pool(),
                round.asked(),
                round.edges(),
                round.capacities(),
                round.decisions());
        assertThat(WhatIf.of(unweighed, WEIGHING).chosen().values())
                .extracting(edge -> edge.addends().get(Term.LOAD))
                .containsOnly(100);
    }

    @Test
    void whoNobodyWasThereForStaysWithout() {
        assertThat(WhatIf.of(anyRound(), WEIGHING).mentor(new MissionId("mission-3")))
                .isEmpty();
        assertThat(List.copyOf(WhatIf.of(anyRound(), WEIGHING).chosen().keySet()))
                .containsExactlyInAnyOrder(FIRST, SECOND);
    }

    private static Weighing weighing(Map<Term, Integer> weights) {
        return new Weighing(
                2,
                weights,
                WEIGHING.placementPoints(),
                WEIGHING.preferredPoints(),
                WEIGHING.urgencyPoints(),
                WEIGHING.urgentDays());
    }
}
