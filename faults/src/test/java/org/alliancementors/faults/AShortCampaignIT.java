package org.alliancementors.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.alliancementors.faults.verdict.Verdict;
import org.junit.jupiter.api.Test;

/**
 * A campaign of two faults, always the same ones: a crash before events go to Kafka, and answers of the mail server that get lost.
 * {@code ./dev faults} is the long one.
 */
class AShortCampaignIT {

    private static final long SEED = 148_746;

    @Test
    void everyPromiseIsKept() {
        var options =
                new Options(SEED, Duration.ofMinutes(1), 2, Duration.ofMillis(500), Path.of("target", "campaign-it"));

        Verdict verdict = Campaign.run(options, System.out::println);

        System.out.println(verdict.json());
        assertThat(verdict.breaches())
                .allSatisfy(
                        (promise, breaches) -> assertThat(breaches).as(promise).isEmpty());
    }
}
