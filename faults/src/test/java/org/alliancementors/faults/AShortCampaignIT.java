package org.alliancementors.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.alliancementors.faults.plan.Arrow;
import org.alliancementors.faults.plan.Fault;
import org.alliancementors.faults.plan.Kind;
import org.alliancementors.faults.verdict.Verdict;
import org.junit.jupiter.api.Test;

/**
 * A campaign of few faults, always the same ones: lost answers of the service that takes requests, of the database, and of the mail
 * server, and copies of earlier records. {@code ./dev faults} is the long one.
 */
class AShortCampaignIT {

    private static final long SEED = 148_746;
    private static final List<Fault> FAULTS = List.of(
            fault(Kind.SWALLOW, new Arrow(Arrow.DRIVER, "alliance-service").toString(), ""),
            fault(Kind.SWALLOW, new Arrow("matching-service", Arrow.DATABASE).toString(), ""),
            fault(Kind.COPIES, "", ""),
            fault(Kind.SMTP, "", "KEPT hangs up"));

    @Test
    void everyPromiseIsKept() {
        var options = new Options(
                SEED, Duration.ofMinutes(1), FAULTS.size(), Duration.ofMillis(500), Path.of("target", "campaign-it"));

        Verdict verdict = Campaign.run(options, Course.brief(FAULTS), System.out::println);

        System.out.println(verdict.json());
        assertThat(verdict.breaches())
                .allSatisfy(
                        (promise, breaches) -> assertThat(breaches).as(promise).isEmpty());
    }

    private static Fault fault(Kind kind, String target, String detail) {
        return new Fault(kind, target, detail, Duration.ofMillis(1_500));
    }
}
