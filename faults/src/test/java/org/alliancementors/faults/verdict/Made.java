package org.alliancementors.faults.verdict;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
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
import org.alliancementors.faults.history.LedgerLine;
import org.alliancementors.faults.history.Numbers;
import org.alliancementors.faults.history.Passage;
import org.alliancementors.faults.history.Published;
import org.alliancementors.faults.history.Standing;
import org.alliancementors.faults.history.Window;
import org.alliancementors.faults.plan.Fault;
import org.alliancementors.faults.plan.Kind;
import org.jspecify.annotations.Nullable;

/** A made-up history; seconds count from its beginning. */
final class Made {

    static final String ASKS = "quirina.1@feuerprobe.example";
    static final String M01 = "m01@mentoren.example";

    private static final String CANCELLED = "{\"attempt\":1,\"mentor\":\"M01\",\"reason\":\"MISSION_CANCELLED\"}";
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
    final Map<String, Long> counted = new HashMap<>();
    final Map<String, Long> cases = new HashMap<>();
    final Map<String, List<LedgerLine>> ledger = new HashMap<>();
    final List<Passage> passages = new ArrayList<>();
    final Set<String> leaks = new HashSet<>();
    private long offset;

    static Instant at(double second) {
        return BEGINNING.plusMillis((long) (second * 1000));
    }

    /** A request that was taken, told, offered to M01 and cancelled in the end, with all mails; and services that counted all that. */
    Made mission(String id) {
        request(id, 1, 0.1, Outcome.OK, 201, null, id);
        tell("missions", id, 1, "mission-requested.v1", 1, "{}");
        assign(id, 1, 1, "M01", 2);
        settled.put(id, new Standing(id, "LBF-" + id, "OFFERED", "OFFERED", "M01"));
        ended.put(id, new Standing(id, "LBF-" + id, "CANCELLED", "CLOSED", ""));
        mail(id + "-1", ASKS, "Ihre Anfrage für Rom ist eingegangen [LBF-" + id + "]", 2, 2.1);
        mail(id + "-2", M01, "Neuer Einsatz in Rom – bitte bis Do antworten [LBF-" + id + "]", 3, 3.1);
        tell("missions", id, 2, "mission-cancelled.v1", 110, "{\"reason\":\"BY_DESK\"}");
        tell("assignments", id, 2, "assignment-withdrawn.v1", 111, CANCELLED);
        mail(id + "-3", ASKS, "Ihr Einsatz in Rom ist abgesagt [LBF-" + id + "]", 112, 112.1);
        mail(id + "-4", M01, "Einsatz in Rom abgesagt: nichts mehr zu tun [LBF-" + id + "]", 113, 113.1);
        count("alliance-service", Numbers.PUBLISHED, 2);
        count("matching-service", Numbers.PUBLISHED, 2);
        count("notification-service", Numbers.SENT, 4);
        cases.merge("offered", 1L, Long::sum);
        return this;
    }

    Made count(String service, String name, long more) {
        counted.merge(Numbers.key(service, name), more, Long::sum);
        return this;
    }

    /** A mentor's answer by the link in a mail about this attempt. */
    Made answer(String mission, int attempt, String action, double at, Outcome outcome) {
        return answer("answer", mission, attempt, action, at, outcome);
    }

    /** A confirmed one by a link for this purpose. */
    Made answerTo(String purpose, String mission, int number, String action, double at) {
        return answer(purpose, mission, number, action, at, Outcome.OK);
    }

    private Made answer(String purpose, String mission, int number, String action, double at, Outcome outcome) {
        String claims = "{\"p\":\"%s\",\"s\":\"%s\",\"a\":%d}".formatted(purpose, mission, number);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        attempts.add(new Attempt(
                at(at), Duration.ofMillis(100), action, "/antwort/h." + token + ".s", outcome, 200, null, mission));
        return this;
    }

    /** What the ledger says of a mail that an event called for. */
    Made ledger(String mission, String cause, String template, String recipient, String state, String reason) {
        ledger.computeIfAbsent(mission, any -> new ArrayList<>())
                .add(new LedgerLine(cause, template, recipient, state, reason));
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

    /** An event that was written, by its owner's clock, at another time than it was sent. */
    Made tellLate(String topic, String key, long sequence, String type, double written, double sent, String json) {
        records.add(new Published(topic, 0, offset++, key, type, sequence, at(written), at(sent), false, json));
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
                Map.of("M01", M01),
                new Numbers(before, after, counted, cases),
                ledger,
                passages,
                leaks);
    }

    private static String about(int attempt, String mentor) {
        return "{\"attempt\":%d,\"mentor\":\"%s\"}".formatted(attempt, mentor);
    }
}
