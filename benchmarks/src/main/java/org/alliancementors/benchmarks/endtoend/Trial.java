package org.alliancementors.benchmarks.endtoend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.benchmarks.Spread;

/** One way under load: warmed up, at the window that suits it best, then at parts of the rate that it then had. */
final class Trial implements AutoCloseable {

    private static final Duration NO_TIME = Duration.ZERO;

    private final EndToEndScale scale;
    private final Way way;
    private final Flights flights;
    private final Load load;
    private final Map<String, Long> surroundings;
    private final Runnable beforeRounds;

    /**
     * Of a way.
     *
     * @param surroundings processes that it uses beside its own
     * @param beforeRounds done when it is warm and nothing is under way
     */
    Trial(
            EndToEndScale scale,
            Way way,
            Flights flights,
            Demand demand,
            Map<String, Long> surroundings,
            Runnable beforeRounds) {
        this.scale = scale;
        this.way = way;
        this.flights = flights;
        this.load = new Load(way, flights, demand, scale.connections());
        this.surroundings = surroundings;
        this.beforeRounds = beforeRounds;
    }

    Measured measure() {
        Stretch warm = load.keep(scale.windows().getFirst(), NO_TIME, scale.warmUp());
        say("warm-up", warm);
        int window = bestWindow();
        beforeRounds.run();
        int before = flights.landed();
        Map<String, Double> cpu = Processes.cpu(processes());
        double[] rates = new double[scale.rounds()];
        for (int round = 0; round < rates.length; round++) {
            Stretch stretch = load.keep(window, settle(scale.round()), scale.round());
            say("window " + window, stretch);
            rates[round] = stretch.perSecond();
        }
        Map<String, Double> spent = Processes.since(cpu, Processes.cpu(processes()));
        int missions = flights.landed() - before;
        Spread rate = Spread.of(rates);
        Map<String, Long> memory = Processes.memory(way.processes());
        return new Measured(window, rate, paced(rate.median()), memory, spent, missions, flights.bytesPerMail());
    }

    private int bestWindow() {
        int best = scale.windows().getFirst();
        double most = 0;
        for (int window : scale.windows()) {
            Stretch stretch = load.keep(window, settle(scale.probe()), scale.probe());
            say("window " + window, stretch);
            if (stretch.perSecond() > most) {
                most = stretch.perSecond();
                best = window;
            }
        }
        return best;
    }

    private List<Stretch> paced(double highest) {
        var stretches = new ArrayList<Stretch>();
        for (int percent : EndToEndScale.PERCENT) {
            Stretch stretch = load.pace(highest * percent / 100, settle(scale.paced()), scale.paced());
            say(percent + " %", stretch);
            stretches.add(stretch);
        }
        return stretches;
    }

    private static Duration settle(Duration of) {
        return of.dividedBy(5);
    }

    private Map<String, Long> processes() {
        var all = new LinkedHashMap<>(way.processes());
        all.putAll(surroundings);
        return all;
    }

    private void say(String what, Stretch stretch) {
        System.out.printf(
                "%s, %s: %.0f missions/s, p50 %.0f ms, p99 %.0f ms (of %d)%n",
                way.name(), what, stretch.perSecond(), stretch.p50(), stretch.p99(), stretch.missions());
    }

    @Override
    public void close() {
        load.close();
    }
}
