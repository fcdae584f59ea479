package org.alliancementors.alliances;

import static org.alliancementors.alliances.AllianceFixture.NOW;
import static org.alliancementors.alliances.AllianceFixture.anyAlliance;
import static org.alliancementors.alliances.AllianceFixture.anyDraft;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alliancementors.alliances.CheckingAlliances.Standing;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.events.codes.Language;
import org.alliancementors.places.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AskingWhetherAllIsRightTests {

    private static final AllianceId ID = new AllianceId("a-1");
    private static final Instant A_YEAR_LATER = Instant.parse("2027-03-02T11:00:00Z");

    private final InMemoryAlliances alliances = new InMemoryAlliances();
    private Instant now = NOW;
    private final CheckingAlliances checking = new CheckingAlliances(alliances, () -> now);
    private final KeepingAlliances keeping = new KeepingAlliances(alliances, Places.load(), () -> now);

    @Test
    void aYearAfterTheLastConfirmationItsContactIsAskedAndRemindedAndThenItIsDormant() {
        alliances.add(anyAlliance("a-1", AllianceState.ACTIVE));

        driveAt(A_YEAR_LATER.minusMillis(1));
        assertThat(alliances.facts()).isEmpty();
        driveTwiceAt(A_YEAR_LATER);
        driveTwiceAt(day(13));
        driveTwiceAt(day(14));
        driveTwiceAt(day(27));
        driveTwiceAt(day(28));

        assertThat(alliances.facts())
                .containsExactly(
                        new AllianceFact.CheckAsked(1, Language.DE, day(28), clock(A_YEAR_LATER)),
                        new AllianceFact.CheckAsked(2, Language.DE, day(28), clock(day(14))),
                        new AllianceFact.StateChanged(AllianceState.DORMANT, true, Language.DE, clock(day(28))));
        assertThat(alliance().attention()).containsExactly(Attention.SILENT);
        assertThat(alliance().driveAt()).isEqualTo(Instant.parse("2028-03-30T11:00:00Z"));
    }

    @Test
    void aYesWakesOneThatFellSilentAndItIsAskedAgainAYearLater() {
        alliances.add(anyAlliance("a-1", AllianceState.ACTIVE));
        driveAt(A_YEAR_LATER);
        driveAt(day(14));
        driveAt(day(28));
        var before = alliances.facts().size();
        now = day(40);

        assertThat(checking.view(ID, A_YEAR_LATER).orElseThrow().standing()).isEqualTo(Standing.OPEN);
        assertThat(answer(true)).isEqualTo(Standing.CONFIRMED);
        assertThat(answer(true)).isEqualTo(Standing.CONFIRMED);

        var act = Act.of(Act.LINK, day(40));
        assertThat(alliances.facts().subList(before, alliances.facts().size()))
                .containsExactly(
                        new AllianceFact.CheckAnswered(act),
                        new AllianceFact.StateChanged(AllianceState.ACTIVE, false, Language.DE, act));
        assertThat(alliance().state()).isEqualTo(AllianceState.ACTIVE);
        assertThat(alliance().attention()).isEmpty();
        assertThat(alliance().driveAt()).isEqualTo(Instant.parse("2028-04-11T11:00:00Z"));
    }

    @Test
    void aYesDoesNotWakeOneThatTheDeskPutToRest() {
        alliances.add(anyAlliance("a-1", AllianceState.DORMANT));
        driveAt(A_YEAR_LATER);

        assertThat(answer(true)).isEqualTo(Standing.CONFIRMED);

        assertThat(alliance().state()).isEqualTo(AllianceState.DORMANT);
    }

    @Test
    void oneThatIsNotAtWorkStaysWhereItIsWithoutAnAnswerAndTheDeskSeesIt() {
        alliances.add(anyAlliance("a-1", AllianceState.IN_FOUNDING));
        driveAt(A_YEAR_LATER);
        driveAt(day(14));
        driveTwiceAt(day(28));

        assertThat(alliance().state()).isEqualTo(AllianceState.IN_FOUNDING);
        assertThat(alliance().attention()).containsExactly(Attention.UNANSWERED);
        assertThat(answer(true)).isEqualTo(Standing.CONFIRMED);
    }

    @Test
    void anEditByTheDeskAnswersTheQuestion() {
        alliances.add(anyAlliance("a-1", AllianceState.ACTIVE));
        driveAt(A_YEAR_LATER);
        now = day(2);

        keeping.change(ID, anyDraft("DORMANT"), null, "ada");
        driveTwiceAt(day(14));

        assertThat(alliances.facts()).last().isEqualTo(new AllianceFact.CheckAnswered(Act.of("ada", day(2))));
        assertThat(answer(true)).isEqualTo(Standing.CONFIRMED);
        assertThat(alliance().state()).isEqualTo(AllianceState.DORMANT);
    }

    @Test
    void aNoIsNotedForTheDeskAndNobodyIsRemindedOfIt() {
        alliances.add(anyAlliance("a-1", AllianceState.ACTIVE));
        driveAt(A_YEAR_LATER);

        assertThat(answer(false)).isEqualTo(Standing.NOTED);
        assertThat(answer(false)).isEqualTo(Standing.NOTED);
        driveAt(day(28));

        assertThat(alliance().attention()).containsExactly(Attention.DISPUTED);
        assertThat(alliances.facts()).hasSize(2);
        assertThat(answer(true)).isEqualTo(Standing.CONFIRMED);
        assertThat(answer(false)).isEqualTo(Standing.SETTLED);
    }

    @Test
    void aLinkOfAnEarlierYearAnswersNothing() {
        alliances.add(anyAlliance("a-1", AllianceState.ACTIVE));
        driveAt(A_YEAR_LATER);
        answer(true);
        driveAt(Instant.parse("2028-03-02T11:00:00Z"));

        assertThat(answer(true)).isEqualTo(Standing.SETTLED);
        assertThat(alliance().check().open()).isTrue();
    }

    @Test
    void nobodyIsAskedWhereNobodyIsKnownOrNothingIsLeft() {
        alliances.add(anyAlliance("a-1", AllianceState.DISSOLVED));
        var alone = Alliance.registered(
                new AllianceId("a-2"),
                new AllianceProfile("x", AllianceFixture.anyProfile().place(), List.of()),
                AllianceState.ACTIVE,
                null,
                clock(NOW));
        alliances.add(alone);

        driveAt(day(100));
        checking.drive(alone.id());

        assertThat(alliances.facts()).isEmpty();
        assertThat(alliance().driveAt()).isNull();
        assertThat(alone.driveAt()).isNull();
        assertThat(alone.attention()).containsExactly(Attention.WITHOUT_CONTACT);
        assertThat(answer(true)).isEqualTo(Standing.OVER);
        assertThat(checking.answer(new AllianceId("nobody"), now, true)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void afterALongStandstillEveryContactStillHasTheirTimeToAnswer(Language language) { // C14
        alliances.add(anyAlliance("a-1", AllianceState.ACTIVE));
        keeping.change(
                ID,
                new AllianceDraft("x", "48324", null, anyDraft(null).contacts(), null, language.name()),
                null,
                "desk");

        driveTwiceAt(day(400));
        driveTwiceAt(day(401));
        assertThat(alliances.facts()).last().isInstanceOfSatisfying(AllianceFact.CheckAsked.class, asked -> {
            assertThat(asked.number()).isEqualTo(1);
            assertThat(asked.answerBefore()).isEqualTo(day(428));
            assertThat(asked.language()).isEqualTo(language);
        });
        driveTwiceAt(day(500));
        driveTwiceAt(day(513));

        assertThat(alliance().state()).isEqualTo(AllianceState.ACTIVE);
        assertThat(alliances.facts())
                .last()
                .isInstanceOfSatisfying(
                        AllianceFact.CheckAsked.class,
                        asked -> assertThat(asked.answerBefore()).isEqualTo(day(514)));
    }

    private Standing answer(boolean stillRight) {
        return checking.answer(ID, A_YEAR_LATER, stillRight).orElseThrow().standing();
    }

    private void driveTwiceAt(Instant at) {
        driveAt(at);
        driveAt(at);
    }

    private void driveAt(Instant at) {
        now = at;
        checking.drive(ID);
    }

    private Alliance alliance() {
        return alliances.find(ID).orElseThrow().alliance();
    }

    private static Instant day(int days) {
        return A_YEAR_LATER.plus(Duration.ofDays(days));
    }

    private static Act clock(Instant at) {
        return Act.of(Act.CLOCK, at);
    }
}
