package org.alliancementors.matching.web;

import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.matching.cases.ComparingPolicies.Comparison;
import org.alliancementors.matching.fit.Term;
import org.alliancementors.matching.rounds.Round;
import org.jspecify.annotations.Nullable;

/** What another policy would have changed; {@code before} and {@code after} are absent for nobody. */
record ComparisonView(int missions, List<ChangeView> changes, List<String> notCounted) {

    /** A mission that somebody else would have been asked for. */
    record ChangeView(
            MissionId mission,
            @Nullable MissionReference reference,
            @Nullable FirstView before,
            @Nullable FirstView after) {}

    /** Who comes first, with the points. */
    record FirstView(MentorId mentor, int points, Map<Term, Integer> addends) {

        static @Nullable FirstView of(Round.@Nullable Edge edge) {
            return edge == null ? null : new FirstView(edge.mentor(), edge.points(), edge.addends());
        }
    }

    static ComparisonView of(Comparison comparison) {
        return new ComparisonView(
                comparison.missions(),
                comparison.changes().stream()
                        .map(change -> new ChangeView(
                                change.mission(),
                                change.reference(),
                                FirstView.of(change.before()),
                                FirstView.of(change.after())))
                        .toList(),
                comparison.notCounted());
    }
}
