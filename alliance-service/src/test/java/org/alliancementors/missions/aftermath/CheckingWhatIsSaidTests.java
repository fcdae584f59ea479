package org.alliancementors.missions.aftermath;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancementors.contacts.FieldProblem;
import org.alliancementors.contacts.Fields;
import org.alliancementors.events.codes.YesNo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckingWhatIsSaidTests {

    private final Fields fields = new Fields();

    @Test
    void aReportMayBeShortOrLong() {
        var shortest = new ReportDraft("0123456789", 1, 0, null, null, null);
        var longest = new ReportDraft("x".repeat(4000), 60_000, 1_000_000, "n".repeat(4000), "s".repeat(4000), true);

        assertThat(shortest.read(fields)).isEqualTo(new Report("0123456789", 1, 0, null, null, false));
        assertThat(longest.read(fields))
                .isEqualTo(new Report("x".repeat(4000), 60_000, 1_000_000, "n".repeat(4000), "s".repeat(4000), true));
        assertThat(fields.problems()).isEmpty();
    }

    @Test
    void everythingThatIsWrongWithAReportIsNamedAtOnce() {
        var draft = new ReportDraft("012345678", 0, -1, "n".repeat(4001), "s".repeat(4001), true);

        assertThat(draft.read(fields)).isNull();
        assertThat(fields.problems())
                .extracting(FieldProblem::field)
                .containsExactly("done", "minutes", "reach", "nextSteps", "story");
    }

    @ParameterizedTest
    @CsvSource({"60001, 5, minutes", ", 5, minutes", "60, 1000001, reach"})
    void aNumberOutOfBoundsIsRefused(@Nullable Integer minutes, Integer reach, String field) {
        assertThat(new ReportDraft("Wir haben geplant.", minutes, reach, null, null, false).read(fields))
                .isNull();
        assertThat(fields.problems()).extracting(FieldProblem::field).containsExactly(field);
    }

    @Test
    void nothingCanBePublishedWithoutAStory() {
        assertThat(new ReportDraft("Wir haben geplant.", 60, null, null, " ", true).read(fields))
                .isNull();
        assertThat(fields.problems()).extracting(FieldProblem::field).containsExactly("mayPublish");
    }

    @Test
    void whatIsNotAnsweredIsUnknown() { // U9
        assertThat(new FeedbackDraft(1, null, null, " ").read(fields))
                .isEqualTo(new Feedback(1, YesNo.UNKNOWN, YesNo.UNKNOWN, null));
        assertThat(new FollowUpDraft(null, null, null).read(fields)).isEqualTo(FollowUp.UNKNOWN);
        assertThat(fields.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, YES, helpful", "6, YES, helpful", ", YES, helpful", "3, MAYBE, nextStepsClear"})
    void feedbackOutOfTheChoicesIsRefused(@Nullable Integer helpful, String clear, String field) {
        assertThat(new FeedbackDraft(helpful, clear, "NO", null).read(fields)).isNull();
        assertThat(fields.problems()).extracting(FieldProblem::field).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"yes, 1, founded", "YES, -1, partnersWon", "YES, 10001, partnersWon"})
    void anAnswerOutOfTheChoicesIsRefused(String founded, int partners, String field) {
        assertThat(new FollowUpDraft(founded, partners, "NO").read(fields)).isNull();
        assertThat(fields.problems()).extracting(FieldProblem::field).containsExactly(field);
    }

    @Test
    void noLogHoldsWhatPeopleWrote() {
        assertThat(new ReportDraft("geheim, geheim", 1, 1, "geheim", "geheim", true))
                .asString()
                .doesNotContain("geheim");
        assertThat(new FeedbackDraft(1, "YES", "NO", "geheim")).asString().doesNotContain("geheim");
    }
}
