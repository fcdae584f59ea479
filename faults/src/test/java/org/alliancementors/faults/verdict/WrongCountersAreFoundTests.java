package org.alliancementors.faults.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancementors.faults.history.Numbers;
import org.alliancementors.faults.plan.Kind;
import org.junit.jupiter.api.Test;

class WrongCountersAreFoundTests {

    private static final String SENDER = "notification-service";

    private final Made made = new Made().mission("a");

    @Test
    void whatIsTrueIsNoBreach() {
        made.cases.put("closed", 0L);
        assertThat(new MetricsTellTheTruth().breaches(made.history())).isEmpty();
    }

    @Test
    void moreMailsThanThereAre() {
        made.count(SENDER, Numbers.SENT, 1);
        assertThat(new MetricsTellTheTruth().breaches(made.history())).hasSize(1);
    }

    @Test
    void fewerMailsThanThereAre() {
        made.count(SENDER, Numbers.SENT, -1);
        assertThat(new MetricsTellTheTruth().breaches(made.history())).hasSize(1);
    }

    @Test
    void whatAKilledProcessTookAlongMayBeMissing() {
        made.count(SENDER, Numbers.SENT, -1).fault(Kind.KILL, SENDER, 4, 8);
        assertThat(new MetricsTellTheTruth().breaches(made.history())).isEmpty();

        made.count(SENDER, Numbers.SENT, -3);
        assertThat(new MetricsTellTheTruth().breaches(made.history())).hasSize(1);
    }

    @Test
    void anEventThatWasNotCounted() {
        made.count("matching-service", Numbers.PUBLISHED, -1);
        assertThat(new MetricsTellTheTruth().breaches(made.history())).hasSize(1);
    }

    @Test
    void aDeadLetterThatWasNotCounted() {
        made.tell("missions.matching-service.dlt", "nobody", 0, "", 2, "rubbish-1");
        assertThat(new MetricsTellTheTruth().breaches(made.history())).hasSize(1);

        made.count("matching-service", Numbers.DEAD, 1);
        assertThat(new MetricsTellTheTruth().breaches(made.history())).isEmpty();
    }

    @Test
    void aCaseThatIsCountedElsewhere() {
        made.cases.put("searching", 1L);
        assertThat(new MetricsTellTheTruth().breaches(made.history())).hasSize(1);
    }
}
