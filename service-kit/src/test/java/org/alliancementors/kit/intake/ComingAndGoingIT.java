package org.alliancementors.kit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.alliancementors.kit.store.Decision;
import org.alliancementors.kit.tally.KafkaProbe;
import org.alliancementors.kit.tally.RunningTally;
import org.alliancementors.kit.tally.Tally;
import org.alliancementors.sandbox.Backends;
import org.alliancementors.sandbox.WithBackends;
import org.junit.jupiter.api.Test;

@WithBackends
class ComingAndGoingIT {

    private static final int AGGREGATES = 60;
    private static final int EVENTS = 40;

    // C9
    @Test
    void instancesThatComeAndGoUnderLoadLoseNothingAndApplyNothingTwice() throws Exception {
        String topic = RunningTally.freshTopic();
        try (KafkaProbe kafka = new KafkaProbe(Backends.running().bootstrapServers());
                RunningTally stays = RunningTally.start(topic);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            await().until(stays::open);
            for (int i = 0; i < AGGREGATES; i++) {
                stays.publish("t" + i);
            }
            Future<?> load = threads.submit(() -> {
                for (int event = 1; event <= EVENTS; event++) {
                    for (int i = 0; i < AGGREGATES; i++) {
                        add(stays, "t" + i, event);
                    }
                }
            });
            try (RunningTally goes = RunningTally.start(topic)) {
                await().until(goes::open);
                await().until(() -> kafka.members("tally", topic).size() == 2);
                add(goes, "t0", 1000);
            }
            try (RunningTally comes = RunningTally.start(topic)) {
                await().until(() -> kafka.members("tally", topic).size() == 2);
                add(comes, "t0", 1001);
                load.get();
                assertAllArrived(stays);
            }
        }
    }

    private static void add(RunningTally instance, String id, int amount) {
        instance.tallies()
                .update(id, before -> new Decision.Write<>(before.state().add(amount), ""));
    }

    private static void assertAllArrived(RunningTally service) {
        List<String> ids = IntStream.range(0, AGGREGATES).mapToObj(i -> "t" + i).toList();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> ids.forEach(id -> {
                    Tally written = service.tallies().find(id).orElseThrow().state();
                    assertThat(service.mirrored(id)).isEqualTo(written.history());
                }));
        assertThat(service.mirrored("t1"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, EVENTS).boxed().toList());
        assertThat(service.mirrors().countParked()).isZero();
    }
}
