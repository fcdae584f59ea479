package org.alliancementors.matching.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.deadlines.WorkingTime;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Profile;
import org.alliancementors.matching.fit.WishFixture;
import org.alliancementors.matching.places.MentorPlaces;
import org.alliancementors.matching.places.RememberedMentors;
import org.alliancementors.matching.rounds.Round;

/**
 * Matching in memory: real aggregates, rules and use cases on fake shelves, with a clock that stands still until it is moved.
 * Events are played in as the intake would.
 */
final class World {

    private static final AtomicInteger ROUNDS = new AtomicInteger();

    final FakeCases cases = new FakeCases();
    final FakeMentors mentors = new FakeMentors();
    final FakeRounds rounds = new FakeRounds();
    final RememberedMentors pool = new RememberedMentors();
    final List<MissionId> lostClaims = java.util.Collections.synchronizedList(new ArrayList<>());
    final DrivingCases driving;
    final AnsweringOffers answering;
    final ExplainingCases explaining;
    private Instant now = WishFixture.MONDAY;
    private long seq;

    static final class FakeMentors extends FakeAggregates<MentorPlaces, Void> implements Mentors {}

    static final class FakeRounds implements Rounds {
        final Map<RoundId, Round> kept = new ConcurrentHashMap<>();

        @Override
        public void keep(Round round) {
            kept.put(round.id(), round);
        }

        @Override
        public Optional<Round> find(RoundId id) {
            return Optional.ofNullable(kept.get(id));
        }
    }

    private final class Watch implements MatchingWatch {
        @Override
        public void roundHeld(Round round) {}

        @Override
        public void offered(Case offered, Offer offer) {}

        @Override
        public void claimLost(MissionId mission) {
            lostClaims.add(mission);
        }

        @Override
        public void atDesk(Case waiting) {}

        @Override
        public void leftoverRemoved(MissionId mission, int attempt) {}

        @Override
        public void drivingFailed(MissionId mission, RuntimeException cause) {
            throw cause;
        }
    }

    World() {
        pool.complete(true);
        var shelves = new Shelves(cases, mentors, rounds, pool);
        var circumstances = new Circumstances(
                Policy.V1,
                new WorkingTime((day, state) -> false),
                () -> now,
                () -> new RoundId("round-" + ROUNDS.incrementAndGet()));
        var watch = new Watch();
        driving = new DrivingCases(shelves, circumstances, watch);
        answering = new AnsweringOffers(cases, circumstances, driving, watch);
        explaining = new ExplainingCases(shelves, circumstances);
    }

    /** With these mentors published. */
    static World with(Profile... profiles) {
        return with(List.of(profiles));
    }

    static World with(List<Profile> profiles) {
        var world = new World();
        profiles.forEach(world::publish);
        return world;
    }

    Instant now() {
        return now;
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    /** A profile arrives, new or changed, at memory and document; then the mentor is driven. */
    void publish(Profile profile) {
        publishQuietly(profile);
        driveMentor(profile.mentor().value());
    }

    void publishQuietly(Profile profile) {
        long number = ++seq;
        pool.publish(profile, number);
        mentor(profile.mentor().value(), places -> places.publish(profile, number, now));
    }

    void withdraw(String mentor) {
        long number = ++seq;
        pool.withdraw(new MentorId(mentor), number);
        mentor(mentor, places -> places.withdraw(number, now));
        driveMentor(mentor);
    }

    void mentor(String id, Function<MentorPlaces, MentorPlaces> change) {
        mentors.put(id, MentorPlaces.unknown(new MentorId(id)), places -> Change.none(change.apply(places)));
    }

    void driveMentor(String id) {
        driving.driveMentors(List.of(mentors.find(id).orElseThrow()));
    }

    /** A mission is requested, without anything following from it yet. */
    void requestQuietly(String mission, WishFixture wish) {
        change(mission, state -> state.begin(wish.wish(), now));
    }

    /** A mission is requested and driven. */
    Case request(String mission, WishFixture wish) {
        requestQuietly(mission, wish);
        return drive(mission);
    }

    /** Several missions come in one batch. */
    void requestTogether(Map<String, WishFixture> wishes) {
        wishes.forEach(this::requestQuietly);
        driving.drive(cases.findAll(wishes.keySet()).values());
    }

    void cancel(String mission) {
        change(mission, state -> state.cancel(now));
        drive(mission);
    }

    Case change(String mission, Function<Case, List<CaseFact>> decide) {
        return cases.put(mission, Case.of(new MissionId(mission)), state -> {
                    List<CaseFact> facts = decide.apply(state);
                    return new Change<>(state.after(facts), facts);
                })
                .state();
    }

    Case drive(String... missions) {
        driving.drive(cases.findAll(List.of(missions)).values());
        return find(missions[0]);
    }

    /** What the sweep would do now. */
    void sweep() {
        driving.drive(
                cases.stream().filter(stored -> isDue(stored.state().dueAt())).toList());
        driving.driveMentors(
                mentors.stream().filter(stored -> isDue(stored.state().dueAt())).toList());
    }

    private boolean isDue(@org.jspecify.annotations.Nullable Instant at) {
        return at != null && !at.isAfter(now);
    }

    Case find(String mission) {
        return cases.find(mission).map(Stored::state).orElseThrow();
    }

    /** Who is asked or has accepted. */
    String mentorOf(String mission) {
        return Objects.requireNonNull(find(mission).offer(), mission + " has nobody")
                .mentor()
                .value();
    }

    Offer offerOf(String mission) {
        return Objects.requireNonNull(find(mission).offer(), mission + " has nobody");
    }

    MentorPlaces places(String mentor) {
        return mentors.find(mentor).map(Stored::state).orElseThrow();
    }

    Answer accept(String mission) {
        Offer offer = offerOf(mission);
        return answering.accept(new MissionId(mission), offer.attempt(), offer.mentor());
    }

    Answer decline(String mission) {
        Offer offer = offerOf(mission);
        return answering.decline(
                new MissionId(mission), offer.attempt(), offer.mentor(), CaseFact.DeclineReason.NO_TIME);
    }

    List<CaseFact> factsOf(String mission) {
        return cases.factsOf(mission);
    }

    /** Which kinds of facts happened, by simple name, without those that only move the clockwork. */
    List<String> story(String mission) {
        return factsOf(mission).stream()
                .map(fact -> fact.getClass().getSimpleName())
                .filter(name -> !List.of("PlaceReleased", "SearchPutOff", "ClaimsFenced")
                        .contains(name))
                .toList();
    }

    /** Per mission the mentors with a hold for it. */
    Map<String, List<String>> holders() {
        var holders = new LinkedHashMap<String, List<String>>();
        mentors.stream()
                .forEach(stored -> stored.state()
                        .holds()
                        .forEach(hold -> holders.computeIfAbsent(hold.mission().value(), any -> new ArrayList<>())
                                .add(stored.id())));
        return holders;
    }
}
