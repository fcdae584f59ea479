package org.alliancementors.benchmarks.mail;

import java.util.ArrayList;
import java.util.List;

/**
 * How much is measured. An entry of the ledger is one mail that was sent.
 *
 * @param missions that are requested in a round; each calls for one mail
 * @param assignedEvery every so many-th of them is offered to a mentor at once, which calls for another mail
 * @param rounds per size of the ledger, of the service and of the floor in turn
 * @param ledgers sizes of the ledger at which is measured, growing, in entries; the first is what the rounds themselves leave
 * @param warmUp missions of the round that is not counted: the service then is as compiled as it gets
 * @param floorAtLeast mails of the floor in a round, where the service's rounds are small: it is done too soon to be measured
 * @param models missions from whose documents the ledger is grown
 * @param connections to the mail server
 */
public record MailScale(
        int missions,
        int assignedEvery,
        int rounds,
        List<Integer> ledgers,
        int warmUp,
        int floorAtLeast,
        int models,
        int connections) {

    private static final int FULL_LEDGER = 1_000_000;

    /** Refuses what cannot be measured. */
    public MailScale {
        if (Math.min(missions, rounds) < 1 || Math.min(assignedEvery, Math.min(models, connections)) < 1) {
            throw new IllegalArgumentException(
                    "missions %d, rounds %d, assignedEvery %d, models %d, connections %d: each must be at least 1"
                            .formatted(missions, rounds, assignedEvery, models, connections));
        }
        ledgers = List.copyOf(ledgers);
    }

    /**
     * The full scale, changed by {@code --tiny}, {@code --ledger=} with its largest size, {@code --missions=} and
     * {@code --rounds=}.
     */
    public static MailScale of(List<String> words) {
        boolean tiny = words.contains("--tiny");
        return new MailScale(
                number(words, "--missions=", tiny ? 300 : 20_000),
                4,
                number(words, "--rounds=", tiny ? 1 : 3),
                upTo(number(words, "--ledger=", tiny ? 1_000 : FULL_LEDGER)),
                tiny ? 100 : 8_000,
                tiny ? 1 : 20_000,
                tiny ? 10 : 100,
                4);
    }

    private static int number(List<String> words, String option, int otherwise) {
        return words.stream()
                .filter(word -> word.startsWith(option))
                .map(word -> Integer.parseInt(word.substring(option.length())))
                .reduce(otherwise, (_, last) -> last);
    }

    /** Nothing, then 10,000, and ten times as many up to the largest. */
    private static List<Integer> upTo(int largest) {
        var sizes = new ArrayList<>(List.of(0));
        for (int size = 10_000; size < largest; size *= 10) {
            sizes.add(size);
        }
        if (largest > 0) {
            sizes.add(largest);
        }
        return sizes;
    }

    /** Mails that a round of so many missions calls for. */
    int mails(int ofMissions) {
        return ofMissions + (ofMissions + assignedEvery - 1) / assignedEvery;
    }

    /** Mails that the floor sends in a round. */
    int floor() {
        return Math.max(floorAtLeast, mails(missions));
    }

    /** Heap of the database for the largest ledger, as the JVM wants it. */
    String databaseHeap() {
        return 1_024 + ledgers.getLast() / 150 + "m";
    }
}
