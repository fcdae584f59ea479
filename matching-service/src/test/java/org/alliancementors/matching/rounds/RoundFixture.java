package org.alliancementors.matching.rounds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Pool;
import org.alliancementors.matching.fit.Term;

/** Rounds for tests. */
public final class RoundFixture {

    /** How the first policy weighs. */
    public static final Weighing WEIGHING = Weighing.of(Policy.FIRST);

    private RoundFixture() {}

    /**
     * Two missions want M22, who has one place; the later and more urgent one gets it, the other M01. A third has nobody, and
     * a claim was lost.
     */
    public static Round anyRound() {
        return new Round(
                new RoundId("round-7"),
                Instant.parse("2026-03-02T09:00:00.123Z"),
                WEIGHING,
                new Pool(1.5),
                List.of(
                        asked("mission-1", 90, Map.of(Exclusion.RADIUS, 2)),
                        asked("mission-2", 15, Map.of()),
                        asked("mission-3", -1, Map.of(Exclusion.CAPACITY, 3))),
                List.of(
                        edge("mission-1", "M22", 90, 500),
                        edge("mission-1", "M01", 90, 400),
                        edge("mission-2", "M22", 15, 500)),
                Map.of(new MentorId("M22"), 1, new MentorId("M01"), 2),
                List.of(
                        decision("mission-1", Round.Outcome.CLAIM_LOST, "M01"),
                        decision("mission-2", Round.Outcome.CLAIMED, "M22"),
                        new Round.Decision(new MissionId("mission-3"), Round.Outcome.NOBODY, null)));
    }

    static Round with(Round round, List<Round.Asked> asked, List<Round.Edge> edges, List<Round.Decision> decisions) {
        return new Round(
                round.id(), round.at(), round.weighing(), round.pool(), asked, edges, round.capacities(), decisions);
    }

    /** The same round with another first edge. */
    static Round withFirstEdge(Round round, Round.Edge edge) {
        var edges = new ArrayList<>(round.edges());
        edges.set(0, edge);
        return with(round, round.asked(), edges, round.decisions());
    }

    private static Round.Asked asked(String mission, int daysLeft, Map<Exclusion, Integer> excluded) {
        return new Round.Asked(new MissionId(mission), 1, daysLeft, WEIGHING.urgency(daysLeft), excluded);
    }

    private static Round.Edge edge(String mission, String mentor, int daysLeft, int specialty) {
        Map<Term, Integer> addends = Map.of(Term.SPECIALTY, specialty, Term.LOAD, 200);
        return new Round.Edge(
                new MissionId(mission),
                new MentorId(mentor),
                3,
                false,
                addends,
                WEIGHING.weight(addends, false, WEIGHING.urgency(daysLeft)),
                47);
    }

    static Round.Decision decision(String mission, Round.Outcome outcome, String mentor) {
        return new Round.Decision(new MissionId(mission), outcome, new MentorId(mentor));
    }
}
