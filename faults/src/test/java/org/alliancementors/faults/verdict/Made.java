package org.alliancementors.faults.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancementors.faults.history.Attempt;
import org.alliancementors.faults.history.Attempt.Outcome;
import org.alliancementors.faults.history.Delivery;
import org.alliancementors.faults.history.Gauges;
import org.alliancementors.faults.history.History;
import org.alliancementors.faults.history.Published;
import org.alliancementors.faults.history.Standing;
import org.alliancementors.faults.history.Window;
import org.alliancementors.faults.plan.Fault;
import org.alliancementors.faults.plan.Kind;
import org.jspecify.annotations.Nullable;

/** A made-up history; seconds count from its beginning. */
final class Made {

    private static final Instant BEGINNING = Instant.parse("2026-03-02T10:00:00Z");

    final List<Attempt> attempts = new ArrayList<>();
    final List<Delivery> deliveries = new ArrayList<>();
    final List<Published> records = new ArrayList<>();
    final List<Window> windows = new ArrayList<>();
    final Map<String, Standing> settled = new HashMap<>();
    final Map<String, Standing> ended = new HashMap<>();
    final Map<String, Integer> capacities = new HashMap<>();
    final Map<String, Gauges> before = new HashMap<>();
    final Map<String, Gauges> after = new HashMap<>();
    final Set<String> accounted = new HashSet<>();
    final Map<String, Integer> ledger = new HashMap<>();
    final Set<String> leaks = new HashSet<>();
    long ambiguous;

    private long offset;

    static Instant at(double second) {
        return BEGINNING.plusMillis((long) (second * 1000));
    }

    /** A request that was taken, told, offered to M01 with both mails, and cancelled in the end. */
    Made mission(String id) {
        request(id, 1, 0.1, Outcome.OK, 201, null, id);
        tell("missions", id, 1, "mission-requested.v1", 1, "{}");
        assign(id, 1, 1, "M01", 2);
        settled.put(id, new Standing(id, "LBF-" + id, "OFFERED", "OFFERED", "M01"));
        ended.put(id, new Standing(id, "LBF-" + id, "CANCELLED", "CLOSED", ""));
        mail(id + "-1", "quirina.1@feuerprobe.example", "Ihre Anfrage LBF-" + id, 2, 2.1);
        mail(id + "-2", "m01@mentoren.example", "Anfrage LBF-" + id, 3, 3.1);
        ledger.put(id, 2);
        return this;
    }

    Made request(
            String key,
            double at,
            double seconds,
            Outcome outcome,
            int status,
            @Nullable String retryAfter,
            @Nullable String mission) {
        attempts.add(new Attempt(
                at(at),
                Duration.ofMillis((long) (seconds * 1000)),
                Attempt.REQUEST,
                key,
                outcome,
                status,
                retryAfter,
                mission));
        return this;
    }

    Made assign(String mission, long sequence, int attempt, String mentor, double at) {
        return tell("assignments", mission, sequence, "mentor-assigned.v1", at, about(attempt, mentor));
    }

    Made withdraw(String mission, long sequence, int attempt, String mentor, double at) {
        return tell("assignments", mission, sequence, "assignment-withdrawn.v1", at, about(attempt, mentor));
    }

    Made tell(String topic, String key, long sequence, String type, double at, String json) {
        records.add(new Published(topic, 0, offset++, key, type, sequence, at(at), at(at), false, json));
        return this;
    }

    Made ourRubbish(String topic, String text) {
        records.add(new Published(topic, 0, offset++, "nobody", "", 0, at(1), at(1), true, text));
        return this;
    }

    Made mail(String messageId, String to, String subject, double at, @Nullable Double answered) {
        deliveries.add(new Delivery(
                "%016d".formatted(deliveries.size()),
                messageId,
                List.of(to),
                subject,
                at(at),
                answered == null ? null : at(answered)));
        return this;
    }

    Made fault(Kind kind, String target, double from, double to) {
        windows.add(new Window(new Fault(kind, target, "", Duration.ZERO), at(from), at(to), at(to + 4)));
        return this;
    }

    History history() {
        return new History(
                attempts,
                deliveries,
                records,
                windows,
                settled,
                at(100),
                ended,
                capacities,
                Map.of("M01", "m01@mentoren.example"),
                before,
                after,
                ambiguous,
                accounted,
                ledger,
                leaks);
    }

    private static String about(int attempt, String mentor) {
        return "{\"attempt\":%d,\"mentor\":\"%s\"}".formatted(attempt, mentor);
    }
}
