package org.alliancementors.matching.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Term;
import org.alliancementors.matching.rounds.Round;
import org.alliancementors.matching.rounds.Weighing;
import org.alliancementors.matching.rounds.WhatIf;
import org.jspecify.annotations.Nullable;

/**
 * Says for which of the last missions another mentor would have come first under a proposed policy, against the one in force. Plans the
 * kept rounds again and keeps nothing. Reads no more rounds and edges than {@link #MOST_ROUNDS} and {@link #MOST_EDGES}, the newest first.
 */
public final class ComparingPolicies {

    static final int MISSIONS = 100;
    static final int MOST_ROUNDS = 500;
    static final int MOST_EDGES = 40_000;

    private static final int ROUNDS_AT_ONCE = 50;

    private final Shelves shelves;
    private final Supplier<Policy> inForce;

    /** Compares with the policy in force. */
    public ComparingPolicies(Shelves shelves, Supplier<Policy> inForce) {
        this.shelves = shelves;
        this.inForce = inForce;
    }

    /**
     * What would be different.
     *
     * @param missions how many missions were planned again, at most {@value #MISSIONS}
     * @param changes for which of them another mentor would have come first, the newest first
     * @param notCounted changed fields whose effect cannot be told from what rounds keep
     */
    public record Comparison(int missions, List<Change> changes, List<String> notCounted) {

        /** Copies the lists. */
        public Comparison {
            changes = List.copyOf(changes);
            notCounted = List.copyOf(notCounted);
        }
    }

    /**
     * A mission that another mentor would have been asked for.
     *
     * @param mission which
     * @param reference what people quote, null where the case is not there any more
     * @param before who comes first under the policy in force, with the points; null for nobody
     * @param after who would under the proposed one; null for nobody
     */
    public record Change(
            MissionId mission,
            @Nullable MissionReference reference,
            Round.@Nullable Edge before,
            Round.@Nullable Edge after) {}

    /** Compares. */
    public Comparison compare(Policy proposed) {
        Policy now = inForce.get();
        var looking = new Looking(Weighing.of(now), Weighing.of(proposed));
        for (int read = 0; read < MOST_ROUNDS && looking.goesOn(); read += ROUNDS_AT_ONCE) {
            List<Round> rounds = shelves.rounds().newest(read, ROUNDS_AT_ONCE);
            rounds.stream().takeWhile(_ -> looking.goesOn()).forEach(looking::at);
            if (rounds.size() < ROUNDS_AT_ONCE) {
                break;
            }
        }
        Set<String> notCounted = new LinkedHashSet<>(notKept(now, proposed));
        looking.switchedOn.forEach(term -> notCounted.add("weights." + term));
        return new Comparison(looking.missions.size(), named(looking.changes), List.copyOf(notCounted));
    }

    private List<Change> named(Map<MissionId, Change> changes) {
        List<String> ids = changes.keySet().stream().map(MissionId::value).toList();
        Map<String, Stored<Case>> cases =
                ids.isEmpty() ? Map.of() : shelves.cases().findAll(ids);
        return changes.values().stream()
                .map(change -> {
                    Stored<Case> stored = cases.get(change.mission().value());
                    var wish = stored == null ? null : stored.state().wish();
                    return new Change(
                            change.mission(), wish == null ? null : wish.reference(), change.before(), change.after());
                })
                .toList();
    }

    private static List<String> notKept(Policy now, Policy proposed) {
        var fields = new ArrayList<String>();
        differ(fields, "sideSpecialtyShare", now.sideSpecialtyShare(), proposed.sideSpecialtyShare());
        differ(fields, "relatedSpecialtyShare", now.relatedSpecialtyShare(), proposed.relatedSpecialtyShare());
        differ(fields, "farKm", now.farKm(), proposed.farKm());
        differ(fields, "radiusPercent", now.radiusPercent(), proposed.radiusPercent());
        differ(fields, "shortlist", now.shortlist(), proposed.shortlist());
        differ(fields, "responseMinimum", now.responseMinimum(), proposed.responseMinimum());
        return fields;
    }

    private static void differ(List<String> fields, String field, Object before, Object after) {
        if (!before.equals(after)) {
            fields.add(field);
        }
    }

    /** Goes through rounds until enough missions were seen; of a mission that was in several, the newest with somebody counts. */
    private static final class Looking {

        private final Weighing now;
        private final Weighing proposed;
        private final Set<MissionId> missions = new LinkedHashSet<>();
        private final Map<MissionId, Change> changes = new LinkedHashMap<>();
        private final Set<Term> switchedOn = new LinkedHashSet<>();
        private int edges;

        Looking(Weighing now, Weighing proposed) {
            this.now = now;
            this.proposed = proposed;
        }

        boolean goesOn() {
            return missions.size() < MISSIONS && edges < MOST_EDGES;
        }

        void at(Round round) {
            edges += round.edges().size();
            WhatIf before = WhatIf.of(round, now);
            WhatIf after = WhatIf.of(round, proposed);
            for (Round.Decision decision : round.decisions()) {
                if (decision.mentor() != null && missions.size() < MISSIONS && missions.add(decision.mission())) {
                    note(decision.mission(), before, after);
                }
            }
            proposed.weights().forEach((term, weight) -> {
                if (weight > 0 && round.weighing().weights().getOrDefault(term, 0) == 0) {
                    switchedOn.add(term);
                }
            });
        }

        private void note(MissionId mission, WhatIf before, WhatIf after) {
            if (!Objects.equals(before.mentor(mission), after.mentor(mission))) {
                changes.put(
                        mission,
                        new Change(
                                mission,
                                null,
                                before.chosen().get(mission),
                                after.chosen().get(mission)));
            }
        }
    }
}
