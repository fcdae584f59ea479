package org.alliancementors.notification.correspondence.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancementors.events.codes.Language;
import org.alliancementors.notification.correspondence.Letter;
import org.alliancementors.notification.correspondence.MailTemplate;
import org.alliancementors.notification.correspondence.Previews;
import org.alliancementors.notification.correspondence.Previews.Data;
import org.alliancementors.notification.correspondence.Template;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.util.HtmlUtils;

/**
 * Each mail in each language against its golden file, with usual and with worst-case data (N8), made by the steps of real ones.
 * {@code -Dextra.test.arguments=-Dgolden.rewrite=true} writes the files anew, {@code target/mails} has the HTML to look at.
 */
class EveryMailInBothLanguagesTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path TO_LOOK_AT = Path.of("target/mails");
    private static final boolean REWRITE = Boolean.getBoolean("golden.rewrite");

    private final Previews previews = PreviewsFixture.anyPreviews();

    @TestFactory
    Stream<DynamicTest> everydayData() {
        return all(Data.USUAL);
    }

    // N8: RTL, emoji, 10 kB, <script>
    @TestFactory
    Stream<DynamicTest> worstData() {
        return all(Data.WORST);
    }

    private Stream<DynamicTest> all(Data data) {
        return Previews.all().stream()
                .flatMap(template -> Stream.of(Language.values())
                        .map(language -> DynamicTest.dynamicTest(
                                template.code() + " " + language, () -> check(template, language, data))));
    }

    private void check(MailTemplate template, Language language, Data data) throws IOException {
        var text = previews.of(template, language, data);
        assertThat(previews.of(template, language, data)).isEqualTo(text);
        decent(language, text);
        showsTheWayToAct(template, language, text);
        saysWhy(template, language, text);
        if (template instanceof Template) {
            assertThat(text.subject()).endsWith(" [LBF-7K3M-9QXT]");
            assertThat(text.plain()).contains("LBF-7K3M-9QXT");
        }
        String name = template.code() + "." + code(language);
        var looks = TO_LOOK_AT.resolve(folder(data));
        Files.createDirectories(looks);
        Files.writeString(looks.resolve(name + ".html"), text.html());
        golden(folder(data) + "/" + name + ".txt", "Subject: " + text.subject() + "\n\n" + text.plain());
        golden(folder(data) + "/" + name + ".html", text.html());
    }

    private static String folder(Data data) {
        return switch (data) {
            case USUAL -> "everyday";
            case WORST -> "worst";
        };
    }

    private static String code(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    private static void golden(String name, String actual) throws IOException {
        var file = GOLDEN.resolve(name);
        if (REWRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(file)
                .as("run with -Dextra.test.arguments=-Dgolden.rewrite=true to write it")
                .exists();
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    /** What holds for every mail. */
    private static void decent(Language language, Letter.Text text) {
        assertThat(text.subject()).isNotBlank().doesNotContain("\n").doesNotContain("\r");
        // no personal data in subjects
        assertThat(text.subject())
                .doesNotContain("Greta")
                .doesNotContain("Itter")
                .doesNotContain("Ulme")
                .doesNotContain("Pappel");
        assertThat(text.html())
                .contains("<html lang=\"" + code(language) + "\"")
                .doesNotContainIgnoringCase("<script")
                .doesNotContain(" th:");
        assertThat(Pattern.compile("<table").matcher(text.html()).results()).hasSize(1);
        assertThat(Pattern.compile("(?i)<(img|link|iframe|object|style|svg)|url\\(")
                        .matcher(text.html())
                        .find())
                .as("nothing remote")
                .isFalse();
        assertThat(text.html() + text.plain()).doesNotContain("\u202e").doesNotContain("\u0000");
        assertThat(text.html().length() + text.plain().length()).isLessThan(40_000);
        assertThat(text.plain())
                .doesNotContain("[(")
                .doesNotContain("[/")
                .doesNotContain("&lt;")
                .doesNotContain("&amp;lt");
        assertThat(text.plain().lines().filter(l -> l.startsWith("Bcc:"))).isEmpty();
        assertThat(Pattern.compile("\\{\\d}")
                        .matcher((text.subject() + text.plain()).replace("{0} ${1}", ""))
                        .find())
                .as("arguments left over")
                .isFalse();
    }

    private static void showsTheWayToAct(MailTemplate template, Language language, Letter.Text text) {
        var action = Recorded.of(template, language).action();
        if (action != null) {
            assertThat(text.plain()).contains("\n" + action + "\n");
            assertThat(text.html()).contains("href=\"" + action + "\"");
        }
    }

    /** Why the recipient gets this: the words between the arguments, in both parts. */
    private static void saysWhy(MailTemplate template, Language language, Letter.Text text) {
        var why = Objects.requireNonNull(MessageFiles.read(language).getProperty(template.code() + ".why"));
        var words = Stream.of(why.split("\\{\\d}"))
                .filter(part -> part.length() > 3)
                .toList();
        assertThat(words).isNotEmpty();
        assertThat(text.plain()).contains(words);
        assertThat(HtmlUtils.htmlUnescape(text.html())).contains(words);
    }

    @Test
    void noGoldenFileIsLeftOver() throws IOException {
        List<String> expected = new ArrayList<>();
        for (var data : Data.values()) {
            for (var template : Previews.all()) {
                for (var language : Language.values()) {
                    var name = folder(data) + "/" + template.code() + "." + code(language);
                    expected.addAll(List.of(name + ".txt", name + ".html"));
                }
            }
        }
        try (var files = Files.walk(GOLDEN)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(f -> GOLDEN.relativize(f).toString().replace('\\', '/'))
                            // those of CalendarFilesTests
                            .filter(name -> !name.startsWith("calendar/")))
                    .containsExactlyInAnyOrderElementsOf(new TreeSet<>(expected));
        }
    }

    @Test
    void theSubjectSaysWhatWhereUntilWhenAndWhich() {
        assertThat(previews.of(Template.MENTOR_ASSIGNED, Language.DE, Data.USUAL)
                        .subject())
                .isEqualTo("Neuer Einsatz in Nörten-Hardenberg – bitte bis Do, 26.11. antworten [LBF-7K3M-9QXT]");
        assertThat(previews.of(Template.STANDBY_ASKED, Language.DE, Data.USUAL).subject())
                .isEqualTo(
                        "Würden Sie einspringen? Einsatz in Nörten-Hardenberg – bitte bis Do, 26.11. antworten [LBF-7K3M-9QXT]");
    }

    @Test
    void datesAreThoseOfBerlin() {
        var moment = Instant.parse("2026-11-26T13:00:00Z");
        assertThat(Days.in(Language.DE).moment(moment)).isEqualTo("Donnerstag, 26. November 2026, 14:00 Uhr");
        assertThat(Days.in(Language.EN).moment(moment)).isEqualTo("Thursday, 26 November 2026, 14:00");
        assertThat(Days.in(Language.EN).brief(moment)).isEqualTo("Thu 26 Nov");
    }

    @Test
    void namesAreCutAndCleaned() {
        assertThat(Plain.line("  Ina\r\n\tItter\u202e ")).isEqualTo("Ina Itter");
        assertThat(Plain.line("👩‍👩‍👧".repeat(100))
                        .codePointCount(0, Plain.line("👩‍👩‍👧".repeat(100)).length()))
                .isLessThanOrEqualTo(120);
        assertThat(Plain.line("x\ud83d")).isEqualTo("x");
        assertThat(Plain.block("a\r\n\r\n\r\n\r\nb")).isEqualTo("a\n\nb");
        assertThat(new ArrayList<>(Plain.block("y\n".repeat(3000)).lines().toList()).size())
                .isLessThanOrEqualTo(1001);
    }
}
