package org.alliancementors.matching.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.store.Saving.Saved;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.fit.Candidate;
import org.alliancementors.matching.fit.HardRules;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Pool;
import org.alliancementors.matching.fit.Score;
import org.alliancementors.matching.fit.Search;
import org.alliancementors.matching.places.Claim;
import org.alliancementors.matching.places.Hold;
import org.alliancementors.matching.places.MentorPlaces;
import org.alliancementors.matching.places.MentorPool.Entry;
import org.alliancementors.matching.places.MentorPool.Shortlist;

/**
 * Asks a second mentor to stand by, the best who fits and has room, one mission after the other: it is a favour, not a race.
 * As with offers the memory proposes and the documents decide, who is read is weighed against the others who were, the place
 * comes before the question, and a place whose case was written by another meanwhile goes back. No round is kept: the offer
 * has its addends.
 */
final class AskingStandbys {

    /** How long nobody is looked for after nobody was there. */
    static final Duration PAUSE = Duration.ofHours(1);

    /** How old another claim of the same stand-by must be to count as left over; younger, somebody is at it. */
    private static final Duration LEFT_OVER_AFTER = Duration.ofSeconds(10);

    private final Shelves shelves;
    private final Circumstances circumstances;
    private final ClearingHolds clearing;

    AskingStandbys(Shelves shelves, Circumstances circumstances, ClearingHolds clearing) {
        this.shelves = shelves;
        this.circumstances = circumstances;
        this.clearing = clearing;
    }

    private record Choice(Stored<MentorPlaces> mentor, Score score, boolean preferred, int distanceKm) {}

    private static final Comparator<Choice> BEST_FIRST = Comparator.comparing(Choice::preferred)
            .thenComparingInt(choice -> choice.score().total())
            .reversed()
            .thenComparing(choice -> choice.mentor().id());

    /** Asks for each of these cases that wants somebody. Without a complete memory of the mentors nothing happens. */
    void ask(Map<String, Stored<Case>> cases) {
        if (!shelves.pool().complete()) {
            return;
        }
        Instant now = circumstances.now();
        for (Stored<Case> stored : List.copyOf(cases.values())) {
            if (StandingBy.isToAsk(stored.state(), now)) {
                StandingBy.search(stored.state(), circumstances.today())
                        .flatMap(search -> ask(stored, search, now))
                        .ifPresent(asked -> cases.put(asked.id(), asked));
            }
        }
    }

    private Optional<Stored<Case>> ask(Stored<Case> stored, Search search, Instant now) {
        if (!search.today().isBefore(search.wish().when().from())) {
            return write(stored, StandingBy.putOff(stored.state(), null, now));
        }
        Policy policy = circumstances.policy();
        List<Stored<MentorPlaces>> mentors = proposed(search, policy);
        int number = stored.state().standbys().asked() + 1;
        List<Leftover> leftovers = leftovers(stored, number, mentors);
        if (!leftovers.isEmpty()) {
            return clear(stored, leftovers, now);
        }
        Pool pool = Shortlisting.pool(mentors, search.today());
        Optional<Choice> best = mentors.stream()
                .flatMap(mentor -> choice(mentor, search, policy, pool).stream())
                .min(BEST_FIRST);
        return best.isEmpty()
                ? write(stored, StandingBy.putOff(stored.state(), now.plus(PAUSE), now))
                : ask(stored, best.get(), policy, now);
    }

    /** Whom the memory proposes, as their documents stand; more of them while none of the first has room. */
    private List<Stored<MentorPlaces>> proposed(Search search, Policy policy) {
        int limit = policy.shortlist();
        while (true) {
            Shortlist shortlist = shelves.pool().shortlist(search, policy, limit);
            List<String> ids = shortlist.mentors().stream()
                    .map(Entry::mentor)
                    .map(mentor -> mentor.value())
                    .toList();
            List<Stored<MentorPlaces>> mentors =
                    List.copyOf(shelves.mentors().findAll(ids).values());
            boolean somebody = mentors.stream()
                    .anyMatch(mentor -> fitting(mentor, search, policy).isPresent());
            if (somebody || shortlist.isWhole()) {
                return mentors;
            }
            limit *= 2;
        }
    }

    private static Optional<Candidate> fitting(Stored<MentorPlaces> mentor, Search search, Policy policy) {
        return mentor.state()
                .candidate()
                .filter(candidate ->
                        HardRules.firstAgainst(search, candidate, policy).isEmpty());
    }

