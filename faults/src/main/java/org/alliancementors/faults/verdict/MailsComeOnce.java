package org.alliancementors.faults.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.faults.history.Delivery;
import org.alliancementors.faults.history.History;
import org.alliancementors.faults.history.Window;
import org.alliancementors.faults.plan.Arrow;
import org.alliancementors.faults.plan.Kind;

/**
 * Promise 4: a further copy of a mail exists only where the hand-over before it was ambiguous: its answer was lost, or whoever held the
 * answer was killed or frozen, or could reach no database for longer than a lease, before it can have been written down.
 */
final class MailsComeOnce implements Promise {

    private static final String SENDER = "notification-service";
    private static final Duration TO_WRITE_DOWN = Duration.ofSeconds(3);
    private static final Duration LEASE = Duration.ofSeconds(15);

    @Override
    public List<String> breaches(History history) {
        return copies(history).stream()
                .filter(copy -> !isExplained(copy, history))
                .map(copy ->
                        "a further copy of %s, %s, kept at %s: the one before was kept at %s and its answer was read at %s"
                                .formatted(
                                        copy.later().messageId(),
                                        copy.later().id(),
                                        copy.later().at(),
                                        copy.earlier().at(),
                                        copy.earlier().answered()))
                .toList();
    }

    /** How many copies there are that an ambiguous hand-over explains. */
    long explained(History history) {
        return copies(history).stream()
                .filter(copy -> isExplained(copy, history))
                .count();
    }

    private record Copy(Delivery earlier, Delivery later) {}

    private static List<Copy> copies(History history) {
        Map<String, Delivery> last = new LinkedHashMap<>();
        var copies = new ArrayList<Copy>();
        history.deliveries().stream()
                .filter(delivery -> !delivery.messageId().isEmpty())
                .sorted(Comparator.comparing(Delivery::id))
                .forEach(delivery -> {
                    Delivery before = last.put(delivery.messageId(), delivery);
                    if (before != null) {
                        copies.add(new Copy(before, delivery));
                    }
                });
        return copies;
    }

    private static boolean isExplained(Copy copy, History history) {
        Instant answered = copy.earlier().answered();
        return answered == null
                || history.windows().stream()
                        .filter(window -> !window.from().isAfter(answered.plus(TO_WRITE_DOWN))
                                && !window.to().isBefore(answered))
                        .anyMatch(MailsComeOnce::explains);
    }

    /** Whether it kept the sender from writing down an answer that it had. */
    static boolean explains(Window window) {
        return isSenderGone(window) || isDatabaseGoneForLong(window);
    }

    private static boolean isSenderGone(Window window) {
        return switch (window.fault().kind()) {
            case FREEZE -> window.fault().target().equals(SENDER);
            default -> window.ends(SENDER);
        };
    }

    private static boolean isDatabaseGoneForLong(Window window) {
        String target = window.fault().target();
        boolean database = target.equals(Arrow.DATABASE)
                || window.fault().kind() != Kind.LATENCY && target.equals(new Arrow(SENDER, Arrow.DATABASE).toString());
        return database && Duration.between(window.from(), window.to()).compareTo(LEASE) >= 0;
    }
}
