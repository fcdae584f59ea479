package org.alliancementors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.alliancementors.sandbox.database.DatabaseProcess;
import org.alliancementors.sandbox.database.DatabaseServer;
import org.alliancementors.sandbox.database.MongodProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoosingTheDatabaseTests {

    @TempDir
    private Path directory;

    @Test
    void anAddressInTheEnvironmentComesFirst() throws Exception {
        var database = chosen(Map.of("MONGODB_URI", "mongodb://user:secret@db/", "PATH", pathWithMongod()));

        assertThat(database.uri()).isEqualTo("mongodb://user:secret@db/");
        assertThat(database.description() + database).doesNotContain("secret");
        assertThat(database.process()).isEmpty();
    }

    @Test
    void aMongodOnThePathIsNext() throws Exception {
        assertThat(chosen(Map.of("PATH", "/nowhere:" + pathWithMongod()))).isInstanceOf(MongodProcess.class);
    }

    @Test
    void otherwiseItIsTheEmbeddedOne() {
        assertThat(chosen(Map.of("PATH", "/nowhere:" + directory, "MONGODB_URI", "")))
                .isInstanceOf(DatabaseProcess.class);
    }

    private DatabaseServer chosen(Map<String, String> environment) {
        return new LandscapeBuilder(directory)
                .usual(PortPlan.random(), environment)
                .database();
    }

    private String pathWithMongod() throws Exception {
        Path folder = Files.createDirectories(directory.resolve("bin"));
        Path mongod = Files.writeString(folder.resolve("mongod"), "#!/bin/sh\n");
        assertThat(mongod.toFile().setExecutable(true)).isTrue();
        return folder.toString();
    }
}
