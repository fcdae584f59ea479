package org.alliancementors.kit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.alliancementors.kit.tally.RunningTally;
import org.alliancementors.sandbox.WithBackends;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@WithBackends
class DeliveredBatchesIT {

    private static RunningTally service;

    @BeforeAll
    static void start() {
        service = RunningTally.start(RunningTally.freshTopic());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whatAStoreWritesArrivesInOrderAtWhoeverReadsIt() {
        service.publish("t1", 1, 2, 3);

        await().untilAsserted(() -> assertThat(service.mirrored("t1")).containsExactly(1, 2, 3));
        assertThat(service.mirrors().find("t1").orElseThrow().envelope().seen(service.topic()))
                .isEqualTo(3);
    }
}
