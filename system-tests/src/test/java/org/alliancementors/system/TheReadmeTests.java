package org.alliancementors.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README says what is so. */
class TheReadmeTests {

    private static final Path ROOT = Path.of("..");
    private static final Map<String, String> WRITES = Map.of(
            "alliance-service", "missions, alliances",
            "mentor-service", "mentors",
            "matching-service", "assignments",
            "notification-service", "mails");

    @ParameterizedTest
    @ValueSource(strings = {"alliance-service", "mentor-service", "matching-service", "notification-service", "portal"})
    void theTableOfPartsIsWhatIsConfigured(String service) throws IOException {
        String configuration = Files.readString(ROOT.resolve(service).resolve("src/main/resources/application.yml"));
        List<String> row = row(service);

        assertThat(configuration).contains("${SERVER_PORT:" + row.get(1) + "}");
        assertThat(configuration).contains("${MANAGEMENT_PORT:" + (Integer.parseInt(row.get(1)) + 1000) + "}");
        assertThat(topics(row.get(3))).isEqualTo(destinations(configuration));
        assertThat(row.get(4)).isEqualTo(WRITES.getOrDefault(service, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alliance-service", "mentor-service", "matching-service", "notification-service"})
    void whatAServiceWritesIsSaidInTheDescriptionOfTheEvents(String service) throws IOException {
        String description = Files.readString(ROOT.resolve("events/src/main/resources/asyncapi.yaml"));

        for (String topic : topics(WRITES.getOrDefault(service, ""))) {
            assertThat(description)
                    .containsPattern("publish-" + topic + ":\\s+action: send\\s+summary: \"Done by " + service);
        }
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        try (Stream<Path> pages =
                Stream.of("README.md", "docs/architecture.md", "docs/events.md").map(ROOT::resolve)) {
            for (Path page : pages.toList()) {
                Matcher links = Pattern.compile("]\\(([^)#:]+)\\)").matcher(Files.readString(page));
                while (links.find()) {
                    assertThat(page.resolveSibling(links.group(1))).exists();
                }
            }
        }
    }

    private static List<String> row(String service) throws IOException {
        return Files.readAllLines(ROOT.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| [" + service + "]"))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .findFirst()
                .orElseThrow(() -> new AssertionError("README.md has no row for " + service));
    }

    private static Set<String> topics(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> destinations(String configuration) {
        Matcher destinations = Pattern.compile("destination: *(\\w+)").matcher(configuration);
        return destinations.results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
