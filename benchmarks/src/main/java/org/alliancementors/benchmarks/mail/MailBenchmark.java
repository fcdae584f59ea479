package org.alliancementors.benchmarks.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.alliancementors.benchmarks.Machine;
import org.alliancementors.benchmarks.Pause;

/**
 * Measures how fast due mails leave the service, against a plain client that sends the same letters to the same server over as
 * many connections, while the ledger grows.
 *
 * <p>A round: the server refuses, so that the service keeps everything back; events are published and read, until every mail is
 * due; the server opens, and counts from the first mail to the last. Rounds of the service and of the floor take turns, so that
 * what else the machine does meets both.
 */
public final class MailBenchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int LETTERS = 2_000;
    private static final int MAILS_OF_A_MODEL = 5;

    private final MailScale scale;
    private final MailParts parts;
    private final Events events;
    private final Ledger ledger;
    private int begun;

    private MailBenchmark(MailScale scale, MailParts parts, Events events, Ledger ledger) {
        this.scale = scale;
        this.parts = parts;
        this.events = events;
        this.ledger = ledger;
    }

    /** Measures everything, prints what it measured, and returns the last line. */
    public static String run(MailScale scale) throws IOException {
        System.out.printf("%s%n%s%n%n", Machine.name(), scale);
        Path folder = Files.createTempDirectory("bench-mail-");
        try (var parts = new MailParts(scale, folder)) {
            parts.startServers();
            try (var events = new Events(parts.bootstrapServers());
                    var ledger = parts.ledger()) {
                events.createTopics();
                parts.startService();
                return new MailBenchmark(scale, parts, events, ledger).measure(folder.resolve("letters"));
            }
        }
    }

    private String measure(Path letters) {
        grownUp();
        parts.sink().ask("keep " + LETTERS);
        service(scale.warmUp());
        parts.sink().ask("write " + letters);
        parts.startFloor(letters);
        floor(scale.floor());
        var lines = new ArrayList<MailLine>();
        for (int entries : scale.ledgers()) {
            int documents = ledger.growTo(entries);
            List<Round> services = new ArrayList<>();
            List<Round> floors = new ArrayList<>();
            for (int round = 0; round < scale.rounds(); round++) {
                services.add(service(scale.missions()));
                floors.add(floor(scale.floor()));
            }
            var line = new MailLine(entries, documents, services, floors);
            System.out.println(line);
            lines.add(line);
        }
        System.out.println();
        System.out.println(MailLine.table(lines));
        return lines.getLast().json();
    }

    /** Missions that have come as far as a mission does, step by step: from them the ledger is grown. */
    private void grownUp() {
        parts.sink().ask("open");
        List<String> missions = names(scale.models());
        List<Step> steps = List.of(
                new Step(events::requested, 1),
                new Step(events::assigned, 1),
                new Step(events::accepted, 2),
                new Step(events::reportAsked, 1));
        int mails = 0;
        for (Step step : steps) {
            missions.forEach(step.tell());
            events.awaitRead();
            mails += step.mails() * missions.size();
            awaitMails(mails);
        }
        awaitRest();
        ledger.model(missions, MAILS_OF_A_MODEL);
    }

    private record Step(Consumer<String> tell, int mails) {}

    private Round service(int missions) {
        parts.sink().ask("refuse");
        parts.sink().ask("reset");
        List<String> names = names(missions);
        for (int i = 0; i < missions; i++) {
            events.requested(names.get(i));
            if (i % scale.assignedEvery() == 0) {
                events.assigned(names.get(i));
            }
        }
        events.awaitRead();
        Map<String, Double> before = parts.cpu();
        parts.sink().ask("open");
        Tally tally = awaitMails(scale.mails(missions));
        if (tally.copies() > 0) {
            throw parts.failed("has sent %d mails twice".formatted(tally.copies()));
        }
        Map<String, Double> spent = since(before);
        awaitRest();
        return new Round(tally, spent);
    }

    /** Every mail that the server has taken is marked as sent: nothing is left over for the floor to compete with. */
    private void awaitRest() {
        await("has work left when all mails were sent", () -> ledger.atRest(Events.DEADLINE));
    }

    private Round floor(int mails) {
        parts.sink().ask("reset");
        Map<String, Double> before = parts.cpu();
        parts.floor().ask(Integer.toString(mails));
        return new Round(Tally.parse(parts.sink().ask("tally")), since(before));
    }

    private List<String> names(int count) {
        begun++;
        return IntStream.range(0, count)
                .mapToObj(i -> String.format(Locale.ROOT, "bench%03d%018d", begun, i))
                .toList();
    }

    private Tally awaitMails(int expected) {
        var last = new Tally[] {Tally.parse(parts.sink().ask("tally"))};
        while (last[0].mails() < expected) {
            int mails = last[0].mails();
            await("has sent %d of %d mails, then none for %s".formatted(mails, expected, PATIENCE), () -> {
                last[0] = Tally.parse(parts.sink().ask("tally"));
                return last[0].mails() > mails;
            });
        }
        return last[0];
    }

    private interface Condition {
        boolean holds();
    }

    private void await(String otherwise, Condition condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw parts.failed(otherwise);
            }
            Pause.aMoment();
        }
    }

    private Map<String, Double> since(Map<String, Double> before) {
        var spent = new HashMap<String, Double>();
        parts.cpu().forEach((name, seconds) -> spent.put(name, seconds - before.getOrDefault(name, 0.0)));
        return spent;
    }
}
