package org.alliancementors.benchmarks.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alliancementors.benchmarks.Machine;
import org.alliancementors.benchmarks.Spread;
import org.alliancementors.benchmarks.endtoend.Supply.Mentor;
import org.alliancementors.benchmarks.mail.MailServer;
import org.alliancementors.events.assignments.AssignmentEvent;
import org.alliancementors.events.assignments.MentorAssigned;
import org.alliancementors.sandbox.database.DatabaseServer;

/**
 * Measures how many requests go all the way in a second: accepted over HTTP, given to a mentor, both mails handed over. First ours, all
 * services as processes of their own; then, with ours at rest, the usual way and the floor on the same broker and database. What was
 * accepted must have its assignment and its mails, and none of them twice, or the run fails.
 */
public final class EndToEndBenchmark {

    private static final long SEED = 20_260_302;
    private static final int LETTERS = 400;

    private final EndToEndScale scale;
    private final Store store;
    private final Path folder;
    private final Supply supply = new Supply(SEED);
    private final List<Mentor> mentors;

    private EndToEndBenchmark(EndToEndScale scale, Store store, Path folder) {
        this.scale = scale;
        this.store = store;
        this.folder = folder;
        this.mentors = supply.mentors(scale.mentors());
    }

    /** Measures everything, prints what it measured, and returns the last line. */
    public static String run(EndToEndScale scale) throws IOException {
        System.out.printf("%s%n%s%n%n", Machine.name(), scale);
        var lines = new ArrayList<EndToEndLine>();
        for (Store store : scale.stores()) {
            Path folder = Files.createTempDirectory("bench-end-to-end-");
            lines.add(new EndToEndBenchmark(scale, store, folder).measure());
        }
        System.out.printf("%n%s%n", EndToEndLine.table(lines));
        EndToEndLine first = lines.getFirst();
        first.chart().write(scale.charts().resolve("performance-end-to-end.svg"));
        return first.json();
    }

    private EndToEndLine measure() {
        System.out.printf("store: %s%n", store.title());
        var flights = new Flights(LETTERS);
        DatabaseServer database = store.server(folder, scale.databaseHeap());
        try (MailServer sink = MailServer.listen(0, flights);
                OurWay ours = OurWay.start(folder, database, sink.port(), scale.recording());
                var topics = new Topics(ours.bootstrapServers());
                var counting = new Counting(database.uri(), topics)) {
            Roster.load(ours, mentors);
            var counted = new Counted(counting, flights);
            Measured our = measure(ours, ours, flights, counted::begin);
            Footprint footprint = counted.end();
            nothingIsLost(flights, topics);
            ours.rest();
            Measured usual = usual(ours);
            return new EndToEndLine(store, our, usual, floor(ours, footprint, flights), footprint);
        }
    }

    private Measured measure(Way way, OurWay ours, Flights flights, Runnable beforeRounds) {
        try (var trial = new Trial(scale, way, flights, new Demand(SEED, supply), ours.surroundings(), beforeRounds)) {
            return trial.measure();
        }
    }

    private Measured usual(OurWay ours) {
        var flights = new Flights(0);
        try (MailServer sink = MailServer.listen(0, flights);
                UsualWay usual = UsualWay.start(ours, mentors, sink.port(), folder)) {
            return measure(usual, ours, flights, () -> {});
        }
    }

    private Spread floor(OurWay ours, Footprint footprint, Flights flights) {
        try (FloorProcess floor = FloorProcess.start(ours, footprint, flights.letters(), folder)) {
            System.out.printf("floor, warm-up: %.0f missions/s%n", floor.run(scale.floor()));
            double[] rates = new double[scale.rounds()];
            for (int round = 0; round < rates.length; round++) {
                rates[round] = floor.run(scale.floor());
                System.out.printf("floor: %.0f missions/s%n", rates[round]);
            }
            return Spread.of(rates);
        }
    }

    private static void nothingIsLost(Flights flights, Topics topics) {
        Set<String> lost = new HashSet<>(flights.missions());
        int accepted = lost.size();
        lost.removeAll(topics.keys(AssignmentEvent.TOPIC, MentorAssigned.TYPE));
        if (!lost.isEmpty() || flights.open() > 0 || flights.copies() > 0) {
            throw new IllegalStateException(
                    "of %d missions %d were given to nobody, %d have not both mails, %d mails came twice"
                            .formatted(accepted, lost.size(), flights.open(), flights.copies()));
        }
        System.out.printf(
                "%,d missions accepted: all were given to somebody, and each has its two mails once%n", accepted);
    }

    /** What is written over the rounds and the paced load after them. */
    private static final class Counted {

        private final Counting counting;
        private final Flights flights;
        private Counting.@org.jspecify.annotations.Nullable Look before;
        private int missions;

        Counted(Counting counting, Flights flights) {
            this.counting = counting;
            this.flights = flights;
        }

        void begin() {
            before = counting.look();
            missions = flights.landed();
        }

        Footprint end() {
            return counting.between(
                    Objects.requireNonNull(before), counting.look(), flights.landed() - missions, flights);
        }
    }
}
