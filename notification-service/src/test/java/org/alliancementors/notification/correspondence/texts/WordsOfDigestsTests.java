package org.alliancementors.notification.correspondence.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.notification.correspondence.DeskReport;
import org.alliancementors.notification.correspondence.DeskReport.Waiting;
import org.alliancementors.notification.correspondence.MentorTemplate;
import org.alliancementors.notification.correspondence.Writing;
import org.alliancementors.notification.correspondence.Writing.Digest.News;
import org.junit.jupiter.api.Test;

/** What the golden files of digests do not show: other numbers, other news, nothing at all. */
class WordsOfDigestsTests {

    private static final Instant MONDAY = Instant.parse("2026-11-30T06:30:00Z");
    private static final URI PAGE = URI.create("https://portal.example/status/k1-secret");

    private final Writing writing = PreviewsFixture.anyWriting();

    @Test
    void nothingToDoIsSaidInWords() {
        var nothing = new DeskReport(List.of(), List.of(), 0, 0);
        assertThat(writing.write(desk(Language.DE, nothing)).plain())
                .contains("zurzeit wartet keine Anfrage bei Ihnen.")
                .doesNotContain("Vorgänge", "Angehaltene");
        assertThat(writing.write(desk(Language.EN, nothing)).subject())
                .isEqualTo("Overview for Mon 30 Nov: no request is waiting");
    }

    @Test
    void oneIsNotMany() {
        assertThat(writing.write(desk(Language.DE, report(1))).subject())
                .isEqualTo("Übersicht für Mo, 30.11.: eine Anfrage wartet");
        assertThat(writing.write(desk(Language.DE, report(3))).subject())
                .isEqualTo("Übersicht für Mo, 30.11.: 3 Anfragen warten");
    }

    @Test
    void noMoreCasesAreNamedThanCanBeRead() {
        assertThat(writing.write(desk(Language.DE, report(25))).plain())
                .contains("LBF-7K3M-9Q00, ", "LBF-7K3M-9Q19 und 5 weitere")
                .doesNotContain("LBF-7K3M-9Q20");
    }

    @Test
    void newsBeginWithACapitalAndLeadToTheirPage() {
        var text = writing.write(new Writing.Digest(
                Language.DE,
                "Greta Ahorn",
                MONDAY,
                List.of(
                        new News("Hat der Einsatz geholfen? [LBF-7K3M-9QXT]", "der Einsatz ist vorbei.", PAGE),
                        new News("Ohne Weiteres", null, null)),
                null));
        assertThat(text.subject()).isEqualTo("Ihre Nachrichten vom Mo, 30.11.");
        assertThat(text.plain())
                .contains(
                        "* Hat der Einsatz geholfen? [LBF-7K3M-9QXT]\n  Der Einsatz ist vorbei.\n  Zur Seite: " + PAGE,
                        "* Ohne Weiteres\n");
        assertThat(text.html()).contains("href=\"" + PAGE + "\"");
    }

    @Test
    void aDigestRepeatsWhatAMailSaysFirst() {
        var text = writing.write(new Writing.Note(
                MentorTemplate.PROFILE_PUBLISHED,
                Language.DE,
                "Greta Ahorn",
                new Writing.Note.About(null, null, null, null, null)));
        assertThat(text.plain()).contains(Objects.requireNonNull(text.gist()).sentence());
    }

    private static Writing.DeskDay desk(Language language, DeskReport report) {
        return new Writing.DeskDay(
                language,
                "Fachberatung des Mentorennetzes",
                MONDAY,
                report,
                URI.create("https://portal.example/fachberatung"));
    }

    private static DeskReport report(int cases) {
        return new DeskReport(
                IntStream.range(0, cases)
                        .mapToObj(n -> new Waiting(reference(n), MONDAY.minusSeconds(86_400L * (cases - n))))
                        .toList(),
                List.of(),
                0,
                0);
    }

    private static MissionReference reference(int n) {
        return new MissionReference("LBF-7K3M-9Q%02d".formatted(n));
    }
}
