package org.alliancementors.faults.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alliancementors.faults.plan.Arrow;
import org.alliancementors.faults.verdict.Verdict;
import org.alliancementors.sandbox.Landscape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BugsFitTheSourcesTests {

    private static final Path ROOT = Landscape.in(Path.of("target")).projectRoot();

    @Test
    void thereAreFifteen() {
        assertThat(Bugs.all()).hasSize(15).extracting(Bug::title).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("org.alliancementors.faults.planted.Bugs#all")
    void whatABugChangesStandsOnceInTheSource(Bug bug) throws IOException {
        String source = Files.readString(ROOT.resolve(bug.patch().file()));

        assertThat(bug.patch().applyTo(source)).isNotEqualTo(source);
        assertThat(bug.patch().sentence()).endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("org.alliancementors.faults.planted.Bugs#all")
    void aBugIsPlantedWhereItsFileBelongs(Bug bug) {
        String module = bug.patch().file().getName(0).toString();

        assertThat(bug.services())
                .isNotEmpty()
                .allMatch(service -> module.equals("service-kit") || module.equals(service));
        assertThat(Arrow.STREAMING).containsAll(bug.services());
    }

    @ParameterizedTest
    @MethodSource("org.alliancementors.faults.planted.Bugs#all")
    void thePromiseThatABugBreaksIsJudged(Bug bug) {
        assertThat(Verdict.promises()).contains(bug.breaks());
    }

    @ParameterizedTest
    @MethodSource("org.alliancementors.faults.planted.Bugs#all")
    void aBugIsBroughtOutByFaultsThatThereAre(Bug bug) {
        var arrows = Arrow.all().stream().map(Arrow::toString).toList();

        assertThat(bug.faults()).isNotEmpty();
        assertThat(bug.faults())
                .filteredOn(fault -> fault.kind().isOfTheLine())
                .allSatisfy(fault -> assertThat(arrows).contains(fault.target()));
    }
}
