package org.alliancementors.faults.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alliancementors.sandbox.Landscape;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BugsCompileIT {

    private final Planting planting =
            new Planting(Landscape.in(Path.of("target")).projectRoot());

    @TempDir
    Path classes;

    @ParameterizedTest
    @MethodSource("org.alliancementors.faults.planted.Bugs#all")
    void theChangedClassIsBuiltAndNothingElse(Bug bug) throws IOException {
        planting.compile(bug, classes);

        try (var files = Files.walk(classes)) {
            List<String> built = files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
            String type = bug.patch().file().getFileName().toString().replace(".java", "");
            assertThat(built).contains(type + ".class").allMatch(name -> name.matches(type + "(\\$.*)?\\.class"));
        }
    }
}
