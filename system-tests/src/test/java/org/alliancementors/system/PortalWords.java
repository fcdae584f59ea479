package org.alliancementors.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** What the portal says in a language, by its keys. */
final class PortalWords {

    private static final Path RESOURCES = Path.of("..", "portal", "src", "main", "resources");

    private final Properties words = new Properties();

    /** The words for a browser of this language, for example {@code en-GB}. */
    static PortalWords of(String language) {
        PortalWords words = new PortalWords();
        String ending = language.startsWith("en") ? "_en.properties" : ".properties";
        for (String group : List.of("messages", "words-desk")) {
            try (var lines = Files.newBufferedReader(RESOURCES.resolve(group + ending))) {
                words.words.load(lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return words;
    }

    String get(String key) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new AssertionError("no words for " + key);
        }
        return text;
    }
}
