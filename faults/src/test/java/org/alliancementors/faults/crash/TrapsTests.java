package org.alliancementors.faults.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.alliancementors.sandbox.process.ChildProcess;
import org.alliancementors.sandbox.process.Launch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TrapsTests {

    @TempDir
    Path folder;

    private ChildProcess walker;

    @BeforeEach
    void start() {
        walker = new ChildProcess(Launch.ownClass("walker", Walker.class, List.of(), folder.resolve("walker.log")));
        walker.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> walker.tail(1).startsWith("step"));
    }

    @AfterEach
    void stop() {
        walker.close();
    }

    @Test
    void aProcessEndsAtThePointAsIfItWereKilled() throws Exception {
        new Trapper(folder).set(walker.pid(), site("before"), 3);

        assertThat(walker.ended().get(20, TimeUnit.SECONDS)).isEqualTo(137);
    }

    @Test
    void behindThePointToo() throws Exception {
        new Trapper(folder).set(walker.pid(), site("after"), 1);

        assertThat(walker.ended().get(20, TimeUnit.SECONDS)).isEqualTo(137);
    }

    @Test
    void aTrapThatWasTakenAwayEndsNothing() {
        var trapper = new Trapper(folder);
        trapper.set(walker.pid(), site("before"), 1_000);
        trapper.takeAway(walker.pid());
        String last = walker.tail(1);

        await().until(() -> !walker.tail(1).equals(last));
        assertThat(walker.isAlive()).isTrue();
    }

    @Test
    void thereAreAtLeastFortyPoints() {
        assertThat(Site.all()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
    }

    private static Site site(String side) {
        return new Site("walker", "a step", Walker.class.getName(), "step", side);
    }
}
