package org.alliancementors.notification.correspondence.texts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.Party;
import org.alliancementors.notification.correspondence.MailTemplate;
import org.alliancementors.notification.correspondence.Previews;

/** The words of mails as they lie in their files, and what has to be there: no key less, and none that nobody reads. */
final class MessageFiles {

    private static final Path READERS =
            Path.of("src/main/java/" + TemplateWriting.class.getPackageName().replace('.', '/'));
    private static final Pattern PARAGRAPH = Pattern.compile("(before|after)[1-9]");

    private MessageFiles() {}

    static Properties read(Language language) {
        String path = switch (language) {
            case DE -> "/mails/messages.properties";
            case EN -> "/mails/messages_en.properties";
        };
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(MessageFiles.class.getResourceAsStream(path))) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** What is missing and what is too much, in words that name the key. */
    static List<String> faults(Properties words, Language language) {
        var keys = new TreeSet<>(words.stringPropertyNames());
        var faults = new ArrayList<String>();
        var wanted = new TreeSet<>(codes());
        for (var template : Previews.all()) {
            wanted.addAll(required(template, language));
        }
        wanted.stream().filter(key -> !keys.contains(key)).forEach(key -> faults.add("missing: " + key));
        keys.removeAll(wanted);
        keys.removeIf(key -> isFurtherParagraph(key, words));
        var readers = sources();
        keys.removeIf(key -> readers.contains("\"" + key + "\""));
        keys.forEach(key -> faults.add("nobody reads: " + key));
        return faults;
    }

    private static Set<String> required(MailTemplate template, Language language) {
        var recorded = Recorded.of(template, language);
        var parts = new ArrayList<>(List.of("subject", "heading", "before1", "after1", "why"));
        if (recorded.action() != null) {
            parts.add("action");
        }
        if (recorded.other()) {
            parts.add("other");
        }
        if (recorded.by()) {
            parts.add("by");
        }
        return parts.stream().map(part -> template.code() + "." + part).collect(Collectors.toSet());
    }

    /** Paragraphs are read as far as they follow each other. */
    private static boolean isFurtherParagraph(String key, Properties words) {
        int dot = key.indexOf('.');
        if (dot < 0 || !PARAGRAPH.matcher(key.substring(dot + 1)).matches()) {
            return false;
        }
        var before = key.substring(0, key.length() - 1) + (Character.digit(key.charAt(key.length() - 1), 10) - 1);
        return Previews.named(key.substring(0, dot)).isPresent() && words.containsKey(before);
    }

    /** Keys that are made of a code. */
    private static Set<String> codes() {
        return Stream.of(
                        keys("kind", MissionKind.values()),
                        keys("appointment", AppointmentKind.values()),
                        keys("party", Party.values()),
                        keys("format", Format.values()))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private static Set<String> keys(String prefix, Enum<?>[] codes) {
        return Stream.of(codes).map(code -> prefix + "." + code.name()).collect(Collectors.toSet());
    }

    private static String sources() {
        try (var files = Files.list(READERS)) {
            return files.map(MessageFiles::text).collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
