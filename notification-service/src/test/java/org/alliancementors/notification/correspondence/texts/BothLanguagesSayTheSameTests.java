package org.alliancementors.notification.correspondence.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.Party;
import org.alliancementors.notification.correspondence.AllianceTemplate;
import org.alliancementors.notification.correspondence.MailTemplate;
import org.alliancementors.notification.correspondence.MentorTemplate;
import org.alliancementors.notification.correspondence.Template;
import org.junit.jupiter.api.Test;

/** The message files have the same keys and arguments, and all that the code asks for. */
class BothLanguagesSayTheSameTests {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

    private final Properties german = read("/mails/messages.properties");
    private final Properties english = read("/mails/messages_en.properties");

    @Test
    void theKeysAreTheSame() {
        assertThat(new TreeSet<>(english.stringPropertyNames())).isEqualTo(new TreeSet<>(german.stringPropertyNames()));
    }

    @Test
    void theArgumentsAreTheSame() {
        for (var key : german.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key))).as(key).isEqualTo(arguments(german.getProperty(key)));
        }
    }

    @Test
    void everyTemplateAndCodeHasItsTexts() {
        var templates = Stream.<MailTemplate[]>of(Template.values(), AllianceTemplate.values(), MentorTemplate.values())
                .flatMap(Stream::of)
                .toList();
        for (var template : templates) {
            assertThat(german.stringPropertyNames())
                    .contains(
                            template.code() + ".subject",
                            template.code() + ".heading",
                            template.code() + ".before1",
                            template.code() + ".after1",
                            template.code() + ".why");
        }
        for (var kind : MissionKind.values()) {
            assertThat(german).containsKey("kind." + kind);
        }
        for (var kind : AppointmentKind.values()) {
            assertThat(german).containsKey("appointment." + kind);
        }
        for (var party : Party.values()) {
            assertThat(german).containsKey("party." + party);
        }
        for (var format : Format.values()) {
            assertThat(german).containsKey("format." + format);
        }
    }

    @Test
    void noTextIsSwallowedByAnApostrophe() {
        for (var texts : new Properties[] {german, english}) {
            for (var key : texts.stringPropertyNames()) {
                assertThat(texts.getProperty(key)).as(key).doesNotContain("'");
                assertThat(new MessageFormat(texts.getProperty(key), Locale.ROOT))
                        .isNotNull();
            }
        }
    }

    private static Set<String> arguments(String text) {
        return new TreeSet<>(
                ARGUMENT.matcher(text).results().map(MatchResult::group).toList());
    }

    private static Properties read(String path) {
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(BothLanguagesSayTheSameTests.class.getResourceAsStream(path))) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return properties;
    }
}
