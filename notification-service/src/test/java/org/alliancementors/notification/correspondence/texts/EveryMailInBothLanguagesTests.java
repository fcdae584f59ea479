package org.alliancementors.notification.correspondence.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MissionKind;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Party;
import org.alliancementors.events.codes.Period;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.notification.correspondence.Contacts.Person;
import org.alliancementors.notification.correspondence.Contacts.Request;
import org.alliancementors.notification.correspondence.Letter;
import org.alliancementors.notification.correspondence.Matter;
import org.alliancementors.notification.correspondence.Meeting;
import org.alliancementors.notification.correspondence.Template;
import org.alliancementors.notification.correspondence.Writing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each template in each language against its golden file, with everyday and with worst-case data (N8). {@code
 * -Dextra.test.arguments=-Dgolden.rewrite=true} writes the files anew, {@code target/mails} has the HTML to look at.
 */
class EveryMailInBothLanguagesTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path TO_LOOK_AT = Path.of("target/mails");
    private static final boolean REWRITE = Boolean.getBoolean("golden.rewrite");
    private static final String WORST =
            "\u202eevil\u202c مرحبا 👩‍👩‍👧\r\nBcc: eve@evil.example <script>alert(1)</script> \"'&amp; {0} ${1} \u760d\u760a \u0000\u2028 "
                    + "x".repeat(10_000);

    private static final Set<Template> WITH_DEADLINE = EnumSet.of(
            Template.PLEASE_CONFIRM,
            Template.MENTOR_ASSIGNED,
            Template.MENTOR_REMINDER,
            Template.MENTOR_REOPENED,
            Template.STANDBY_ASKED,
            Template.APPOINTMENT_PROPOSED,
            Template.APPOINTMENT_MOVE_PROPOSED);
    private static final Set<Template> WITH_OTHER = EnumSet.of(
            Template.MENTOR_FOUND,
            Template.MENTOR_REPLACED,
            Template.MENTOR_CONFIRMED,
            Template.STANDBY_STEPPED_IN,
            Template.PRESS_APPOINTMENT,
            Template.PRESS_APPOINTMENT_MOVED,
            Template.PRESS_APPOINTMENT_CANCELLED);
    private static final Set<Template> WITH_AIM = EnumSet.of(
            Template.MENTOR_ASSIGNED,
            Template.MENTOR_REMINDER,
            Template.MENTOR_REOPENED,
            Template.MENTOR_CONFIRMED,
            Template.STANDBY_ASKED,
            Template.STANDBY_STEPPED_IN,
            Template.DESK_CASE);
    private static final Set<Template> FIXED_DATE = EnumSet.of(
            Template.STANDBY_ASKED, Template.STANDBY_AGREED, Template.STANDBY_ENDED, Template.STANDBY_STEPPED_IN);
    private static final Set<Template> WITHOUT_ACTION = EnumSet.of(
            Template.OFFER_EXPIRED,
            Template.MENTOR_WITHDRAWN,
            Template.MENTOR_WITHDRAWN_CANCELLED,
            Template.MENTOR_WITHDRAWN_CHANGED,
            Template.MENTOR_WITHDRAWN_BY_DESK,
            Template.STANDBY_AGREED,
            Template.STANDBY_ENDED,
            Template.DESK_CASE,
            Template.PRESS_APPOINTMENT,
            Template.PRESS_APPOINTMENT_MOVED,
            Template.PRESS_APPOINTMENT_CANCELLED);

    private static final Set<Template> OF_APPOINTMENTS =
            EnumSet.range(Template.APPOINTMENT_PROPOSED, Template.PRESS_APPOINTMENT_CANCELLED);
    private static final Set<Template> CHANGES =
            EnumSet.of(Template.APPOINTMENT_MOVED, Template.PRESS_APPOINTMENT_MOVED);
    private static final Set<Template> BY_SOMEBODY = EnumSet.of(
            Template.APPOINTMENT_PROPOSED,
            Template.APPOINTMENT_MOVE_PROPOSED,
            Template.APPOINTMENT_REFUSED,
            Template.APPOINTMENT_CANCELLED);

    private final Writing writing = new TemplateWriting(new TemplateWriting.House(
            "Mentorennetz Lokale Bündnisse",
            URI.create("https://portal.example"),
            "Fachberatung des Mentorennetzes",
            "030 0000 0000",
            "fachberatung@buendnisse.example",
            true));

    @TestFactory
    Stream<DynamicTest> everydayData() {
        return all("everyday", "Nörten-Hardenberg", "Greta Ahorn", "Wir gründen ein Bündnis.\n\nWo fangen wir an?");
    }

    // N8: RTL, emoji, 10 kB, <script>
    @TestFactory
    Stream<DynamicTest> worstData() {
        return all("worst", WORST, WORST, WORST);
    }

    private Stream<DynamicTest> all(String set, String place, String name, String aim) {
        return Stream.of(Template.values())
                .flatMap(template -> Stream.of(Language.values())
                        .map(language -> DynamicTest.dynamicTest(
                                template.code() + " " + language,
                                () -> check(set, content(template, language, place, name, aim)))));
    }

    private void check(String set, Writing.Content content) throws IOException {
        var text = writing.write(content);
        assertThat(writing.write(content)).isEqualTo(text);
        decent(content, text);
        String name =
                content.template().code() + "." + content.language().name().toLowerCase(Locale.ROOT);
        Files.createDirectories(TO_LOOK_AT.resolve(set));
        Files.writeString(TO_LOOK_AT.resolve(set).resolve(name + ".html"), text.html());
        golden(set + "/" + name + ".txt", "Subject: " + text.subject() + "\n\n" + text.plain());
        golden(set + "/" + name + ".html", text.html());
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
    private static void decent(Writing.Content content, Letter.Text text) {
        assertThat(text.subject())
                .endsWith(" [LBF-7K3M-9QXT]")
                .doesNotContain("\n")
                .doesNotContain("\r");
        // no personal data in subjects
        assertThat(text.subject()).doesNotContain("Greta");
        assertThat(text.html())
                .contains("<html lang=\"" + content.language().name().toLowerCase(Locale.ROOT) + "\"")
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
                        .matcher(text.plain().replace("{0} ${1}", ""))
                        .find())
                .as("arguments left over")
                .isFalse();
        var action = content.detail().action();
        if (action != null) {
            assertThat(text.plain()).contains("\n" + action + "\n");
            assertThat(text.html()).contains("href=\"" + action + "\"");
        }
        assertThat(text.plain()).contains("LBF-7K3M-9QXT");
    }

    @Test
    void theSubjectSaysWhatWhereUntilWhenAndWhich() {
        var content = content(Template.MENTOR_ASSIGNED, Language.DE, "Nörten-Hardenberg", "Greta Ahorn", "");
        assertThat(writing.write(content).subject())
                .isEqualTo("Neuer Einsatz in Nörten-Hardenberg – bitte bis Do, 26.11. antworten [LBF-7K3M-9QXT]");
        var standby = content(Template.STANDBY_ASKED, Language.DE, "Nörten-Hardenberg", "Greta Ahorn", "");
        assertThat(writing.write(standby).subject())
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

    private static Writing.Content content(
            Template template, Language language, String place, String name, String aim) {
        boolean hasDeadline = WITH_DEADLINE.contains(template);
        boolean hasOther = WITH_OTHER.contains(template);
        boolean hasAim = WITH_AIM.contains(template);
        boolean hasAction = !WITHOUT_ACTION.contains(template);
        var request = new Request(
                new MissionReference("LBF-7K3M-9QXT"),
                MissionKind.FOUNDING,
                Format.ON_SITE,
                new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, FIXED_DATE.contains(template) ? 1 : 12)),
                new PostalCode("37176"),
                place,
                40);
        var other = new Writing.Other(
                new Person(name, "greta.ahorn@mentoren.example", "0551 123456", language), "Wolfsburg", "Kommune");
        return new Writing.Content(
                template,
                language,
                name,
                request,
                new Writing.Detail(
                        hasAim ? aim : null,
                        hasOther ? other : null,
                        hasDeadline ? Instant.parse("2026-11-26T13:00:00Z") : null,
                        hasAction
                                ? URI.create("https://portal.example/antwort/eyJhbGciOiJFZERTQSJ9.eyJ4IjoxfQ.c2ln")
                                : null,
                        matter(template)));
    }

    private static @Nullable Matter matter(Template template) {
        var from = Instant.parse("2026-11-26T13:00:00Z");
        return OF_APPOINTMENTS.contains(template)
                ? new Matter(
                        new AppointmentId("t4c7n2"),
                        1,
                        new Meeting(
                                AppointmentKind.EVENT,
                                Format.ON_SITE,
                                from,
                                from.plus(Duration.ofHours(2)),
                                new PostalCode("37176")),
                        CHANGES.contains(template) ? from.minus(Duration.ofDays(2)) : null,
                        BY_SOMEBODY.contains(template) ? Party.MENTOR : null)
                : null;
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
