package org.alliancementors.faults.drive;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.alliancementors.faults.drive.Wire.Answer;
import org.alliancementors.faults.history.Attempt;
import org.alliancementors.faults.history.Attempt.Outcome;
import org.jspecify.annotations.Nullable;

/** Calls to services by the ways of the stage, each attempt in the log. */
final class Trying {

    private final Stage stage;
    private final Wire wire = new Wire();
    private final DriverLog log;

    Trying(Stage stage, DriverLog log) {
        this.stage = stage;
        this.log = log;
    }

    Stage stage() {
        return stage;
    }

    Wire wire() {
        return wire;
    }

    /** Reads with a role; not logged, as nothing is promised about it. */
    Answer read(String service, String path, String role) {
        return wire.get(stage.url(service) + path, headers(role));
    }

    /** Posts with a role and further headers; not logged. */
    Answer post(String service, String path, String role, String body, Map<String, String> further) {
        Map<String, String> all = headers(role);
        all.putAll(further);
        return wire.post(stage.url(service) + path, "application/json", body, all);
    }

    /**
     * Tries once and logs it.
     *
     * @param mission which one, or null where the answer says
     */
    Answer logged(String action, String key, @Nullable String mission, Supplier<Answer> call) {
        Instant began = Instant.now();
        long start = System.nanoTime();
        Answer answer = call.get();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        String about = mission == null && answer.good()
                ? Json.read(answer.body()).path("id").asString("")
                : mission;
        log.add(new Attempt(
                began,
                took,
                action,
                key,
                outcome(answer),
                answer.status(),
                answer.headers().get("retry-after"),
                about));
        return answer;
    }

    /** A server's fault says nothing about whether it was done. */
    static Outcome outcome(Answer answer) {
        if (answer.status() >= 200 && answer.status() < 400) {
            return Outcome.OK;
        }
        boolean tryAgain =
                answer.status() < 400 || answer.status() >= 500 || answer.status() == 429 || answer.status() == 401;
        return tryAgain ? Outcome.UNKNOWN : Outcome.REFUSED;
    }

    private Map<String, String> headers(String role) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Authorization", "Bearer " + stage.token(role));
        headers.put("Accept", "application/json");
        return headers;
    }
}
