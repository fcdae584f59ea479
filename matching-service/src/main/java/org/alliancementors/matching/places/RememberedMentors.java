package org.alliancementors.matching.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.matching.fit.Candidate;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.HardRules;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Profile;
import org.alliancementors.matching.fit.Score;
import org.alliancementors.matching.fit.Search;
import org.jspecify.annotations.Nullable;

/**
 * The pool in memory: one map, looked through from end to end, which suffices for some thousand mentors. May be searched
 * while it changes. An older record never replaces a newer one.
 */
public final class RememberedMentors implements MentorPool {

    private final Map<MentorId, Remembered> mentors = new ConcurrentHashMap<>();
    private volatile boolean complete;

    private record Remembered(@Nullable Candidate candidate, long seq) {}

    private record Ranked(Entry entry, boolean preferred, int points) {}

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(Ranked::preferred)
            .thenComparingInt(Ranked::points)
            .reversed()
            .thenComparing(ranked -> ranked.entry().mentor().value());

    /** A mentor published a profile. */
    public void publish(Profile profile, long seq) {
        remember(profile.mentor(), new Remembered(new Candidate(profile, true, 0), seq));
    }

    /** A mentor left. The number stays, so that an older record that comes late does not bring them back. */
    public void withdraw(MentorId mentor, long seq) {
        Remembered before = mentors.get(mentor);
        Candidate known = before == null ? null : before.candidate();
        remember(mentor, new Remembered(known == null ? null : new Candidate(known.profile(), false, 0), seq));
    }

    /** A mentor is no more. */
    public void forget(MentorId mentor, long seq) {
        remember(mentor, new Remembered(null, seq));
    }

    private void remember(MentorId mentor, Remembered now) {
        mentors.merge(mentor, now, (before, later) -> later.seq() >= before.seq() ? later : before);
    }

    /** All mentors were read once. */
    public void complete(boolean now) {
        complete = now;
    }

    /** How many are remembered. */
    public int size() {
        return (int) mentors.values().stream()
                .filter(mentor -> mentor.candidate() != null)
                .count();
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public Shortlist shortlist(Search search, Policy policy, int limit) {
        var excluded = new EnumMap<Exclusion, Integer>(Exclusion.class);
        var fitting = new ArrayList<Ranked>();
        for (Remembered mentor : mentors.values()) {
            Candidate candidate = mentor.candidate();
            if (candidate != null) {
                HardRules.firstAgainst(search, candidate)
                        .ifPresentOrElse(
                                rule -> excluded.merge(rule.exclusion(), 1, Integer::sum),
                                () -> fitting.add(rank(search, policy, candidate, mentor.seq())));
            }
        }
        fitting.sort(BEST_FIRST);
        List<Entry> best = fitting.stream().limit(limit).map(Ranked::entry).toList();
        return new Shortlist(best, fitting.size(), excluded);
    }

    @Override
    public List<MentorId> known(int limit) {
        return mentors.entrySet().stream()
                .filter(mentor -> mentor.getValue().candidate() != null)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(MentorId::value))
                .limit(limit)
                .toList();
    }

    private static Ranked rank(Search search, Policy policy, Candidate candidate, long seq) {
        MentorId id = candidate.profile().mentor();
        return new Ranked(
                new Entry(id, seq),
                search.wish().prefers(id),
                Score.of(search.wish(), candidate, policy).total());
    }
}
