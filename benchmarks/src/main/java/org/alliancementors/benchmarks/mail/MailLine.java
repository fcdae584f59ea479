package org.alliancementors.benchmarks.mail;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.alliancementors.benchmarks.Spread;

/**
 * What was measured at one size of the ledger.
 *
 * @param entries mails in the ledger beside those of the rounds themselves
 * @param documents in which they stand
 * @param services rounds of the service
 * @param floors rounds of the plain client, in turn with them
 */
record MailLine(int entries, int documents, List<Round> services, List<Round> floors) {

    private static final List<String> SHARES =
            List.of(MailParts.SERVICE, MailParts.DATABASE, MailParts.SINK, MailParts.DRIVER);

    Spread mailsPerSecond() {
        return spread(services, round -> round.tally().perSecond());
    }

    Spread floorPerSecond() {
        return spread(floors, round -> round.tally().perSecond());
    }

    double ratio() {
        return mailsPerSecond().median() / floorPerSecond().median();
    }

    /** The line that programs read. */
    String json() {
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"mail\",\"mails_per_s\":%.0f,\"floor_per_s\":%.0f,\"ratio\":%.3f}",
                mailsPerSecond().median(),
                floorPerSecond().median(),
                ratio());
    }

    static String table(List<MailLine> lines) {
        double first = lines.getFirst().mailsPerSecond().median();
        return lines.stream()
                .map(line -> String.format(
                        Locale.ROOT,
                        "| %,d | %,d | %s | %s | %.2f | %+.1f %% | %s | %s |",
                        line.entries(),
                        line.documents(),
                        text(line.mailsPerSecond()),
                        text(line.floorPerSecond()),
                        line.ratio(),
                        (line.mailsPerSecond().median() / first - 1) * 100,
                        SHARES.stream()
                                .map(process -> millis(line.services(), process))
                                .collect(Collectors.joining(" + ")),
                        millis(line.floors(), MailParts.FLOOR) + " + " + millis(line.floors(), MailParts.SINK)))
                .collect(Collectors.joining(
                        System.lineSeparator(),
                        "| ledger, mails | documents | service, mails/s | floor, mails/s | ratio | against the first | ms of processor time per mail: "
                                + String.join(" + ", SHARES)
                                + " | of the floor: client + sink |"
                                + System.lineSeparator()
                                + "|---|---|---|---|---|---|---|---|"
                                + System.lineSeparator(),
                        System.lineSeparator()));
    }

    private static String millis(List<Round> rounds, String process) {
        return String.format(
                Locale.ROOT,
                "%.2f",
                spread(rounds, round -> round.cpuMillis(process)).median());
    }

    private static Spread spread(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return Spread.of(rounds.stream().mapToDouble(figure).toArray());
    }

    private static String text(Spread spread) {
        return String.format(Locale.ROOT, "%,.0f (%,.0f to %,.0f)", spread.median(), spread.least(), spread.most());
    }

    /** Each round by itself, with the middle of it, which leaves out how it began and ended. */
    @Override
    public String toString() {
        return "ledger %,d: service %s; floor %s".formatted(entries, each(services), each(floors));
    }

    private static String each(List<Round> rounds) {
        return rounds.stream()
                .map(Round::tally)
                .map(tally -> String.format(
                        Locale.ROOT,
                        "%,.0f/s (middle %,.0f/s, %,d mails of %,d bytes)",
                        tally.perSecond(),
                        tally.middle(),
                        tally.mails(),
                        tally.bytes() / Math.max(1, tally.mails())))
                .collect(Collectors.joining(", "));
    }
}
