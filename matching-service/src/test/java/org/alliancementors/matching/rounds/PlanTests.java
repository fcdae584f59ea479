package org.alliancementors.matching.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.matching.rounds.Round.Edge;
import org.junit.jupiter.api.Test;

class PlanTests {

    @Test
    void doesNotDependOnTheOrderOfItsInput() {
        var random = new Random(7);
        for (int run = 0; run < 200; run++) {
            var edges = new ArrayList<Edge>();
            for (int mission = 0; mission < 8; mission++) {
                for (int mentor = 0; mentor < 5; mentor++) {
                    // few different weights, so that there are many ties
                    edges.add(edge("mission-" + mission, "M" + mentor, 1 + random.nextInt(3)));
                }
            }
            var capacities = Map.of(new MentorId("M0"), 1, new MentorId("M1"), 2, new MentorId("M2"), 1);
            var first = Plan.best(edges, capacities);
            Collections.shuffle(edges, random);
            assertThat(Plan.best(edges, capacities)).isEqualTo(first);
        }
    }

    @Test
    void givesATieToTheLowerId() {
        var chosen = Plan.best(
                List.of(edge("b", "M2", 5), edge("b", "M1", 5), edge("a", "M2", 5), edge("a", "M1", 5)),
                Map.of(new MentorId("M1"), 1));
        assertThat(chosen).containsOnlyKeys(new MissionId("a"));
    }

    @Test
    void asksNobodyOfWhomNoPlaceIsKnown() {
        assertThat(Plan.best(List.of(edge("a", "M1", 5)), Map.of())).isEmpty();
    }

    private static Edge edge(String mission, String mentor, long weight) {
        return new Edge(new MissionId(mission), new MentorId(mentor), 1, false, Map.of(), weight, 0);
    }
}
