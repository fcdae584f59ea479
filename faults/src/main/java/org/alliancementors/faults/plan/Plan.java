package org.alliancementors.faults.plan;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancementors.faults.crash.Site;

/**
 * The faults that a seed brings. Kinds take turns, each at its own rate, and a kind goes through all of its targets before one
 * comes again; the same seed gives the same faults in the same order for ever.
 */
public final class Plan {

    private static final List<Kind> ROTA = List.of(
            Kind.KILL,
            Kind.SWALLOW,
            Kind.FREEZE,
            Kind.CUT,
            Kind.SMTP,
            Kind.KILL,
            Kind.COPIES,
            Kind.REFUSE,
            Kind.INSTANCE,
            Kind.CRASH,
            Kind.CRASH,
            Kind.CRASH,
            Kind.CRASH,
            Kind.HALF_OPEN,
            Kind.KILL,
            Kind.POISON,
            Kind.LATENCY,
            Kind.SWALLOW,
            Kind.KILL_ALL,
            Kind.OVERLOAD,
            Kind.DEAD_LETTERS,
            Kind.FULL_DISK,
            Kind.CLOCK,
            Kind.CLOCK,
            Kind.OLD_BUILD);
    private static final List<String> STAGES = List.of("CONNECT", "SENDER", "RECIPIENT", "DATA", "CONTENT", "KEPT");
    private static final List<Integer> CODES = List.of(421, 450, 451, 452, 454, 550, 552, 554);

    /** Between the site of a crash and how often it has to be reached. */
    public static final String DETAIL = ", hit ";

    private final Random random;
    private final Set<Kind> only;
    private final Map<Kind, Deque<Fault>> decks = new EnumMap<>(Kind.class);
    private final Deque<Kind> turns = new ArrayDeque<>();

    /** Begins at the first fault of this seed. */
    public Plan(long seed) {
        this(seed, EnumSet.allOf(Kind.class));
    }

    /** The same without all kinds but these. */
    public Plan(long seed, Set<Kind> only) {
        this.random = new Random(seed);
        this.only = only;
    }

    /** The next fault; there is always one. */
    public Fault next() {
        if (turns.isEmpty()) {
            turns.addAll(shuffled(ROTA));
        }
        Kind kind = turns.pop();
        if (!only.contains(kind)) {
            return next();
        }
        Deque<Fault> deck = decks.computeIfAbsent(kind, any -> new ArrayDeque<>());
        if (deck.isEmpty()) {
            deck.addAll(shuffled(all(kind)));
        }
        return deck.pop();
    }

    /** The first faults of a seed. */
    public static List<Fault> first(long seed, int count) {
        return first(seed, EnumSet.allOf(Kind.class), count);
    }

    /** The first ones of these kinds. */
    public static List<Fault> first(long seed, Set<Kind> only, int count) {
        var plan = new Plan(seed, only);
        return Stream.generate(plan::next).limit(count).toList();
    }

    private List<Fault> all(Kind kind) {
        return switch (kind) {
            case KILL ->
                Stream.concat(Arrow.PROGRAMS.stream(), Stream.of(Arrow.KAFKA, Arrow.DATABASE, Arrow.SINK))
                        .map(target -> new Fault(kind, target, "", between(2_000, 9_000)))
                        .toList();
            case CRASH ->
                Site.all().stream()
                        .map(site -> new Fault(
                                kind, site.service(), site + DETAIL + (1 + random.nextInt(4)), between(500, 3_000)))
                        .toList();
            case KILL_ALL -> List.of(new Fault(kind, "", "", between(500, 4_000)));
            case FREEZE ->
                Stream.concat(Arrow.PROGRAMS.stream(), Stream.of(Arrow.KAFKA, Arrow.DATABASE))
                        .map(target -> new Fault(kind, target, "", between(18_000, 24_000)))
                        .toList();
            case LATENCY, CUT, REFUSE, HALF_OPEN, SWALLOW ->
                Arrow.all().stream()
                        .map(arrow -> new Fault(
                                kind,
                                arrow.toString(),
                                kind == Kind.LATENCY ? (100 + 100 * random.nextInt(25)) + " ms" : "",
                                between(4_000, 12_000)))
                        .toList();
            case SMTP -> codes();
            case COPIES, POISON, OVERLOAD -> List.of(new Fault(kind, "", "", between(3_000, 6_000)));
            case DEAD_LETTERS -> List.of(new Fault(kind, "", "", between(6_000, 12_000)));
            case FULL_DISK ->
                Stream.of(Arrow.DATABASE, Arrow.KAFKA)
                        .map(target -> new Fault(kind, target, "by prlimit", between(2_000, 9_000)))
                        .toList();
            case CLOCK ->
                Arrow.PROGRAMS.stream()
                        .flatMap(program -> Stream.of(ahead(), -behind())
                                .map(seconds ->
                                        new Fault(kind, program, "%+d s".formatted(seconds), between(8_000, 20_000))))
                        .toList();
            case OLD_BUILD ->
                Arrow.STREAMING.stream()
                        .map(service -> new Fault(kind, service, "by --old", between(4_000, 8_000)))
                        .toList();
            case INSTANCE ->
                Stream.of("matching-service", "notification-service", "alliance-service")
                        .map(service -> new Fault(kind, service, "", Duration.ZERO))
                        .toList();
        };
    }

    /** Every code at every stage; a mail that was kept is never refused, but its answer can be lost. */
    private List<Fault> codes() {
        var faults = new ArrayList<Fault>();
        for (String stage : STAGES) {
            faults.add(new Fault(Kind.SMTP, "", stage + " hangs up", between(3_000, 8_000)));
            if (!stage.equals("KEPT")) {
                CODES.forEach(code -> faults.add(new Fault(Kind.SMTP, "", stage + " " + code, between(3_000, 8_000))));
            }
        }
        return faults;
    }

    /** More than a lease, less than the campaign waits in the end: what was put off by such a clock is due by then. */
    private int ahead() {
        return 40 + random.nextInt(61);
    }

    private int behind() {
        return 60 + random.nextInt(540);
    }

    private Duration between(int least, int most) {
        return Duration.ofMillis(least + (long) random.nextInt((most - least) / 100) * 100);
    }

    private <T> List<T> shuffled(List<T> items) {
        var shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
