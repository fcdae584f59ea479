package org.alliancementors.matching.rounds;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.matching.fit.Term;

/**
 * A kept round planned under other numbers, from nothing but what was kept. A term's share is what it gave of its weight then, so its
 * points under another weight come out to about a point; where the weight was 0 the share is not known, and everybody gets one half.
 *
 * @param chosen the edge chosen for each mission that gets somebody, with its points under these numbers
 */
public record WhatIf(Map<MissionId, Round.Edge> chosen) {

    private static final double UNKNOWN_SHARE = 0.5;

    /** Plans the round under these numbers. */
    public static WhatIf of(Round round, Weighing weighing) {
        Map<MissionId, Integer> urgencies = new LinkedHashMap<>();
        round.asked().forEach(asked -> urgencies.put(asked.mission(), weighing.urgency(asked.daysLeft())));
        List<Round.Edge> edges = new ArrayList<>();
        for (Round.Edge edge : round.edges()) {
            Map<Term, Integer> addends = addends(edge, round.weighing(), weighing);
            long weight = weighing.weight(addends, edge.first(), urgencies.getOrDefault(edge.mission(), 0));
            edges.add(edge.weighing(addends, weight));
        }
        return new WhatIf(Plan.best(edges, round.capacities()));
    }

    /** Who would have come first for the mission. */
    public Optional<MentorId> mentor(MissionId mission) {
        return Optional.ofNullable(chosen.get(mission)).map(Round.Edge::mentor);
    }

    private static Map<Term, Integer> addends(Round.Edge edge, Weighing then, Weighing now) {
        Map<Term, Integer> addends = new EnumMap<>(Term.class);
        edge.addends().forEach((term, points) -> {
            int was = then.weights().getOrDefault(term, 0);
            int is = now.weights().getOrDefault(term, 0);
            double share = was == 0 ? UNKNOWN_SHARE : points / (double) was;
            addends.put(term, was == is ? points : (int) StrictMath.round(is * share));
        });
        return addends;
    }
}
