package org.alliancementors.matching.cases;

import static org.alliancementors.matching.fit.MentorFixture.anyMentor;
import static org.alliancementors.matching.fit.WishFixture.anyWish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alliancementors.matching.cases.Case.Status;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;

/** Many threads work at the same cases and mentors at once, as many instances would. */
@Timeout(60)
class ManyInstancesTests {

    private static final int THREADS = 8;
    private static final int MISSIONS = 120;
    private static final int MENTORS = 15;

    @RepeatedTest(5)
    void noMentorIsOverCapacityAndNoMissionHasTwo() throws Exception {
        var world = new World();
        int places = 0;
        for (int i = 0; i < MENTORS; i++) {
            int capacity = 1 + i % 4;
            places += capacity;
            world.publish(anyMentor("M" + i).withCapacity(capacity).profile());
        }
        List<String> missions = new ArrayList<>();
        for (int i = 0; i < MISSIONS; i++) {
            missions.add("mission-" + i);
            world.requestQuietly("mission-" + i, anyWish());
        }
        together(thread -> {
            var mine = new ArrayList<>(missions);
            Collections.shuffle(mine, new Random(thread));
            for (int from = 0; from < mine.size(); from += 10) {
                world.drive(mine.subList(from, from + 10).toArray(String[]::new));
                check(world);
            }
        });
        settle(world);
        assertThat(world.holders()).as("every place is used").hasSize(places);

        together(thread -> {
            var random = new Random(thread);
            for (int i = 0; i < 40; i++) {
                String mission = missions.get(random.nextInt(MISSIONS));
                act(world, mission, random);
                check(world);
            }
        });
        settle(world);
        check(world);
        world.cases.stream().forEach(stored -> {
            Case state = stored.state();
            var holders = world.holders().getOrDefault(stored.id(), List.of());
            if (state.offer() == null) {
                assertThat(holders).as("%s is %s", stored.id(), state.status()).isEmpty();
            } else {
                assertThat(holders).containsExactly(state.offer().mentor().value());
            }
            assertThat(state.status()).isNotIn(Status.SEARCHING, Status.EXPECTED);
        });
    }

    private static void act(World world, String mission, Random random) {
        Case state = world.find(mission);
        var offer = state.offer();
        switch (random.nextInt(4)) {
            case 0 -> world.cancel(mission);
            case 1 -> world.drive(mission);
            case 2 -> {
                if (offer != null) {
                    world.answering.accept(Question.toCome(state.mission(), offer.attempt(), offer.mentor()));
                }
            }
            default -> {
                if (offer != null) {
                    world.answering.decline(
                            Question.toCome(state.mission(), offer.attempt(), offer.mentor()),
                            CaseFact.DeclineReason.NO_TIME,
                            null);
                }
            }
        }
    }

    private static void check(World world) {
        world.mentors.stream()
                .forEach(stored -> assertThat(stored.state().holds().size())
                        .as(stored.id())
                        .isLessThanOrEqualTo(stored.state().capacity()));
    }

    /** The sweeps, until nothing is due any more. */
    private static void settle(World world) {
        for (int i = 0; i < 6; i++) {
            world.later(Duration.ofMinutes(1));
            world.sweep();
        }
    }

    private static void together(java.util.function.IntConsumer work) throws Exception {
        try (var executor = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Void>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                Callable<Void> task = () -> {
                    work.accept(number);
                    return null;
                };
                running.add(executor.submit(task));
            }
            for (Future<Void> one : running) {
                one.get();
            }
        }
    }
}
