package org.alliancementors.matching.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.kit.web.Problem;
import org.alliancementors.matching.cases.DeskAct;
import org.alliancementors.matching.cases.DeskRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;

/** An act of the desk is refused: the answer says what to do. */
class DeskProblemsTests {

    private static final MentorId M22 = new MentorId("M22");
    private static final Instant UNTIL = Instant.parse("2026-03-09T08:00:00Z");
    private static final DeskAct ACT =
            new DeskAct(1, DeskAct.Kind.ASSIGN, "desk-7", UNTIL, 2, M22, false, "a secret", null, null, null);

    @Test
    void everyRefusalHasANameOfItsOwn() {
        Map<DeskRefusal, String> refusals = Map.of(
                new DeskRefusal.Closed(), "case-closed",
                new DeskRefusal.MentorUnknown(M22), "mentor-unknown",
                new DeskRefusal.MentorLeft(M22), "mentor-withdrawn",
                new DeskRefusal.MentorFull(M22, 2), "mentor-full",
                new DeskRefusal.MentorIsTheirs(M22, false), "mentor-already-asked",
                new DeskRefusal.MentorAboutToBeAsked(M22), "mentor-about-to-be-asked",
                new DeskRefusal.MentorExcluded(M22), "mentor-excluded",
                new DeskRefusal.Searching(), "case-searching",
                new DeskRefusal.Accepted(M22), "case-accepted",
                new DeskRefusal.NothingToUndo(), "nothing-to-undo");
        refusals.forEach((why, code) -> {
            Problem problem = DeskProblems.refused(why).problem();
            assertThat(problem.status()).isEqualTo(HttpStatus.CONFLICT);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.detail()).isNotBlank();
        });
    }

    @Test
    void aMissionThatIsDoneIsNotMistakenForACancelledOne() {
        Problem problem = DeskProblems.refused(new DeskRefusal.Completed()).problem();
        assertThat(problem.status()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(problem.code()).isEqualTo("mission-completed");
        assertThat(problem.detail()).contains("is done", "asks for another mission");
    }

    @Test
    void whoComesTooLateToUndoReadsUntilWhenItWasPossible() {
        Problem problem =
                DeskProblems.refused(new DeskRefusal.TooLateToUndo(ACT, UNTIL)).problem();
        assertThat(problem.code()).isEqualTo("undo-too-late");
        assertThat(problem.detail()).contains("2026-03-09T08:00:00Z").doesNotContain("a secret");
    }

    @ParameterizedTest
    @EnumSource
    void whatHappenedSinceIsSaid(DeskRefusal.Event since) {
        Problem problem =
                DeskProblems.refused(new DeskRefusal.Followed(ACT, since, M22)).problem();
        assertThat(problem.status()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(problem.code()).isEqualTo("undo-impossible");
        assertThat(problem.detail()).contains("M22");
        assertThat(problem.more()).containsEntry("happened", since.name());
    }

    @Test
    void aSnoozeThatIsOutOfRangeNamesTheRange() {
        Problem problem = DeskProblems.refused(new DeskRefusal.SnoozeOutOfRange(UNTIL, UNTIL.plusSeconds(60)))
                .problem();
        assertThat(problem.status()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(problem.errors()).singleElement().satisfies(field -> {
            assertThat(field.field()).isEqualTo("until");
            assertThat(field.message()).contains("2026-03-09T08:01:00Z");
        });
    }
}
