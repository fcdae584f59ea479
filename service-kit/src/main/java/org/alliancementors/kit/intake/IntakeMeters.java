package org.alliancementors.kit.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what became of the records of one binding. */
final class IntakeMeters {

    private final Counter applied;
    private final Counter duplicates;
    private final Counter late;
    private final Counter parked;
    private final Counter skipped;
    private final Counter dead;

    IntakeMeters(String binding, MeterRegistry meters) {
        applied = counter(meters, binding, "applied");
        duplicates = counter(meters, binding, "duplicate");
        late = counter(meters, binding, "late");
        parked = counter(meters, binding, "parked");
        skipped = counter(meters, binding, "skipped");
        dead = counter(meters, binding, "dead");
    }

    private static Counter counter(MeterRegistry meters, String binding, String outcome) {
        return Counter.builder("intake.records")
                .description("Records by what became of them")
                .tag("binding", binding)
                .tag("outcome", outcome)
                .register(meters);
    }

    void count(Fold.Outcomes outcomes) {
        applied.increment(outcomes.applied);
        duplicates.increment(outcomes.duplicates);
        late.increment(outcomes.late);
        parked.increment(outcomes.parked);
        skipped.increment(outcomes.skipped);
    }

    void dead() {
        dead.increment();
    }
}
