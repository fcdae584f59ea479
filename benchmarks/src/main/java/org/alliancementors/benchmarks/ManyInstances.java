package org.alliancementors.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Saving;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.cases.Case;
import org.alliancementors.matching.cases.CaseFact;
import org.alliancementors.matching.cases.CaseQuery;
import org.alliancementors.matching.cases.Cases;
import org.alliancementors.matching.cases.Circumstances;
import org.alliancementors.matching.cases.DeskAct;
import org.alliancementors.matching.cases.MatchingWatch;
import org.alliancementors.matching.cases.Mentors;
import org.alliancementors.matching.cases.Offer;
import org.alliancementors.matching.cases.Rounds;
import org.alliancementors.matching.cases.SearchingMentors;
import org.alliancementors.matching.cases.Shelves;
import org.alliancementors.matching.deadlines.GermanHolidays;
import org.alliancementors.matching.deadlines.WorkingTime;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Profile;
import org.alliancementors.matching.places.MentorPlaces;
import org.alliancementors.matching.places.RememberedMentors;
import org.alliancementors.matching.rounds.Round;

/**
 * What is lost when several instances share the demand instead of one round over all of it: the real search on shelves in
 * memory. The worst case is made on purpose: all instances look before any of them writes.
 */
final class ManyInstances {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Phaser together = new Phaser();
    private final AtomicInteger lost = new AtomicInteger();
    private final MemoryCases cases = new MemoryCases();
    private final MemoryMentors mentors = new MemoryMentors();
    private final RememberedMentors pool = new RememberedMentors();

    /** What came out for so many instances. */
    record Result(int instances, int placed, long points, int claimsLost, double share) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d instances: %d placed, total score %d (%.3f %% of one round), %d claims lost",
                    instances,
                    placed,
                    points,
                    share * 100,
                    claimsLost);
        }
    }

    /** The same demand with one, two and four instances. */
    static List<Result> measure(int requests, int mentors) {
        List<Result> results = new ArrayList<>();
        long best = 0;
        for (int instances : new int[] {1, 2, 4}) {
            var world = new ManyInstances();
            world.fill(requests, mentors);
            world.run(instances);
            long points = world.points();
            best = instances == 1 ? points : best;
            results.add(new Result(
                    instances, world.placed(), points, world.lost.get(), best == 0 ? 1 : (double) points / best));
        }
        return results;
    }

    private void fill(int requests, int count) {
        var generated = new Generated(Scale.SEED);
        for (Profile profile : generated.mentors(count)) {
            pool.publish(profile, 1);
            mentors.put(
                    profile.mentor().value(),
                    MentorPlaces.unknown(profile.mentor()).publish(profile, 1, NOW));
        }
        pool.complete(true);
        for (int request = 0; request < requests; request++) {
            String id = "mission-%06d".formatted(request);
            Case state = Case.of(new MissionId(id));
            cases.put(
                    id,
                    state.after(state.begin(generated.wish(request % 10 < 7 ? Format.ON_SITE : Format.PHONE), NOW)));
        }
    }

    private void run(int instances) {
        List<Thread> threads = new ArrayList<>();
        List<Stored<Case>> all =
                cases.stream().sorted(Comparator.comparing(Stored::id)).toList();
        together.bulkRegister(instances);
        for (int instance = 0; instance < instances; instance++) {
            int number = instance;
            List<Stored<Case>> share = all.stream()
                    .filter(stored -> Math.floorMod(stored.id().hashCode(), instances) == number)
                    .toList();
            threads.add(Thread.ofPlatform().start(() -> searchAsOneOf(share)));
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void searchAsOneOf(List<Stored<Case>> share) {
        var circumstances = new Circumstances(
                () -> Policy.FIRST,
                new WorkingTime(new GermanHolidays()),
                () -> NOW,
                () -> new RoundId(UUID.randomUUID().toString()));
        try {
            new SearchingMentors(new Shelves(cases, mentors, new NoRounds(), pool), circumstances, new Counting())
                    .search(share);
        } finally {
            together.arriveAndDeregister();
        }
    }

    private int placed() {
        return (int)
                cases.stream().filter(stored -> stored.state().offer() != null).count();
    }

    private long points() {
        return cases.stream()
                .map(stored -> Optional.ofNullable(stored.state().offer()))
                .flatMap(Optional::stream)
                .mapToLong(offer -> offer.addends().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .sum();
    }

    private final class MemoryMentors extends MemoryShelf<MentorPlaces, Void> implements Mentors {

        @Override
        public Map<String, Saving<MentorPlaces>> saveAll(
                Map<Stored<MentorPlaces>, Change<MentorPlaces, Void>> changes) {
            together.arriveAndAwaitAdvance();
            return super.saveAll(changes);
        }
    }

    private static final class MemoryCases extends MemoryShelf<Case, CaseFact> implements Cases {

        @Override
        public List<Stored<Case>> waiting(int skip, int limit) {
            return List.of();
        }

        @Override
        public List<Stored<Case>> waitingBehind(Stored<Case> last, int limit) {
            return List.of();
        }

        @Override
        public List<Stored<Case>> page(CaseQuery query, int skip, int limit) {
            return List.of();
        }

        @Override
        public long count(CaseQuery query) {
            return stream().count();
        }

        @Override
        public Optional<Stored<Case>> lastAssigned() {
            return Optional.empty();
        }

        @Override
        public long count(Case.Status status) {
            return stream().filter(stored -> stored.state().status() == status).count();
        }
    }

    private static final class NoRounds implements Rounds {

        @Override
        public void keep(Round round) {}

        @Override
        public Optional<Round> find(RoundId id) {
            return Optional.empty();
        }

        @Override
        public List<Round> newest(int skip, int limit) {
            return List.of();
        }
    }

    private final class Counting implements MatchingWatch {

        @Override
        public void roundHeld(Round round) {}

        @Override
        public void offered(Case offered, Offer offer) {}

        @Override
        public void claimLost(MissionId mission) {
            lost.incrementAndGet();
        }

        @Override
        public void atDesk(Case waiting) {}

        @Override
        public void deskActed(Case after, DeskAct act) {}

        @Override
        public void leftoverRemoved(MissionId mission, int attempt) {}

        @Override
        public void drivingFailed(MissionId mission, RuntimeException cause) {
            throw cause;
        }
    }
}
