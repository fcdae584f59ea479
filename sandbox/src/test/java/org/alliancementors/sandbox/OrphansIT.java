package org.alliancementors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.alliancementors.sandbox.database.DatabaseProcess;
import org.alliancementors.sandbox.process.ChildProcess;
import org.alliancementors.sandbox.process.Launch;
import org.alliancementors.sandbox.process.Ports;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing stays behind when the program that started it is killed. */
class OrphansIT {

    @TempDir
    private Path directory;

    /** A parent: starts a database and waits for ever. */
    static final class Parent {

        private Parent() {}

        public static void main(String[] arguments) throws InterruptedException {
            Path directory = Path.of(arguments[0]);
            DatabaseProcess.at(
                            directory.resolve("data"), Integer.parseInt(arguments[1]), directory.resolve("child.log"))
                    .start();
            Thread.currentThread().join();
        }
    }

    @Test
    void aChildEndsWithItsKilledParent() {
        int port = Ports.free();
        var arguments = List.of(directory.toString(), Integer.toString(port));
        try (var parent =
                new ChildProcess(Launch.ownClass("parent", Parent.class, arguments, directory.resolve("parent.log")))) {
            parent.start();
            parent.awaitListening(port, Duration.ofSeconds(30));

            parent.kill();

            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> Ports.isFree(port));
            assertThat(parent.isAlive()).isFalse();
        }
    }
}
