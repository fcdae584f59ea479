package org.alliancementors.matching.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.matching.rounds.Round;
import org.alliancementors.matching.rounds.Weighing;
import org.jspecify.annotations.Nullable;

/** A kept round as the desk sees it; {@code missionsPerMentor} is absent when it was unknown. */
record RoundView(
        RoundId id,
        Instant at,
        int policyVersion,
        Weighing weighing,
        @Nullable Double missionsPerMentor,
        List<Round.Asked> asked,
        List<Round.Edge> edges,
        Map<MentorId, Integer> capacities,
        List<Round.Decision> decisions) {

    static RoundView of(Round round) {
        return new RoundView(
                round.id(),
                round.at(),
                round.policyVersion(),
                round.weighing(),
                round.pool().isUnknown() ? null : round.pool().missionsPerMentor(),
                round.asked(),
                round.edges(),
                round.capacities(),
                round.decisions());
    }
}
