package org.alliancementors.matching.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.fit.Candidate;
import org.alliancementors.matching.fit.HardRules;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Search;
import org.alliancementors.matching.places.MentorPlaces;

/**
 * Serves the longest-waiting cases that fit a mentor who has become free, new or different. The mark on the mentor says that
 * it is owed; it is cleared last, so a crash in between only means that it is done again.
 */
final class PullingCases {

    private static final int PAGE = 200;
    private static final int MOST_LOOKED_AT = 5_000;
    private static final int TIMES = 50;

    /** How long the memory of the mentors and their documents may disagree before a mark is given up. */
    private static final Duration SETTLE = Duration.ofSeconds(30);

    private final Shelves shelves;
    private final Circumstances circumstances;
    private final SearchingMentors searching;

    PullingCases(Shelves shelves, Circumstances circumstances, SearchingMentors searching) {
        this.shelves = shelves;
        this.circumstances = circumstances;
        this.searching = searching;
    }

    /**
     * Searches for these cases together with the waiting ones that fit, then for the next ones as long as places are free: a
     * case may have been given to somebody else, or be in the hands of another instance just now. Then the marks are cleared.
     * Without a complete memory of the mentors nothing happens and the marks stay.
     */
    void searchWith(Collection<Stored<Case>> cases, Collection<String> freed) {
        if (!shelves.pool().complete()) {
            return;
        }
        Policy policy = circumstances.policy();
        Map<String, Instant> marks = new LinkedHashMap<>();
        Map<String, Stored<Case>> wanted = new LinkedHashMap<>();
        cases.forEach(stored -> wanted.put(stored.id(), stored));
        waitingFor(marked(freed, marks), Set.of(), policy).forEach(stored -> wanted.putIfAbsent(stored.id(), stored));
        searching.search(wanted.values());
        Set<String> tried = new HashSet<>(wanted.keySet());
        List<Stored<Case>> more = waitingFor(marked(freed, new HashMap<>()), tried, policy);
        for (int time = 1; time < TIMES && !more.isEmpty(); time++) {
            more.forEach(stored -> tried.add(stored.id()));
            searching.search(more);
            more = waitingFor(marked(freed, new HashMap<>()), tried, policy);
        }
        // somebody free still fits a waiting case: another instance is serving it, or the memory does not know the
        // mentor yet as
        // their document does; both settle soon, so the mark stays
        boolean unsettled =
                !waitingFor(marked(freed, new HashMap<>()), Set.of(), policy).isEmpty();
        marks.forEach((mentor, mark) -> {
            if (!unsettled || isOld(mark)) {
                clear(mentor, mark);
            }
        });
    }

    private boolean isOld(Instant mark) {
        return !mark.plus(SETTLE).isAfter(circumstances.now());
    }

    private List<MentorPlaces> marked(Collection<String> freed, Map<String, Instant> marks) {
        if (freed.isEmpty()) {
            return List.of();
        }
        List<MentorPlaces> open = new ArrayList<>();
        shelves.mentors().findAll(freed).forEach((id, stored) -> {
            Instant mark = stored.state().pullSince();
            if (mark != null) {
                marks.put(id, mark);
                open.add(stored.state());
            }
        });
        return open;
    }

    /**
     * The longest-waiting cases that these mentors could serve and that were not tried yet, for each mentor at most as many as
     * there are free places.
     */
    private List<Stored<Case>> waitingFor(List<MentorPlaces> mentors, Set<String> tried, Policy policy) {
        Map<MentorPlaces, Integer> places = new LinkedHashMap<>();
        mentors.stream().filter(mentor -> mentor.free() > 0).forEach(mentor -> places.put(mentor, mentor.free()));
        List<Stored<Case>> found = new ArrayList<>();
        for (int skip = 0; !places.isEmpty() && skip < MOST_LOOKED_AT; skip += PAGE) {
            List<Stored<Case>> page = shelves.cases().waiting(skip, PAGE);
            for (Stored<Case> waiting : page) {
                if (tried.contains(waiting.id())) {
                    continue;
                }
                taker(waiting.state(), places, policy).ifPresent(mentor -> {
                    found.add(waiting);
                    places.computeIfPresent(mentor, (same, left) -> left == 1 ? null : left - 1);
                });
            }
            if (page.size() < PAGE) {
                break;
            }
        }
        return found;
    }

    private Optional<MentorPlaces> taker(Case waiting, Map<MentorPlaces, Integer> places, Policy policy) {
        return waiting.search(circumstances.today())
                .flatMap(search -> places.keySet().stream()
                        .filter(mentor -> mentor.candidate()
                                .filter(candidate -> fits(search, candidate, policy))
                                .isPresent())
                        .findFirst());
    }

    private static boolean fits(Search search, Candidate candidate, Policy policy) {
        return HardRules.firstAgainst(search, candidate, policy).isEmpty();
    }

    /** Clears the mark, unless it is a newer one. */
    private void clear(String mentor, Instant mark) {
        shelves.mentors()
                .update(
                        mentor,
                        stored -> mark.equals(stored.state().pullSince())
                                ? new Decision.Write<>(
                                        Change.none(stored.state().pulled()), true)
                                : new Decision.Keep<>(false));
    }
}