    private static Optional<Choice> choice(Stored<MentorPlaces> mentor, Search search, Policy policy, Pool pool) {
        return fitting(mentor, search, policy).map(candidate -> {
            double kilometres =
                    search.wish().place().kilometresTo(candidate.profile().place());
            return new Choice(
                    mentor,
                    Score.of(search, candidate, policy, pool),
                    search.wish().prefers(mentor.state().mentor()),
                    (int) StrictMath.round(kilometres));
        });
    }

    /** A hold for this very stand-by that another claim took. */
    private record Leftover(String mentor, Hold hold) {}

    private static List<Leftover> leftovers(Stored<Case> stored, int number, List<Stored<MentorPlaces>> mentors) {
        return mentors.stream()
                .flatMap(mentor -> mentor.state().holds().stream()
                        .filter(hold -> hold.role() == Hold.Role.STANDBY
                                && hold.attempt() == number
                                && hold.mission().equals(stored.state().mission()))
                        .map(hold -> new Leftover(mentor.id(), hold)))
                .toList();
    }

    /** Takes leftovers away, so that the case goes on a little later; nothing while another one is probably at it. */
    private Optional<Stored<Case>> clear(Stored<Case> stored, List<Leftover> leftovers, Instant now) {
        boolean young = leftovers.stream()
                .anyMatch(leftover ->
                        leftover.hold().since().plus(LEFT_OVER_AFTER).isAfter(now));
        if (young) {
            return write(stored, StandingBy.putOff(stored.state(), now.plus(LEFT_OVER_AFTER), now));
        }
        Optional<Stored<Case>> fenced = clearing.fence(stored);
        fenced.ifPresent(there -> leftovers.forEach(leftover -> clearing.remove(leftover.mentor(), leftover.hold())));
        return fenced;
    }

    private Optional<Stored<Case>> ask(Stored<Case> stored, Choice choice, Policy policy, Instant now) {
        MentorPlaces places = choice.mentor().state();
        int number = stored.state().standbys().asked() + 1;
        RoundId claim = circumstances.roundIds().get();
        Hold wanted = Hold.standingBy(stored.state().mission(), number, claim, now);
        if (!claimed(choice.mentor(), wanted)) {
            return write(stored, StandingBy.putOff(stored.state(), now.plus(Case.GRACE), now));
        }
        Offer offer = offer(choice, places, number, policy, now);
        var standby = new Standby(number, places.mentor(), offer, null);
        Optional<Stored<Case>> asked = write(stored, StandingBy.ask(stored.state(), standby, now));
        if (asked.isEmpty()) {
            giveBack(stored.id(), places, wanted);
        }
        return asked;
    }

    private boolean claimed(Stored<MentorPlaces> mentor, Hold wanted) {
        if (!(mentor.state().claim(wanted, mentor.state().profileSeq())
                instanceof Claim.Granted(MentorPlaces granted))) {
            return false;
        }
        var outcome =
                shelves.mentors().saveAll(Map.of(mentor, Change.none(granted))).get(mentor.id());
        return outcome instanceof Saved<MentorPlaces>
                || shelves.mentors()
                        .find(mentor.id())
                        .filter(there -> there.state().grants(wanted))
                        .isPresent();
    }

    /** Where another was faster and the case does not stand for this place, it goes back. */
    private void giveBack(String mission, MentorPlaces places, Hold wanted) {
        boolean ours = shelves.cases()
                .find(mission)
                .filter(there -> there.state().names(places.mentor(), wanted)
                        || there.state().owes(places.mentor(), wanted))
                .isPresent();
        if (!ours) {
            shelves.mentors().update(places.mentor().value(), mentor -> {
                MentorPlaces rest = mentor.state().releaseClaim(wanted, circumstances.now());
                return rest.equals(mentor.state())
                        ? new Decision.Keep<>(false)
                        : new Decision.Write<>(Change.none(rest), true);
            });
        }
    }

    private Offer offer(Choice choice, MentorPlaces places, int number, Policy policy, Instant now) {
        var state = Optional.ofNullable(places.profile()).orElseThrow().state();
        var deadlines = circumstances.workingTime().deadlines(now, policy.offerTime(), state);
        return new Offer(
                number,
                places.mentor(),
                choice.preferred(),
                null,
                policy.version(),
                choice.score().addends(),
                choice.distanceKm(),
                now,
                deadlines.remindAt(),
                deadlines.expiresAt());
    }

    private Optional<Stored<Case>> write(Stored<Case> stored, List<CaseFact> facts) {
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        var change = new Change<>(stored.state().after(facts), facts);
        return shelves.cases().saveAll(Map.of(stored, change)).get(stored.id()) instanceof Saved<Case>(var written)
                ? Optional.of(written)
                : Optional.empty();
    }
}
