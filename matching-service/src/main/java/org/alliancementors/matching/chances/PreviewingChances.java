package org.alliancementors.matching.chances;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.cases.Circumstances;
import org.alliancementors.matching.cases.Shelves;
import org.alliancementors.matching.chances.Chance.Kind;
import org.alliancementors.matching.chances.Preview.Hint;
import org.alliancementors.matching.fit.Candidate;
import org.alliancementors.matching.fit.Exclusion;
import org.alliancementors.matching.fit.HardRules;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Search;
import org.alliancementors.matching.places.MentorPlaces;
import org.alliancementors.matching.places.MentorPool.Entry;
import org.alliancementors.matching.places.MentorPool.Shortlist;

/**
 * Says how many mentors would fit a request in the making, and which changes would raise that number. Changes nothing and
 * keeps nothing. Who fits is decided by all hard rules: the memory proposes at most {@value #MOST} mentors for the inquiry
 * and each of its changes, and their documents, all in one read, decide about places, absences and the day from which on
 * somebody wants to be asked again. Whom the memory proposes beyond that is not counted, so every number is a lower bound.
 *
 * <p>What is shown follows {@link Chance}. A hint is given only when its chance has a number and is shown as higher than that
 * of the inquiry as it is, so that it never speaks of a single person; and only when the inquiry's own count is whole. Then
 * the gain is real: the numbers go in steps of two, so the change has at least one mentor more than the inquiry can have.
 */
public final class PreviewingChances {

    /** So many mentors are looked at for the inquiry and for each change: more would tell nobody anything. */
    static final int MOST = 50;

    /** Grounds that lie in how a mentor works, which everybody may know; all others are nobody's business. */
    private static final Set<Exclusion> LASTING =
            EnumSet.of(Exclusion.WITHDRAWN, Exclusion.SPECIALTY, Exclusion.FORMAT, Exclusion.RADIUS);

    private final Shelves shelves;
    private final Circumstances circumstances;

    /** Previews with these. */
    public PreviewingChances(Shelves shelves, Circumstances circumstances) {
        this.shelves = shelves;
        this.circumstances = circumstances;
    }

    private record Look(Search search, Policy policy, Shortlist shortlist) {}

    private record Varied(Change change, Look look) {}

    /**
     * Looks at the chances now.
     *
     * @param inquiry what is asked for, its days not in the past
     * @param byDesk whether the advisory desk asks, which can do more about it than others
     */
    public Preview preview(Inquiry inquiry, boolean byDesk) {
        if (!shelves.pool().complete()) {
            return new Preview.NotReady();
        }
        LocalDate today = circumstances.today();
        Policy policy = policy(inquiry, circumstances.policy());
        Look now = look(inquiry, policy, today);
        var changed = new ArrayList<Varied>();
        if (now.shortlist().isWhole()) {
            for (Change change : Changes.of(inquiry, policy, today, byDesk)) {
                Inquiry other = change.applyTo(inquiry);
                changed.add(new Varied(change, look(other, policy(other, policy), today)));
            }
        }
        Map<String, Stored<MentorPlaces>> mentors = read(now, changed);
        Chance chance = chance(now, mentors);
        return new Preview.Seen(chance, hints(chance, changed, mentors));
    }

    private static Policy policy(Inquiry inquiry, Policy policy) {
        Integer percent = inquiry.radiusPercent();
        return percent == null ? policy : Radius.in(policy, percent);
    }

    private Look look(Inquiry inquiry, Policy policy, LocalDate today) {
        var search = new Search(inquiry.wish(circumstances.now()), Map.of(), today);
        return new Look(search, policy, shelves.pool().shortlist(search, policy, MOST));
    }

    private Map<String, Stored<MentorPlaces>> read(Look now, List<Varied> changed) {
        Set<String> wanted = new LinkedHashSet<>();
        addAll(wanted, now);
        changed.forEach(one -> addAll(wanted, one.look()));
        return wanted.isEmpty() ? Map.of() : shelves.mentors().findAll(wanted);
    }

    private static void addAll(Set<String> wanted, Look look) {
        for (Entry entry : look.shortlist().mentors()) {
            wanted.add(entry.mentor().value());
        }
    }

    private List<Hint> hints(Chance now, List<Varied> changed, Map<String, Stored<MentorPlaces>> mentors) {
        return changed.stream()
                .map(one -> new Hint(one.change(), chance(one.look(), mentors)))
                .filter(hint ->
                        hint.chance().kind() == Kind.SOME && hint.chance().compareTo(now) > 0)
                .sorted(Comparator.comparing(Hint::chance).reversed())
                .toList();
    }

    private Chance chance(Look look, Map<String, Stored<MentorPlaces>> mentors) {
        int count = 0;
        for (Entry entry : look.shortlist().mentors()) {
            Stored<MentorPlaces> mentor = mentors.get(entry.mentor().value());
            if (mentor != null
                    && mentor.state()
                            .candidate()
                            .filter(candidate -> fits(look, candidate))
                            .isPresent()) {
                count++;
            }
        }
        return Chance.of(count, isImaginable(look));
    }

    /** The only place here where the rules are asked. */
    private static boolean fits(Look look, Candidate candidate) {
        return HardRules.firstAgainst(look.search(), candidate, look.policy()).isEmpty();
    }

    /** Whether anybody would fit but for grounds that are nobody's business. Rules count under the first, lasting ones come first. */
    private boolean isImaginable(Look look) {
        return !look.shortlist().mentors().isEmpty()
                || shelves.pool().survey(look.search(), look.policy()).excluded().keySet().stream()
                        .anyMatch(reason -> !LASTING.contains(reason));
    }
}
