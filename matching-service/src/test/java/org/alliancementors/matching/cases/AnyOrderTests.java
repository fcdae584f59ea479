package org.alliancementors.matching.cases;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Period;
import org.alliancementors.matching.cases.Case.Status;
import org.alliancementors.matching.cases.CaseFact.DeclineReason;
import org.alliancementors.matching.fit.WishFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens in whatever order, and wherever an instance dies in between, the promises hold (C1, C14). */
class AnyOrderTests {

    private static final int STEPS = 250;
    private static final int MISSIONS = 6;
    private static final LocalDate DAY = LocalDate.of(2026, 9, 22);

    private static final List<WishFixture> WISHES = List.of(
            anyWish().on(new Period(DAY, DAY)),
            anyWish().on(new Period(DAY, DAY)).meeting(Format.PHONE),
            anyWish().on(new Period(DAY.plusDays(1), DAY.plusDays(1))),
            anyWish().on(new Period(DAY, DAY.plusDays(4))),
            anyWish().on(new Period(DAY, DAY)).meeting(Format.ONLINE));

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(6),
            Duration.ofMinutes(5),
            Duration.ofMinutes(11),
            Duration.ofHours(40));

    static List<Long> seeds() {
        return new Random(20_260_302).longs(60).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void thePromisesHoldAndEverythingComesToRest(long seed) {
        World world = play(seed);
        world.settle();
        Promises.hold(world);
        Promises.holdAtRest(world);
    }

    @Test
    void theSequencesReachEverythingThatCanHappen() {
        Map<String, Integer> happened = new TreeMap<>();
        for (long seed : seeds()) {
            World world = play(seed);
            world.cases.stream()
                    .flatMap(stored -> world.factsOf(stored.id()).stream())
                    .forEach(fact -> happened.merge(fact.getClass().getSimpleName(), 1, Integer::sum));
        }
        assertThat(happened)
                .containsKeys(
                        "OfferReopened",
                        "DeclineTakenBack",
                        "OfferDeclined",
                        "OfferExpired",
                        "OfferWithdrawn",
                        "MentorRechecked",
                        "StandbyAsked",
                        "StandbyAgreed",
                        "StandbyEnded",
                        "StandbySteppedIn",
                        "ClaimsFenced",
                        "DeskAsked",
                        "MissionDone",
                        "CaseClosed");
    }

    /** Two hundred and fifty things happen; an instance dies during every third. */
    private static World play(long seed) {
        var random = new Random(seed);
        var world = World.undoable(random.nextInt(4) == 0 ? Duration.ZERO : Duration.ofMinutes(10));
        for (int mentor = 0; mentor < 6; mentor++) {
            publish(world, mentor);
        }
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(8) == 0) {
                meanwhile(world, random);
            }
            if (random.nextInt(3) == 0) {
                world.crashingAfter(random.nextInt(6), () -> act(world, random));
            } else {
                act(world, random);
            }
            Promises.hold(world);
        }
        return world;
    }

    /** Another instance is at it in the very moment before the next bulk is written; or this one sleeps there. */
    private static void meanwhile(World world, Random random) {
        var store = random.nextBoolean() ? world.cases : world.mentors;
        Duration asleep = random.nextBoolean() ? Duration.ZERO : Duration.ofMinutes(6);
        boolean mentors = random.nextBoolean();
        store.beforeNextSave(() -> {
            world.later(asleep);
            if (mentors) {
                world.sweepMentors();
            } else {
                act(world, random);
            }
        });
    }

    private static void act(World world, Random random) {
        String mission = "mission-" + random.nextInt(MISSIONS);
        int mentor = random.nextInt(6);
        switch (random.nextInt(18)) {
            case 0, 1 -> world.request(mission, WISHES.get(random.nextInt(2)));
            case 2, 3, 4 -> answer(world, mission, random);
            case 5, 6 -> {
                if (isAsked(world, mission)) {
                    world.accept(mission);
                }
            }
            case 7, 8, 9 -> standby(world, mission, random);
            case 10 -> {
                if (random.nextInt(4) == 0) {
                    world.cancel(mission);
                } else if (random.nextInt(3) == 0) {
                    world.complete(mission, doer(world, mission, mentor));
                }
            }
            case 11 -> world.amend(mission, WISHES.get(random.nextInt(random.nextBoolean() ? 2 : WISHES.size())));
            case 12 -> leaveOrReturn(world, mentor, random);
            case 13 -> unreachable(world, mission, random);
            default -> {
                world.later(PAUSES.get(random.nextInt(PAUSES.size())));
                if (random.nextBoolean()) {
                    world.sweepMentors();
                } else {
                    world.sweep();
                }
            }
        }
    }

    /** Mostly whom the case names, else somebody of whom it knows nothing. */
    private static String doer(World world, String mission, int mentor) {
        return isAsked(world, mission) && mentor > 0 ? world.mentorOf(mission) : "M" + mentor;
    }

    private static boolean isAsked(World world, String mission) {
        return world.cases
                .find(mission)
                .filter(stored -> stored.state().offer() != null)
                .isPresent();
    }

    private static void answer(World world, String mission, Random random) {
        if (!isAsked(world, mission)) {
            return;
        }
        var question = world.question(mission);
        LocalDate again = random.nextInt(6) == 0 ? LocalDate.of(2026, 4, 1) : null;
        switch (random.nextInt(4)) {
            case 0 -> world.answering.accept(question);
            case 1, 2 -> world.answering.decline(question, DeclineReason.NO_TIME, again);
            default -> world.answering.undo(question);
        }
    }

    private static void standby(World world, String mission, Random random) {
        boolean there = world.cases
                .find(mission)
                .filter(stored -> stored.state().standbys().current() != null)
                .isPresent();
        if (there && random.nextInt(5) > 0) {
            world.answering.accept(world.standbyQuestion(mission));
        } else if (there) {
            world.answering.decline(world.standbyQuestion(mission), DeclineReason.OTHER, null);
        }
    }

    private static void leaveOrReturn(World world, int mentor, Random random) {
        if (!world.places("M" + mentor).open()) {
            publish(world, mentor);
        } else if (random.nextBoolean()) {
            if (random.nextBoolean()) {
                world.leave("M" + mentor, "M" + random.nextInt(6));
            } else {
                world.withdraw("M" + mentor);
            }
        }
    }

    private static void unreachable(World world, String mission, Random random) {
        if (isAsked(world, mission) && random.nextInt(4) == 0) {
            Offer offer = world.offerOf(mission);
            world.change(mission, state -> state.unreachable(offer.attempt(), offer.mentor(), world.now()));
            world.drive(mission);
        }
    }

    private static void publish(World world, int number) {
        var mentor = anyMentor("M" + number).withCapacity(1 + number % 2);
        world.publish((number == 5 ? mentor.working(Format.ON_SITE) : mentor)
                .substitutedBy("M" + (number + 1) % 6)
                .profile());
    }

    @ParameterizedTest
    @MethodSource("writes")
    void anInstanceThatDiesAfterAnyWriteOfAStoryHealsByTheSweep(int writes) {
        var world = new World();
        for (int mentor = 0; mentor < 4; mentor++) {
            publish(world, mentor);
        }
        // the mentor accepts, another one stands by, the first says no, the mission moves: one instance dies somewhere
        boolean died = world.crashingAfter(writes, () -> {
            world.request("mission-0", WISHES.getFirst());
            world.accept("mission-0");
            world.answering.accept(world.standbyQuestion("mission-0"));
            world.answering.decline(world.question("mission-0"), DeclineReason.TOO_FAR, DAY);
            world.amend("mission-0", WISHES.get(4));
        });
        assertThat(died).as("the story has fewer writes").isTrue();
        world.settle();
        Promises.holdAtRest(world);
        assertThat(world.find("mission-0").status()).isIn(Status.OFFERED, Status.ACCEPTED, Status.AT_DESK);
    }

    static java.util.stream.IntStream writes() {
        return java.util.stream.IntStream.rangeClosed(0, 18);
    }
}
