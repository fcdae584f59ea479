package org.alliancementors.faults.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancementors.faults.history.Attempt;
import org.alliancementors.faults.history.Attempt.Outcome;
import org.junit.jupiter.api.Test;

class LostAnswersAreFoundTests {

    private static final String FIRST = "{\"attempt\":1,\"mentor\":\"M01\"}";

    private final Made made = new Made().assign("a", 1, 1, "M01", 1);

    @Test
    void aYesThatIsToldCounts() {
        made.answer("a", 1, Attempt.ACCEPT, 2, Outcome.OK)
                .tell("assignments", "a", 2, "assignment-accepted.v1", 2, FIRST);
        assertThat(new AnswersCount().breaches(made.history())).isEmpty();
    }

    @Test
    void aYesOfAnotherAttemptIsNotThisOne() {
        made.answer("a", 2, Attempt.ACCEPT, 2, Outcome.OK)
                .tell("assignments", "a", 2, "assignment-accepted.v1", 2, FIRST);
        assertThat(new AnswersCount().breaches(made.history())).hasSize(1);
    }

    @Test
    void anAnswerThatWasNotConfirmedNeedsNotCount() {
        made.answer("a", 1, Attempt.ACCEPT, 2, Outcome.REFUSED).answer("a", 1, Attempt.ACCEPT, 3, Outcome.UNKNOWN);
        assertThat(new AnswersCount().breaches(made.history())).isEmpty();
    }

    @Test
    void aNoThatIsNeverTold() {
        made.answer("a", 1, Attempt.DECLINE, 2, Outcome.OK);
        assertThat(new AnswersCount().breaches(made.history())).hasSize(1);
    }

    @Test
    void aNoThatWasOvertakenByTheDeskIsNotLost() {
        made.answer("a", 1, Attempt.DECLINE, 2, Outcome.OK).withdraw("a", 2, 1, "M01", 3);
        assertThat(new AnswersCount().breaches(made.history())).isEmpty();
    }

    @Test
    void aPromiseToStandByIsAnAnswer() {
        made.answerTo("standby", "a", 1, Attempt.ACCEPT, 2);
        assertThat(new AnswersCount().breaches(made.history()))
                .singleElement()
                .asString()
                .contains("standby 1");

        made.tell("assignments", "a", 2, "standby-agreed.v1", 2, "{\"standby\":1,\"mentor\":\"M02\"}");
        assertThat(new AnswersCount().breaches(made.history())).isEmpty();
    }

    @Test
    void aYesTakenBackThatHoldsAllTheSame() {
        made.answer("a", 1, Attempt.ACCEPT, 2, Outcome.OK)
                .tell("assignments", "a", 2, "assignment-accepted.v1", 2, FIRST)
                .answer("a", 1, Attempt.UNDO, 3, Outcome.OK)
                .tell("assignments", "a", 3, "assignment-reopened.v1", 3, FIRST);
        assertThat(new AnswersCount().breaches(made.history())).isEmpty();

        made.tell("assignments", "a", 4, "assignment-accepted.v1", 4, FIRST);
        assertThat(new AnswersCount().breaches(made.history()))
                .singleElement()
                .asString()
                .contains("last");
    }
}
