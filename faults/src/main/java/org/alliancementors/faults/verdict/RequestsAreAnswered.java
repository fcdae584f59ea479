package org.alliancementors.faults.verdict;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alliancementors.faults.history.Attempt;
import org.alliancementors.faults.history.Attempt.Outcome;
import org.alliancementors.faults.history.History;
import org.alliancementors.faults.history.Window;
import org.alliancementors.faults.plan.Arrow;
import org.alliancementors.faults.plan.Fault;
import org.alliancementors.faults.plan.Kind;

/**
 * Promise 6: without Kafka or mail server requests are still accepted; without a database they get 503 with Retry-After within a second.
 * Judged are attempts that lie wholly in the time of one fault. The second is that of the service: half of one more is allowed for a
 * machine that runs everything at once.
 */
final class RequestsAreAnswered implements Promise {

    private static final Duration BEGINNING = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMillis(1_500);
    private static final String TAKES_REQUESTS = "alliance-service";

    @Override
    public List<String> breaches(History history) {
        var breaches = new ArrayList<String>();
        for (Window window : history.windows()) {
            boolean accepted = isWithoutMessages(window.fault());
            boolean refused = isWithoutDatabase(window.fault());
            if (!accepted && !refused) {
                continue;
            }
            history.attempts().stream()
                    .filter(attempt -> attempt.action().equals(Attempt.REQUEST) && isInside(attempt, window))
                    .filter(attempt -> accepted ? attempt.outcome() != Outcome.OK : !isTurnedAway(attempt))
                    .map(attempt -> "%s: a request of %s was answered %d after %d ms, Retry-After %s"
                            .formatted(
                                    window.fault(),
                                    attempt.began(),
                                    attempt.status(),
                                    attempt.took().toMillis(),
                                    attempt.retryAfter()))
                    .forEach(breaches::add);
        }
        return breaches;
    }

    private static boolean isInside(Attempt attempt, Window window) {
        return window.holds(attempt.began().minus(BEGINNING)) && window.holds(attempt.ended());
    }

    private static boolean isTurnedAway(Attempt attempt) {
        return attempt.status() == 503
                && attempt.retryAfter() != null
                && attempt.took().compareTo(LONGEST) <= 0;
    }

    private static boolean isWithoutMessages(Fault fault) {
        return switch (fault.kind()) {
            case KILL, FREEZE -> List.of(Arrow.KAFKA, Arrow.SINK).contains(fault.target());
            case SMTP -> true;
            case FULL_DISK -> fault.target().equals(Arrow.KAFKA);
            case LATENCY, CUT, REFUSE, HALF_OPEN, SWALLOW ->
                fault.target().endsWith("→ " + Arrow.KAFKA) || fault.target().endsWith("→ " + Arrow.SINK);
            default -> false;
        };
    }

    private static boolean isWithoutDatabase(Fault fault) {
        String arrow = new Arrow(TAKES_REQUESTS, Arrow.DATABASE).toString();
        return List.of(Kind.KILL, Kind.FULL_DISK).contains(fault.kind())
                        && fault.target().equals(Arrow.DATABASE)
                || fault.kind() == Kind.REFUSE && fault.target().equals(arrow);
    }
}
