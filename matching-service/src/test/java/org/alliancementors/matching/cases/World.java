package org.alliancementors.matching.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Stored;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.deadlines.Holidays;
import org.alliancementors.matching.deadlines.WorkingTime;
import org.alliancementors.matching.fit.Policy;
import org.alliancementors.matching.fit.Profile;
import org.alliancementors.matching.fit.WishFixture;
import org.alliancementors.matching.places.MentorPlaces;
import org.alliancementors.matching.places.RememberedMentors;
import org.jspecify.annotations.Nullable;

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
    final RememberingWatch watch = new RememberingWatch();
    final List<MissionId> lostClaims = watch.lostClaims;
    final List<DeskAct> acts = watch.acts;
    final DrivingCases driving;
    final AnsweringOffers answering;
    final OffersOfAMentor offers;
    final ExplainingCases explaining;
    final DirectingCases directing;
    final SearchingWaitingCases waitingCases;
    Supplier<Policy> policies;
    Holidays holidays = (day, state) -> false;
    private Instant now = WishFixture.MONDAY;
    private long seq;

    /** Answers count at once: the policy gives no time to take them back. */
    World() {
        this(UndoTime.of(Duration.ZERO));
    }

    World(Policy policy) {
        policies = () -> policy;
        pool.complete(true);
        var shelves = new Shelves(cases, mentors, rounds, pool);
        var circumstances = new Circumstances(
                () -> policies.get(),
                new WorkingTime((day, state) -> holidays.isHoliday(day, state)),
                () -> now,
                () -> new RoundId("round-" + ROUNDS.incrementAndGet()));
        driving = new DrivingCases(shelves, circumstances, watch);
        answering = new AnsweringOffers(cases, circumstances, driving, watch);
        offers = new OffersOfAMentor(mentors, cases, circumstances);
        explaining = new ExplainingCases(shelves, circumstances);
        directing = new DirectingCases(shelves, circumstances, driving, watch);
        waitingCases = new SearchingWaitingCases(shelves, circumstances, watch);
    }

    /** With these mentors published. */
    static World with(Profile... profiles) {
        return with(List.of(profiles));
    }

    static World with(List<Profile> profiles) {
        return new World().having(profiles);
    }

    /** With these mentors published and time to take an answer back. */
    static World undoable(Duration time, Profile... profiles) {
        return new World(UndoTime.of(time)).having(List.of(profiles));
    }

    private World having(List<Profile> profiles) {
        profiles.forEach(this::publish);
        return this;
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
        pool.withdraw(new MentorId(mentor), ++seq);
        mentor(mentor, places -> places.withdraw(seq, now));
        driveMentor(mentor);
    }

    /** A mentor leaves for good. */
    void leave(String mentor, @Nullable String successor) {
        leaveQuietly(mentor, successor);
        driveMentor(mentor);
    }

    void leaveQuietly(String mentor, @Nullable String successor) {
        pool.withdraw(new MentorId(mentor), ++seq);
        MentorId next = successor == null ? null : new MentorId(successor);
        mentor(mentor, places -> places.leave(next, seq, now));
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

    /** The mission is done, by this mentor. */
    Case complete(String mission, String mentor) {
        completeQuietly(mission, mentor);
        return drive(mission);
    }

    Case completeQuietly(String mission, String mentor) {
        return change(mission, state -> state.complete(new MentorId(mentor), Closure.How.REPORTED, now));
    }

    Case change(String mission, Function<Case, List<CaseFact>> decide) {
        var changed = cases.put(mission, Case.of(new MissionId(mission)), state -> {
            List<CaseFact> facts = decide.apply(state);
            return new Change<>(state.after(facts), facts);
        });
        return changed.state();
    }

    Case drive(String... missions) {
        driving.drive(cases.findAll(List.of(missions)).values());
        return find(missions[0]);
    }

    /** Does something in an instance that dies after so many writes. Returns whether it died. */
    boolean crashingAfter(int writes, Runnable work) {
        return Crash.after(writes, this, work);
    }

    /** Sweeps as long as something is due, which must end; then time passes, for what only time settles; three times. */
    void settle() {
        for (int i = 0; i < 3; i++) {
            later(Duration.ofMinutes(11));
            for (int sweeps = 0; isAnythingDue(); sweeps++) {
                assertThat(sweeps).as("due for ever").isLessThan(30);
                sweep();
            }
        }
    }

    private boolean isAnythingDue() {
        return cases.stream().anyMatch(stored -> isDue(stored.state().dueAt()))
                || mentors.stream().anyMatch(stored -> isDue(stored.state().dueAt()));
    }

    /** What the sweeps would do now. */
    void sweep() {
        driving.drive(
                cases.stream().filter(stored -> isDue(stored.state().dueAt())).toList());
        sweepMentors();
    }

    void sweepMentors() {
        driving.driveMentors(
                mentors.stream().filter(stored -> isDue(stored.state().dueAt())).toList());
    }

    private boolean isDue(@Nullable Instant at) {
        return at != null && !at.isAfter(now);
    }

    Case find(String mission) {
        return cases.find(mission).map(Stored::state).orElseThrow();
    }

    /** Who is asked or has accepted. */
    String mentorOf(String mission) {
        return offerOf(mission).mentor().value();
    }

    Offer offerOf(String mission) {
        return Objects.requireNonNull(find(mission).offer(), mission + " has nobody");
    }

    MentorPlaces places(String mentor) {
        return mentors.find(mentor).map(Stored::state).orElseThrow();
    }

    /** The mission is wanted differently, and driven. */
    Case amend(String mission, WishFixture wish) {
        change(mission, state -> state.amend(wish.wish(), now));
        return drive(mission);
    }

    /** What the current mentor is asked. */
    Question question(String mission) {
        Offer offer = offerOf(mission);
        return Question.toCome(new MissionId(mission), offer.attempt(), offer.mentor());
    }

    /** What the mentor was asked in this attempt. */
    static Question question(String mission, int attempt, String mentor) {
        return Question.toCome(new MissionId(mission), attempt, new MentorId(mentor));
    }

    /** Who is asked to stand by, or does. */
    Standby standbyOf(String mission) {
        return Objects.requireNonNull(find(mission).standbys().current(), mission + " has no stand-by");
    }

    /** What the current stand-by is asked. */
    Question standbyQuestion(String mission) {
        Standby standby = standbyOf(mission);
        return Question.toStandBy(new MissionId(mission), standby.number(), standby.mentor());
    }

    Answer accept(String mission) {
        return answering.accept(question(mission)).answer();
    }

    Answer decline(String mission) {
        return answering.decline(question(mission), DeclineReason.NO_TIME, null).answer();
    }

    List<CaseFact> factsOf(String mission) {
        return cases.factsOf(mission);
    }

    /** Which kinds of facts happened, by simple name, without those that only move the clockwork. */
    List<String> story(String mission) {
        return factsOf(mission).stream()
                .map(fact -> fact.getClass().getSimpleName())
                .filter(name -> !List.of("DueSettled", "SearchPutOff", "StandbyPutOff", "ClaimsFenced")
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
