package org.alliancementors.notification.correspondence.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancementors.events.codes.Language;
import org.alliancementors.notification.correspondence.AllianceTemplate;
import org.alliancementors.notification.correspondence.MailTemplate;
import org.alliancementors.notification.correspondence.MentorTemplate;
import org.alliancementors.notification.correspondence.Writing;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every mail about an alliance or a mentor, with everyday and with worst-case data (N8). */
class EveryNoteInBothLanguagesTests {

    private static final URI ACTION =
            URI.create("https://portal.example/buendnis/eyJhbGciOiJFZERTQSJ9.eyJ4IjoxfQ.c2ln");
    private static final Set<MailTemplate> ASKING = Set.of(
            AllianceTemplate.ALLIANCE_CHECK,
            AllianceTemplate.ALLIANCE_CHECK_REMINDER,
            AllianceTemplate.ALLIANCE_DORMANT,
            AllianceTemplate.HANDOVER_ASKED_OLD,
            AllianceTemplate.HANDOVER_ASKED_NEW,
            MentorTemplate.PROFILE_CHECK,
            MentorTemplate.PROFILE_CHECK_REMINDER);
    private static final String WORST =
            "\u202eevil\u202c مرحبا 👩‍👩‍👧\r\nBcc: eve@evil.example <script>alert(1)</script> \"'& \u0000\u2028 "
                    + "x".repeat(10_000);

    private final Writing writing = new TemplateWriting(new TemplateWriting.House(
            "Mentorennetz Lokale Bündnisse",
            URI.create("https://portal.example"),
            "Fachberatung des Mentorennetzes",
            "030 0000 0000",
            "fachberatung@buendnisse.example",
            true));

    @TestFactory
    Stream<DynamicTest> everydayData() {
        return all("Bündnis Wolfsburg", "Greta Ahorn");
    }

    // N8: RTL, emoji, 10 kB, <script>
    @TestFactory
    Stream<DynamicTest> worstData() {
        return all(WORST, WORST);
    }

    private Stream<DynamicTest> all(String alliance, String name) {
        return Stream.<MailTemplate[]>of(AllianceTemplate.values(), MentorTemplate.values())
                .flatMap(Stream::of)
                .flatMap(template -> Stream.of(Language.values())
                        .map(language -> DynamicTest.dynamicTest(
                                template.code() + " " + language,
                                () -> decent(note(template, language, alliance, name)))));
    }

    private static Writing.Note note(MailTemplate template, Language language, String alliance, String name) {
        boolean ofAlliance = template instanceof AllianceTemplate;
        return new Writing.Note(
                template,
                language,
                name,
                new Writing.Note.About(
                        ofAlliance ? alliance : null,
                        ofAlliance ? alliance : null,
                        Instant.parse("2026-11-26T13:00:00Z"),
                        LocalDate.of(2026, 12, 7),
                        ASKING.contains(template) ? ACTION : null));
    }

    private void decent(Writing.Note note) {
        var text = writing.write(note);
        assertThat(writing.write(note)).isEqualTo(text);
        assertThat(text.subject())
                .isNotBlank()
                .doesNotContain("\n")
                .doesNotContain("\r")
                .doesNotContain("Greta");
        assertThat(text.html())
                .contains("<html lang=\"" + note.language().name().toLowerCase(Locale.ROOT) + "\"")
                .doesNotContainIgnoringCase("<script")
                .doesNotContain(" th:");
        if (ASKING.contains(note.template())) {
            assertThat(text.plain()).contains("\n" + ACTION + "\n");
            assertThat(text.html()).contains("href=\"" + ACTION + "\"");
        }
        assertThat(text.html() + text.plain()).doesNotContain("\u202e").doesNotContain("\u0000");
        assertThat(text.html().length() + text.plain().length()).isLessThan(40_000);
        assertThat(text.plain().lines().filter(l -> l.startsWith("Bcc:"))).isEmpty();
        assertThat(Pattern.compile("\\{\\d}")
                        .matcher(text.subject() + text.plain())
                        .find())
                .as("arguments left over")
                .isFalse();
    }
}
