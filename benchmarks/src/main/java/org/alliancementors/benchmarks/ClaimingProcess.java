package org.alliancementors.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.RoundId;
import org.alliancementors.kit.store.Change;
import org.alliancementors.kit.store.Decision.Keep;
import org.alliancementors.kit.store.Decision.Write;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.matching.cases.Mentors;
import org.alliancementors.matching.fit.Profile;
import org.alliancementors.matching.places.Claim;
import org.alliancementors.matching.places.Hold;
import org.alliancementors.matching.places.MentorPlaces;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;

/**
 * Takes and gives back places through the service's own store, on several threads, while capacities change. Writes down every
 * change that the store took, with the version that it made: one line each, for the audit.
 */
final class ClaimingProcess {

    static final String MARK = "CLAIMED ";
    static final String READY = "ready-";
    static final String GO = "go";

    /** Places that a thread keeps at most: all threads together want more than there are, so that most mentors are full. */
    private static final int KEPT = 120;

    private final Mentors mentors;
    private final int count;
    private final AtomicInteger left;
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger overtaken = new AtomicInteger();

    private ClaimingProcess(Mentors mentors, int count, int attempts) {
        this.mentors = mentors;
        this.count = count;
        this.left = new AtomicInteger(attempts);
    }

    /** Arguments: folder, number of the process, threads, attempts, mentors, how many processes there are. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int number = Integer.parseInt(arguments[1]);
        int threads = Integer.parseInt(arguments[2]);
        try (var context = Service.start()) {
            var process = new ClaimingProcess(
                    context.getBean(Mentors.class), Integer.parseInt(arguments[4]), Integer.parseInt(arguments[3]));
            process.fill(context, number, Integer.parseInt(arguments[5]));
            Files.createFile(folder.resolve(READY + number));
            while (!Files.exists(folder.resolve(GO))) {
                Thread.sleep(5);
            }
            long start = System.currentTimeMillis();
            List<Thread> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                Path history = folder.resolve("history-%d-%d".formatted(number, thread));
                long seed = Scale.SEED + number * 1_000L + thread;
                running.add(Thread.ofPlatform().start(() -> process.run(new Random(seed), history)));
            }
            for (Thread thread : running) {
                thread.join();
            }
            System.out.printf(
                    "%s%d %d %d%n",
                    MARK, System.currentTimeMillis() - start, process.refused.get(), process.overtaken.get());
        }
        System.exit(0);
    }

    /** Puts every so many-th mentor into the store. */
    private void fill(ApplicationContext context, int first, int step) {
        var type = ResolvableType.forClassWithGenerics(DocumentStore.class, MentorPlaces.class, Void.class);
        DocumentStore<MentorPlaces, Void> store =
                context.<DocumentStore<MentorPlaces, Void>>getBeanProvider(type).getObject();
        Profile like = new Generated(Scale.SEED).mentor();
        for (int mentor = first; mentor < count; mentor += step) {
            MentorPlaces places = mentor(mentor, like);
            store.insert(places.mentor().value(), Change.none(places));
        }
    }

    private record Taken(String mentor, MissionId mission) {}

    private void run(Random random, Path history) {
        Deque<Taken> taken = new ArrayDeque<>();
        var lines = new StringBuilder();
        while (left.getAndDecrement() > 0) {
            attempt("mentor-" + random.nextInt(count), taken, lines);
            if (taken.size() > KEPT || !taken.isEmpty() && random.nextInt(20) == 0) {
                Taken back = taken.removeFirst();
                write(back.mentor(), 'R', lines, places -> places.release(back.mission(), 1, Instant.now()));
            }
            if (random.nextInt(50) == 0) {
                int capacity = 1 + random.nextInt(4);
                write("mentor-" + random.nextInt(count), 'C', lines, places -> lowerOrRaise(places, capacity));
            }
        }
        try {
            Files.writeString(history, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One attempt: read, decide, write if nobody was faster, else again. A refusal seen from the read is an attempt too. */
    private void attempt(String id, Deque<Taken> taken, StringBuilder lines) {
        var mission = new MissionId(UUID.randomUUID().toString());
        Hold hold = Hold.asked(mission, 1, new RoundId(mission.value()), Instant.now());
        boolean granted = write(
                id,
                'G',
                lines,
                places -> places.claim(hold, places.profileSeq()) instanceof Claim.Granted(MentorPlaces with)
                        ? with
                        : places);
        if (granted) {
            taken.addLast(new Taken(id, mission));
        } else {
            refused.incrementAndGet();
        }
    }

    /** Writes the next state, and a line with the version that it has, unless it is the same. Returns whether it is another. */
    private boolean write(String id, char what, StringBuilder lines, UnaryOperator<MentorPlaces> step) {
        var tries = new AtomicInteger(-1);
        String line = mentors.update(id, before -> {
            tries.incrementAndGet();
            MentorPlaces next = step.apply(before.state());
            String written = "%s %d %s %d%n".formatted(id, before.envelope().version() + 1, what, next.capacity());
            return next.equals(before.state()) ? new Keep<>("") : new Write<>(Change.none(next), written);
        });
        overtaken.addAndGet(tries.get());
        lines.append(line);
        return !line.isEmpty();
    }

    private static MentorPlaces lowerOrRaise(MentorPlaces places, int capacity) {
        Profile profile = Objects.requireNonNull(places.profile());
        return places.publish(withCapacity(profile, capacity), places.profileSeq() + 1, Instant.now());
    }

    private static Profile withCapacity(Profile profile, int capacity) {
        return new Profile(
                profile.mentor(),
                profile.mainSpecialties(),
                profile.sideSpecialties(),
                profile.formats(),
                profile.state(),
                profile.place(),
                profile.radiusKm(),
                capacity,
                profile.absences(),
                profile.ownAlliances());
    }

    /** A mentor to begin with: nobody holds a place. */
    static MentorPlaces mentor(int number, Profile like) {
        var id = new MentorId("mentor-" + number);
        var profile = new Profile(
                id,
                like.mainSpecialties(),
                like.sideSpecialties(),
                like.formats(),
                like.state(),
                like.place(),
                like.radiusKm(),
                1 + number % 4,
                like.absences(),
                like.ownAlliances());
        return MentorPlaces.unknown(id).publish(profile, 1, Instant.now());
    }
}
