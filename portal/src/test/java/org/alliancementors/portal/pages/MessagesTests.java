package org.alliancementors.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancementors.events.alliances.AllianceStateChanged;
import org.alliancementors.events.alliances.HandoverEnded;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.Specialty;
import org.junit.jupiter.api.Test;

class MessagesTests {

    private static final List<String> FILES =
            List.of("messages", "words-login", "words-desk", "words-office", "words-mentor");

    private final Properties german = read(".properties");
    private final Properties english = read("_en.properties");

    private static Properties read(String end) {
        Properties all = new Properties();
        for (String name : FILES) {
            Properties properties = new Properties();
            try (var file = MessagesTests.class.getResourceAsStream("/" + name + end)) {
                properties.load(new InputStreamReader(java.util.Objects.requireNonNull(file), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            properties.forEach((key, text) -> assertThat(all.put(key, text))
                    .as("%s of %s stands in another file, too", key, name)
                    .isNull());
        }
        return all;
    }

    @Test
    void everyFileOfWordsIsUsed() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/application.yml")))
                .contains("basename: " + String.join(",", FILES));
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndNoEmptyText() {
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(german.stringPropertyNames());
        assertThat(german.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void everyCodeThatPagesShowHasWords() {
        for (MissionKind kind : MissionKind.values()) {
            assertThat(german).containsKey("kind." + kind);
        }
        for (Format format : Format.values()) {
            assertThat(german).containsKey("format." + format);
        }
        for (AppointmentKind kind : AppointmentKind.values()) {
            assertThat(german).containsKey("appointment." + kind);
        }
        for (Specialty specialty : Specialty.values()) {
            assertThat(german).containsKey("specialty." + specialty);
        }
        for (FederalState state : FederalState.values()) {
            assertThat(german).containsKey("land." + state);
        }
        for (AllianceStateChanged.State state : AllianceStateChanged.State.values()) {
            assertThat(german).containsKey("alliance." + state);
        }
        for (HandoverEnded.Outcome outcome : HandoverEnded.Outcome.values()) {
            assertThat(german).containsKeys("handover.title." + outcome, "handover.text." + outcome);
        }
    }

    @Test
    void whatVisitorsChooseFromIsWhatTheServicesKnow() {
        assertThat(Codes.KINDS).containsExactlyInAnyOrderElementsOf(names(MissionKind.values()));
        assertThat(Codes.FORMATS).containsExactlyInAnyOrderElementsOf(names(Format.values()));
        assertThat(Codes.SPECIALTIES).containsExactlyInAnyOrderElementsOf(names(Specialty.values()));
        assertThat(Codes.STATES).containsExactlyInAnyOrderElementsOf(names(FederalState.values()));
    }

    private static List<String> names(Enum<?>... codes) {
        return Arrays.stream(codes).map(Enum::name).toList();
    }

    @Test
    void everyKeyOfATemplateExists() throws IOException {
        Set<String> missing = new TreeSet<>();
        Pattern key = Pattern.compile("#\\{([a-zA-Z0-9.]+)|messages\\.msg\\('([a-zA-Z0-9.]+)'\\)");
        try (var templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                Matcher found = key.matcher(Files.readString(template));
                while (found.find()) {
                    String name = found.group(1) == null ? found.group(2) : found.group(1);
                    if (!german.containsKey(name)) {
                        missing.add(template.getFileName() + ": " + name);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
