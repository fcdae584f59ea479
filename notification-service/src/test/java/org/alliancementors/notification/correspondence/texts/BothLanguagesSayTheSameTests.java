package org.alliancementors.notification.correspondence.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.alliancementors.events.codes.Language;
import org.junit.jupiter.api.Test;

/** The message files have the same keys and arguments, all that the code asks for, and nothing else. */
class BothLanguagesSayTheSameTests {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

    private final Properties german = MessageFiles.read(Language.DE);
    private final Properties english = MessageFiles.read(Language.EN);

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
    void noKeyIsMissingAndNoneIsReadByNobody() {
        assertThat(MessageFiles.faults(german, Language.DE))
                .as("messages.properties")
                .isEmpty();
        assertThat(MessageFiles.faults(english, Language.EN))
                .as("messages_en.properties")
                .isEmpty();
    }

    @Test
    void aKeyThatIsMissingOrTooMuchIsNamed() {
        for (var key : List.of(
                "mentor-assigned.subject",
                "mentor-assigned.action",
                "mentor-found.other",
                "profile-check.why",
                "kind.TALK")) {
            var words = MessageFiles.read(Language.DE);
            words.remove(key);
            assertThat(MessageFiles.faults(words, Language.DE)).containsExactly("missing: " + key);
        }
        for (var key : List.of(
                "mentor-assigned.other",
                "offer-expired.action",
                "mentor-assigned.after9",
                "love-letter.subject",
                "kind.PICNIC",
                "fact.smell")) {
            var words = MessageFiles.read(Language.DE);
            words.setProperty(key, "x");
            assertThat(MessageFiles.faults(words, Language.DE)).containsExactly("nobody reads: " + key);
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
}
