package org.alliancementors.matching.rounds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;

/** Who is to be asked for which mission: the best total, ties by id, whatever the order of the input. */
public final class Plan {

    private static final Comparator<Round.Edge> BY_IDS = Comparator.comparing(
                    (Round.Edge edge) -> edge.mission().value())
            .thenComparing(edge -> edge.mentor().value());

    private Plan() {}

    /**
     * The best assignment.
     *
     * @param edges allowed pairs with their weights
     * @param capacities places that are free with each mentor
     * @return the chosen edge of each mission that gets one
     */
    public static Map<MissionId, Round.Edge> best(List<Round.Edge> edges, Map<MentorId, Integer> capacities) {
        List<Round.Edge> sorted = edges.stream().sorted(BY_IDS).toList();
        Map<String, Integer> rows = new TreeMap<>();
        Map<String, Integer> columns = new TreeMap<>();
        for (Round.Edge edge : sorted) {
            rows.put(edge.mission().value(), 0);
            columns.put(edge.mentor().value(), 0);
        }
        number(rows);
        number(columns);
        int[] free = new int[columns.size()];
        columns.forEach((mentor, column) -> free[column] = capacities.getOrDefault(new MentorId(mentor), 0));
        var pairs = new ArrayList<Optimum.Edge>();
        for (Round.Edge edge : sorted) {
            pairs.add(new Optimum.Edge(
                    of(rows, edge.mission().value()), of(columns, edge.mentor().value()), edge.weight()));
        }
        int[] chosen = Optimum.solve(rows.size(), free, pairs);
        var best = new LinkedHashMap<MissionId, Round.Edge>();
        for (int i = 0; i < pairs.size(); i++) {
            if (chosen[pairs.get(i).row()] == pairs.get(i).column()) {
                best.put(sorted.get(i).mission(), sorted.get(i));
            }
        }
        return best;
    }

    private static void number(Map<String, Integer> ids) {
        int next = 0;
        for (var entry : ids.entrySet()) {
            entry.setValue(next++);
        }
    }

    private static int of(Map<String, Integer> numbers, String id) {
        return numbers.getOrDefault(id, -1);
    }
}
