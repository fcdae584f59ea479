package org.alliancementors.matching.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Saving;
import org.alliancementors.kit.store.Saving.Saved;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Search;

/**
 * Finds mentors for the cases that an instance has at once, all of them under one version of the policy. Each iteration looks at the shortlists, holds a round among the
 * cases that have somebody, and gives the desk those that have nobody; who lost a place to another instance goes into the
 * next iteration. What is still open after the last one stays in search and is taken up by the sweep.
 *
 * <p>Safe when several instances do it for the same case: a place is held first, then the case is written, and a place
 * without a written case goes back.
 */
public final class SearchingMentors {

    private static final int ITERATIONS = 20;
    private static final int CASES_PER_ROUND = 500;

    /** How long the memory of the mentors and their documents may disagree before a case is given to the desk. */
    private static final Duration SETTLE = Duration.ofSeconds(30);

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Shelves shelves;
    private final Circumstances circumstances;
    private final MatchingWatch watch;
    private final Shortlisting shortlisting;
    private final HoldingRounds rounds;
    private final NamingSteads steads;

    /** Searches with these. */
    public SearchingMentors(Shelves shelves, Circumstances circumstances, MatchingWatch watch) {
        this.shelves = shelves;
        this.circumstances = circumstances;
        this.watch = watch;
        this.shortlisting = new Shortlisting(shelves, circumstances, watch);
        this.rounds = new HoldingRounds(shelves, circumstances, watch);
        this.steads = new NamingSteads(shelves.mentors());
    }

    /**
     * Searches for all of these. Does nothing before this instance knows all mentors: it could not tell "nobody" from "not
     * read yet".
     */
    public void search(Collection<Stored<Case>> cases) {
        if (!shelves.pool().complete()) {
            return;
        }
        Policy policy = circumstances.policy();
        LocalDate today = circumstances.today();
        List<Stored<Case>> open =
                cases.stream().filter(stored -> stored.state().awaitsOffer()).toList();
        Map<MissionId, Search> searches =
                steads.searches(open.stream().map(Stored::state).toList(), today, policy);
        List<Pursuit> all = new ArrayList<>();
        for (Stored<Case> stored : open) {
            Optional.ofNullable(searches.get(stored.state().mission()))
                    .ifPresent(search -> all.add(new Pursuit(stored, search, policy.shortlist())));
        }
        for (int from = 0; from < all.size(); from += CASES_PER_ROUND) {
            pursue(new ArrayList<>(all.subList(from, Math.min(all.size(), from + CASES_PER_ROUND))), policy);
        }
    }

    private void pursue(List<Pursuit> pursuits, Policy policy) {
        List<Pursuit> open = tooOftenRefused(pursuits, policy);
        for (int iteration = 0; iteration < ITERATIONS && !open.isEmpty(); iteration++) {
            open = iterate(open, policy);
        }
        Instant soon = circumstances.now().plus(SOON);
        save(
                open,
                pursuit -> pursuit.state().waiting() == null ? pursuit.state().putOff(soon) : List.of());
    }

    /** One look at everybody, one round, and the rest to the desk. Returns who goes on. */
    private List<Pursuit> iterate(List<Pursuit> open, Policy policy) {
        var look = shortlisting.look(open, policy);
        var again = new ArrayList<Pursuit>();
        var nobody = new ArrayList<Pursuit>();
        var contenders = new ArrayList<Pursuit>();
        for (Pursuit pursuit : open) {
            if (!pursuit.leftovers().isEmpty()) {
                shortlisting.clear(pursuit).ifPresent(again::add);
            } else if (!pursuit.edges().isEmpty()) {
                contenders.add(pursuit);
            } else if (!pursuit.shortlist().isWhole()) {
                pursuit.widen();
                again.add(pursuit);
            } else {
                nobody.add(pursuit);
            }
        }
        List<Pursuit> unsettled = nobody.stream().filter(this::isUnsettled).toList();
        nobody.removeAll(unsettled);
        putOff(unsettled);
        nobody.forEach(pursuit -> shortlisting.count(pursuit, policy));
        again.addAll(rounds.hold(contenders, nobody, look));
        again.addAll(toDesk(nobody, Waiting.Reason.NOBODY, policy));
        return again;
    }

    private List<Pursuit> tooOftenRefused(List<Pursuit> pursuits, Policy policy) {
        List<Pursuit> refused = pursuits.stream()
                .filter(pursuit -> pursuit.state().refusals() >= policy.maxRefusals())
                .toList();
        shortlisting.look(refused, policy);
        refused.forEach(pursuit -> shortlisting.count(pursuit, policy));
        toDesk(refused, Waiting.Reason.REFUSALS, policy);
        pursuits.removeAll(refused);
        return pursuits;
    }

    /** Writes down that nobody is there. Whoever newly waits looks once more: a place may have been freed meanwhile. */
    private List<Pursuit> toDesk(List<Pursuit> pursuits, Waiting.Reason reason, Policy policy) {
        Instant now = circumstances.now();
        Instant retryAt = now.plus(policy.retryAfter());
        Map<String, Stored<Case>> written = save(
                pursuits,
                pursuit -> pursuit.state().status() == Case.Status.SEARCHING
                                || pursuit.state().isToSearch(now)
                        ? pursuit.state().askDesk(reason, pursuit.excluded(), now, retryAt)
                        : List.of());
        var again = new ArrayList<Pursuit>();
        for (Pursuit pursuit : pursuits) {
            Optional.ofNullable(written.get(pursuit.stored().id()))
                    .filter(stored -> pursuit.state().status() == Case.Status.SEARCHING)
                    .ifPresent(stored -> {
                        watch.atDesk(stored.state());
                        pursuit.lookAgain(stored);
                        again.add(pursuit);
                    });
        }
        return again;
    }

    /** The memory names somebody whose document is not there yet or older: that settles in a moment. */
    private boolean isUnsettled(Pursuit pursuit) {
        return pursuit.hasUnresolved()
                && pursuit.state().status() == Case.Status.SEARCHING
                && circumstances.now().isBefore(pursuit.state().begunAt().plus(SETTLE));
    }

    private void putOff(List<Pursuit> pursuits) {
        Instant soon = circumstances.now().plus(SOON);
        save(pursuits, pursuit -> pursuit.state().putOff(soon));
    }

    private Map<String, Stored<Case>> save(
            List<Pursuit> pursuits, java.util.function.Function<Pursuit, List<CaseFact>> decide) {
        var changes = new LinkedHashMap<Stored<Case>, Change<Case, CaseFact>>();
        for (Pursuit pursuit : pursuits) {
            List<CaseFact> facts = decide.apply(pursuit);
            if (!facts.isEmpty()) {
                changes.put(pursuit.stored(), new Change<>(pursuit.state().after(facts), facts));
            }
        }
        Map<String, Saving<Case>> outcomes =
                changes.isEmpty() ? Map.of() : shelves.cases().saveAll(changes);
        var written = new LinkedHashMap<String, Stored<Case>>();
        outcomes.forEach((id, outcome) -> {
            if (outcome instanceof Saved<Case>(Stored<Case> stored)) {
                written.put(id, stored);
            }
        });
        return written;
    }
}
