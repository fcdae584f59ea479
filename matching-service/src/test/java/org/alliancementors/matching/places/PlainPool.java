package org.alliancementors.matching.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.matching.fit.Candidate;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.HardRules;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Pool;
import org.alliancementors.matching.fit.Profile;
import org.alliancementors.matching.fit.Score;
import org.alliancementors.matching.fit.Search;
import org.alliancementors.matching.places.MentorPool.Entry;
import org.alliancementors.matching.places.MentorPool.Survey;
import org.jspecify.annotations.Nullable;

/** The straightforward pool: one map, looked through from end to end with the rules and terms themselves. */
final class PlainPool {

    private record Known(@Nullable Profile profile, boolean open, long seq) {}

    private record Ranked(Entry entry, boolean preferred, int points) {}

    private final Map<MentorId, Known> mentors = new HashMap<>();

    void publish(Profile profile, long seq) {
        put(profile.mentor(), new Known(profile, true, seq));
    }

    void withdraw(MentorId mentor, long seq) {
        Known before = mentors.get(mentor);
        put(mentor, new Known(before == null ? null : before.profile(), false, seq));
    }

    void forget(MentorId mentor, long seq) {
        put(mentor, new Known(null, false, seq));
    }

    private void put(MentorId mentor, Known now) {
        mentors.merge(mentor, now, (before, later) -> later.seq() >= before.seq() ? later : before);
    }

    /** All who fit, the best first. */
    List<Entry> ranking(Search search, Policy policy) {
        var ranked = new ArrayList<Ranked>();
        mentors.values().forEach(known -> {
            if (known.profile() != null) {
                var candidate = new Candidate(known.profile(), known.open(), 0);
                if (HardRules.firstAgainst(search, candidate, policy).isEmpty()) {
                    MentorId id = known.profile().mentor();
                    int points =
                            Score.of(search, candidate, policy, Pool.UNKNOWN).total();
                    ranked.add(new Ranked(new Entry(id, known.seq()), search.asksFirst(id), points));
                }
            }
        });
        ranked.sort(Comparator.comparing(Ranked::preferred)
                .thenComparingInt(Ranked::points)
                .reversed()
                .thenComparing(one -> one.entry().mentor().value()));
        return ranked.stream().map(Ranked::entry).toList();
    }

    Survey survey(Search search, Policy policy) {
        var excluded = new EnumMap<Exclusion, Integer>(Exclusion.class);
        int fitting = 0;
        for (Known known : mentors.values()) {
            if (known.profile() != null) {
                var rule = HardRules.firstAgainst(search, new Candidate(known.profile(), known.open(), 0), policy);
                rule.ifPresent(first -> excluded.merge(first.exclusion(), 1, Integer::sum));
                fitting += rule.isEmpty() ? 1 : 0;
            }
        }
        return new Survey(fitting, excluded);
    }

    List<MentorId> known() {
        return mentors.entrySet().stream()
                .filter(known -> known.getValue().profile() != null)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(MentorId::value))
                .toList();
    }
}
