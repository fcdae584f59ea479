package org.alliancementors.matching.rounds;

import static org.alliancementors.matching.rounds.RoundFixture.anyRound;
import static org.alliancementors.matching.rounds.RoundFixture.decision;
import static org.alliancementors.matching.rounds.RoundFixture.with;
import static org.alliancementors.matching.rounds.RoundFixture.withFirstEdge;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.matching.fit.Term;
import org.alliancementors.matching.rounds.Recomputation.Difference;
import org.alliancementors.matching.rounds.Recomputation.Kind;
import org.junit.jupiter.api.Test;

/** A kept round that somebody changed afterwards. */
class RecomputationTests {

    private final Round round = anyRound();
    private final Round.Edge first = round.edges().getFirst();

    @Test
    void anUntouchedRoundAgreesThoughAClaimWasLost() {
        assertThat(round.recompute()).isEqualTo(new Recomputation(true, List.of()));
    }

    @Test
    void aChangedWeightIsFound() {
        assertThat(withFirstEdge(round, first.weighing(9_999)).recompute().differences())
                .containsExactly(new Difference(Kind.WEIGHT, first.mission(), first.mentor(), "9999", "2200"));
    }

    @Test
    void aChangedAddendIsFoundInTheWeight() {
        assertThat(withFirstEdge(round, addends(Map.of(Term.SPECIALTY, 499, Term.LOAD, 200), first.weight()))
                        .recompute()
                        .differences())
                .containsExactly(new Difference(Kind.WEIGHT, first.mission(), first.mentor(), "2200", "2199"));
    }

    @Test
    void aTermThatGaveMoreThanItsWeightIsFoundThoughTheSumFits() {
        var changed = addends(Map.of(Term.SPECIALTY, 501, Term.LOAD, 200), first.weight() + 1);
        assertThat(withFirstEdge(round, changed).recompute().differences())
                .containsExactly(new Difference(
                        Kind.ADDEND, first.mission(), first.mentor(), "SPECIALTY 501", "SPECIALTY 0 to 500"));
    }

    @Test
    void aChangedUrgencyIsFound() {
        var asked = new ArrayList<>(round.asked());
        Round.Asked second = asked.get(1);
        asked.set(1, new Round.Asked(second.mission(), 1, second.daysLeft(), 0, Map.of()));
        assertThat(with(round, asked, round.edges(), round.decisions())
                        .recompute()
                        .differences())
                .containsExactly(new Difference(Kind.URGENCY, second.mission(), null, "0", "225"));
    }

    @Test
    void anotherChoiceIsFound() {
        var decisions = new ArrayList<>(round.decisions());
        decisions.set(0, decision("mission-1", Round.Outcome.CLAIMED, "M22"));
        decisions.set(2, decision("mission-3", Round.Outcome.CLAIMED, "M01"));
        var again = with(round, round.asked(), round.edges(), decisions).recompute();
        assertThat(again.agrees()).isFalse();
        assertThat(again.differences())
                .containsExactly(
                        new Difference(Kind.CHOICE, new MissionId("mission-1"), null, "CLAIMED M22", "M01"),
                        new Difference(Kind.CHOICE, new MissionId("mission-3"), null, "CLAIMED M01", "nobody"));
    }

    @Test
    void aChangedOutcomeIsFound() {
        var decisions = new ArrayList<>(round.decisions());
        decisions.set(0, decision("mission-1", Round.Outcome.NO_PLACE, "M01"));
        assertThat(with(round, round.asked(), round.edges(), decisions)
                        .recompute()
                        .differences())
                .extracting(Difference::kind)
                .containsExactly(Kind.CHOICE);
    }

    @Test
    void aCapacityThatWasChangedChangesTheChoice() {
        var changed = new Round(
                round.id(),
                round.at(),
                round.weighing(),
                round.pool(),
                round.asked(),
                round.edges(),
                Map.of(new MentorId("M22"), 2, new MentorId("M01"), 2),
                round.decisions());
        assertThat(changed.recompute().differences())
                .containsExactly(
                        new Difference(Kind.CHOICE, new MissionId("mission-1"), null, "CLAIM_LOST M01", "M22"));
    }

    @Test
    void aMissionThatWasTakenOutIsFound() {
        assertThat(with(round, round.asked().subList(0, 2), round.edges(), round.decisions())
                        .recompute()
                        .differences())
                .extracting(Difference::kind, difference -> difference.mission().value())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.MISSION, "mission-3"));
        assertThat(with(round, round.asked(), round.edges(), round.decisions().subList(0, 2))
                        .recompute()
                        .differences())
                .extracting(Difference::kind)
                .containsExactly(Kind.MISSION);
    }

    private Round.Edge addends(Map<Term, Integer> addends, long weight) {
        return new Round.Edge(
                first.mission(),
                first.mentor(),
                first.profileSeq(),
                first.preferred(),
                addends,
                weight,
                first.distanceKm());
    }
}
