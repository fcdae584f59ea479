package org.alliancementors.matching.rounds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.matching.fit.Term;
import org.jspecify.annotations.Nullable;

/**
 * A kept round computed again: every urgency, every weight and the plan, from nothing but what was kept. A claim that was lost
 * to another instance is no difference, as the plan had chosen it all the same.
 *
 * @param agrees whether everything comes out as it was kept
 * @param differences what does not, missions in the order of the round
 */
public record Recomputation(boolean agrees, List<Difference> differences) {

    /** Copies the list. */
    public Recomputation {
        differences = List.copyOf(differences);
    }

    /** What can differ. */
    public enum Kind {
        /** A term gave more than its weight, or less than nothing. */
        ADDEND,
        /** The urgency of a mission. */
        URGENCY,
        /** The weight of an edge. */
        WEIGHT,
        /** Who is chosen for a mission. */
        CHOICE,
        /** A mission was asked for without being decided, or the other way round. */
        MISSION
    }

    /**
     * Something that does not come out as it was kept.
     *
     * @param kind what
     * @param mission for which mission
     * @param mentor on the edge to which mentor, or null when it concerns the mission
     * @param kept what was kept
     * @param computed what comes out now
     */
    public record Difference(
            Kind kind, MissionId mission, @Nullable MentorId mentor, String kept, String computed) {}

    private static final String NOBODY = "nobody";

    /** Computes the round again. */
    public static Recomputation of(Round round) {
        var differences = new ArrayList<Difference>();
        Map<MissionId, Integer> urgencies = urgencies(round, differences);
        List<Round.Edge> edges = edges(round, urgencies, differences);
        choices(round, Plan.best(edges, round.capacities()), differences);
        missions(round, urgencies, differences);
        return new Recomputation(differences.isEmpty(), differences);
    }

    private static Map<MissionId, Integer> urgencies(Round round, List<Difference> differences) {
        var urgencies = new LinkedHashMap<MissionId, Integer>();
        for (Round.Asked asked : round.asked()) {
            int urgency = round.weighing().urgency(asked.daysLeft());
            urgencies.put(asked.mission(), urgency);
            compare(Kind.URGENCY, asked.mission(), null, asked.urgency(), urgency, differences);
        }
        return urgencies;
    }

    private static List<Round.Edge> edges(
            Round round, Map<MissionId, Integer> urgencies, List<Difference> differences) {
        var edges = new ArrayList<Round.Edge>();
        for (Round.Edge edge : round.edges()) {
            edge.addends().forEach((term, points) -> bound(round, edge, term, points, differences));
            long weight =
                    round.weighing().weight(edge.addends(), edge.first(), urgencies.getOrDefault(edge.mission(), 0));
            compare(Kind.WEIGHT, edge.mission(), edge.mentor(), edge.weight(), weight, differences);
            edges.add(edge.weighing(weight));
        }
        return edges;
    }

    private static void bound(Round round, Round.Edge edge, Term term, int points, List<Difference> differences) {
        int most = round.weighing().weights().getOrDefault(term, 0);
        if (points < 0 || points > most) {
            differences.add(new Difference(
                    Kind.ADDEND,
                    edge.mission(),
                    edge.mentor(),
                    "%s %d".formatted(term, points),
                    "%s 0 to %d".formatted(term, most)));
        }
    }

    private static void choices(Round round, Map<MissionId, Round.Edge> plan, List<Difference> differences) {
        for (Round.Decision decision : round.decisions()) {
            Round.Edge chosen = plan.get(decision.mission());
            MentorId computed = chosen == null ? null : chosen.mentor();
            boolean placed =
                    decision.outcome() == Round.Outcome.CLAIMED || decision.outcome() == Round.Outcome.CLAIM_LOST;
            if (!Objects.equals(decision.mentor(), computed) || placed != (computed != null)) {
                differences.add(new Difference(
                        Kind.CHOICE,
                        decision.mission(),
                        null,
                        "%s %s".formatted(decision.outcome(), name(decision.mentor())),
                        name(computed)));
            }
        }
    }

    /** Every mission of the round is asked for once and decided once, and no edge belongs to another. */
    private static void missions(Round round, Map<MissionId, Integer> asked, List<Difference> differences) {
        var times = new HashMap<MissionId, Integer>();
        round.decisions().forEach(decision -> times.merge(decision.mission(), 1, Integer::sum));
        asked.keySet().forEach(mission -> expectOne(mission, times.getOrDefault(mission, 0), differences));
        times.keySet().stream()
                .filter(mission -> !asked.containsKey(mission))
                .forEach(mission -> expectOne(mission, 0, differences));
        round.edges().stream()
                .map(Round.Edge::mission)
                .filter(mission -> !asked.containsKey(mission) && !times.containsKey(mission))
                .distinct()
                .forEach(mission -> expectOne(mission, 0, differences));
    }

    private static void expectOne(MissionId mission, int times, List<Difference> differences) {
        if (times != 1) {
            differences.add(new Difference(
                    Kind.MISSION, mission, null, "asked for and decided %d times".formatted(times), "once"));
        }
    }

    private static void compare(
            Kind kind,
            MissionId mission,
            @Nullable MentorId mentor,
            long kept,
            long computed,
            List<Difference> differences) {
        if (kept != computed) {
            differences.add(new Difference(kind, mission, mentor, String.valueOf(kept), String.valueOf(computed)));
        }
    }

    private static String name(@Nullable MentorId mentor) {
        return mentor == null ? NOBODY : mentor.value();
    }
}
