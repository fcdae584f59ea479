package org.alliancementors.mentorservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTests {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CLASS = Pattern.compile("\\b(?:[A-Z][a-z]+)+\\b");

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static Set<String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    private static List<String> chains() throws IOException {
        return readme().lines()
                .filter(line -> line.contains(" → ") && !line.startsWith("-"))
                .toList();
    }

    @Test
    void everyClassOfTheChainsExists() throws IOException {
        assertThat(chains()).hasSizeGreaterThan(5);
        Set<String> named = chains().stream()
                .flatMap(line -> CLASS.matcher(line).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        assertThat(classes()).containsAll(named);
    }

    @Test
    void noChainHasMoreThanFourFiles() throws IOException {
        assertThat(chains()).allMatch(line -> line.split(" → ").length <= 4);
    }

    @Test
    void everySettingIsReadSomewhere() throws IOException {
        String settings = Files.readString(Path.of("src/main/resources/application.yml"));
        for (String variable : List.of(
                "SERVER_PORT", "MANAGEMENT_PORT", "MONGODB_URI", "MONGODB_DATABASE", "KAFKA_BOOTSTRAP_SERVERS")) {
            assertThat(readme()).contains(variable);
            assertThat(settings).contains("${" + variable + ":");
        }
        assertThat(readme()).contains("`mentors.drive-every` (1m)");
        assertThat(settings).contains("drive-every: 1m");
    }
}
