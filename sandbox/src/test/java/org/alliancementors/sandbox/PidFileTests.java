package org.alliancementors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTests {

    @TempDir
    private Path directory;

    @Test
    void itFindsTheProcessThatWroteIt() {
        var file = new PidFile(directory.resolve("home").resolve("run.pid"));
        assertThat(file.running()).isEmpty();

        file.write();
        assertThat(file.running()).hasValue(ProcessHandle.current());

        file.delete();
        assertThat(file.running()).isEmpty();
    }

    @Test
    void anotherProcessThatGotTheSameNumberIsNotMistakenForIt() throws Exception {
        Path path = directory.resolve("run.pid");
        Files.writeString(path, ProcessHandle.current().pid() + " 2020-01-01T00:00:00Z\n");

        assertThat(new PidFile(path).running()).isEmpty();
    }

    @Test
    void whatIsNoNumberIsNobody() throws Exception {
        Path path = directory.resolve("run.pid");
        Files.writeString(path, "\n");

        assertThat(new PidFile(path).running()).isEmpty();
    }
}
