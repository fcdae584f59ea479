package org.alliancementors.alliances;

import static org.alliancementors.alliances.AllianceFixture.NOW;
import static org.alliancementors.alliances.AllianceFixture.anyAlliance;
import static org.alliancementors.alliances.AllianceFixture.anyProfile;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alliancementors.alliances.AllianceContacts.Which;
import org.alliancementors.alliances.AllianceDraft.Person;
import org.alliancementors.alliances.HandingOverAlliances.Outcome;
import org.alliancementors.alliances.HandingOverAlliances.Refusal;
import org.alliancementors.alliances.Handover.Side;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.places.Places;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandingTheCoordinationOverTests {

    private static final AllianceId ID = new AllianceId("a-1");
    private static final Person NORA = new Person("Nora Nessel", "nora.nessel@buendnis.example", null, null);
    private static final Person OTTO = new Person("Otto Olive", "otto@buendnis.example", null, null);

    private final InMemoryAlliances alliances = new InMemoryAlliances();
    private Instant now = NOW;
    private final HandingOverAlliances handingOver = new HandingOverAlliances(alliances, () -> now);

    @BeforeEach
    void anAllianceAtWork() {
        alliances.add(anyAlliance("a-1", AllianceState.ACTIVE));
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void theContactChangesWhenBothHaveSaidYesInWhateverOrder(Side first) {
        begin(NORA);
        begin(NORA);

        answer(1, first, true);
        answer(1, first, true);
        assertThat(alliance().profile()).isEqualTo(anyProfile());
        answer(1, first == Side.OLD ? Side.NEW : Side.OLD, true);
        answer(1, first, true);

        assertThat(alliance().profile().contacts())
                .containsExactly(new ContactPerson(AllianceFixture.NEXT, "Koordination"));
        assertThat(outcomes()).containsExactly(Handover.Outcome.COMPLETED);
        assertThat(AllianceContacts.of(alliance(), Which.CURRENT, null)).contains(AllianceFixture.NEXT);
        assertThat(AllianceContacts.of(alliance(), Which.PREVIOUS, 1))
                .isEqualTo(anyProfile().coordination());
        assertThat(AllianceContacts.of(alliance(), Which.NEXT, 1)).isEmpty();
        assertThat(alliance().history().toString()).doesNotContain("Nora", "Ida", "nessel");
    }

    @Test
    void theDeskSaysYesForAnOldContactWhoIsOutOfReach() {
        begin(NORA);
        answer(1, Side.NEW, true);

        assertThat(handingOver.agreeForOld(ID, " ", null, "ada")).isInstanceOf(Outcome.Invalid.class);
        assertThat(handingOver.agreeForOld(ID, "has moved away", null, "ada")).isInstanceOf(Outcome.Standing.class);
        assertThat(handingOver.agreeForOld(ID, "has moved away", 1L, "ada")).isInstanceOf(Outcome.Standing.class);

        assertThat(alliance().profile().coordination()).contains(AllianceFixture.NEXT);
        assertThat(alliance().history())
                .contains(new AllianceEntry(
                        AllianceEntry.What.HANDOVER_CONFIRMED_BY_OLD, new Act("ada", "has moved away", NOW), "1"));
    }

    @Test
    void aNoEndsIt() {
        begin(NORA);
        answer(1, Side.NEW, true);

        assertThat(answer(1, Side.OLD, false)).isInstanceOf(Outcome.Standing.class);
        assertThat(answer(1, Side.OLD, false)).isInstanceOf(Outcome.Standing.class);
        assertThat(refusal(answer(1, Side.OLD, true))).isEqualTo(Refusal.ENDED);

        assertThat(outcomes()).containsExactly(Handover.Outcome.REFUSED);
        assertThat(alliance().profile()).isEqualTo(anyProfile());
        assertThat(AllianceContacts.of(alliance(), Which.NEXT, 1)).contains(AllianceFixture.NEXT);
    }

    // U7: a mail about the handover before is for nobody any more
    @Test
    void byTheNextHandoverTheCandidateOfTheOneBeforeIsNotMistakenForTheNewOne() {
        begin(NORA);
        assertThat(AllianceContacts.of(alliance(), Which.NEXT, 1)).contains(AllianceFixture.NEXT);
        begin(OTTO);
        assertThat(AllianceContacts.of(alliance(), Which.NEXT, 1)).isEmpty();
        assertThat(AllianceContacts.of(alliance(), Which.NEXT, 2)).isPresent().isNotEqualTo(AllianceFixture.NEXT);
        answer(2, Side.OLD, true);
        answer(2, Side.NEW, true);
        assertThat(AllianceContacts.of(alliance(), Which.PREVIOUS, 1)).isEmpty();
        assertThat(AllianceContacts.of(alliance(), Which.PREVIOUS, 2))
                .isEqualTo(anyProfile().coordination());
    }

    @Test
    void itLapsesAfterTwoWeeksAlsoWhereTheSweepIsLate() {
        begin(NORA);
        answer(1, Side.NEW, true);
        now = NOW.plus(Handover.PATIENCE);

        assertThat(refusal(answer(1, Side.OLD, true))).isEqualTo(Refusal.ENDED);
        handingOver.drive(ID);

        assertThat(outcomes()).containsExactly(Handover.Outcome.LAPSED);
    }

    @Test
    void theSweepEndsItOnceAndNotTooEarly() {
        begin(NORA);

        assertThat(alliance().driveAt()).isEqualTo(NOW.plus(Handover.PATIENCE));
        now = NOW.plus(Handover.PATIENCE).minusMillis(1);
        handingOver.drive(ID);
        assertThat(outcomes()).isEmpty();
        now = NOW.plus(Handover.PATIENCE);
        handingOver.drive(ID);
        handingOver.drive(ID);

        assertThat(outcomes()).containsExactly(Handover.Outcome.LAPSED);
    }

    @Test
    void aNewOneEndsTheEarlierAndItsLinks() {
        begin(NORA);
        begin(OTTO);

        assertThat(refusal(answer(1, Side.NEW, true))).isEqualTo(Refusal.REPLACED);
        assertThat(refusal(answer(3, Side.NEW, true))).isEqualTo(Refusal.NONE_OPEN);
        answer(2, Side.OLD, true);
        answer(2, Side.NEW, true);

        assertThat(outcomes()).containsExactly(Handover.Outcome.TAKEN_BACK, Handover.Outcome.COMPLETED);
        assertThat(alliance().profile().coordination().orElseThrow().name()).isEqualTo("Otto Olive");
    }

    @Test
    void theDeskTakesItBackOnce() {
        begin(NORA);

        assertThat(handingOver.takeBack(ID, null, "ada")).isInstanceOf(Outcome.Standing.class);
        assertThat(handingOver.takeBack(ID, 1L, "ada")).isInstanceOf(Outcome.Standing.class);

        assertThat(outcomes()).containsExactly(Handover.Outcome.TAKEN_BACK);
        begin(NORA);
        assertThat(alliance().handover())
                .isNotNull()
                .extracting(Handover::number)
                .isEqualTo(2);
    }

    @Test
    void anotherContactThatTheDeskEntersEndsIt() {
        begin(NORA);
        new KeepingAlliances(alliances, Places.load(), () -> now)
                .change(ID, new AllianceDraft("x", "48324", null, null, null, null), null, "ada");

        assertThat(refusal(answer(1, Side.OLD, true))).isEqualTo(Refusal.ENDED);
        assertThat(outcomes()).containsExactly(Handover.Outcome.TAKEN_BACK);
        assertThat(alliance().attention()).containsExactly(Attention.WITHOUT_CONTACT);
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        assertThat(refusal(begin(new Person("Ida Ilex", "ida.ilex@buendnis.example", null, null))))
                .isEqualTo(Refusal.SAME_CONTACT);
        assertThat(begin(null)).isInstanceOf(Outcome.Invalid.class);
        assertThat(handingOver.begin(ID, NORA, 9L, "ada")).isEqualTo(new Outcome.Overtaken(1));
        assertThat(handingOver.takeBack(new AllianceId("nobody"), null, "ada")).isEqualTo(new Outcome.Unknown());
        assertThat(refusal(handingOver.agreeForOld(ID, "has moved", null, "ada")))
                .isEqualTo(Refusal.NONE_OPEN);

        alliances.add(anyAlliance("a-2", AllianceState.DISSOLVED));
        assertThat(refusal(handingOver.begin(new AllianceId("a-2"), NORA, null, "ada")))
                .isEqualTo(Refusal.OVER);
        alliances.add(Alliance.registered(
                new AllianceId("a-3"),
                new AllianceProfile("x", anyProfile().place(), List.of()),
                AllianceState.ACTIVE,
                null,
                Act.of("import", NOW)));
        assertThat(refusal(handingOver.begin(new AllianceId("a-3"), NORA, null, "ada")))
                .isEqualTo(Refusal.NO_CONTACT);
    }

    @Test
    void twoWhoConfirmSettleTheYearlyQuestionToo() {
        var checking = new CheckingAlliances(alliances, () -> now);
        now = NOW.plus(Duration.ofDays(366));
        checking.drive(ID);
        begin(NORA);
        answer(1, Side.NEW, true);
        answer(1, Side.OLD, true);

        assertThat(alliance().check().stage()).isEqualTo(Check.Stage.CONFIRMED);
        assertThat(alliances.facts()).anyMatch(AllianceFact.CheckAnswered.class::isInstance);
    }

    private Outcome begin(@Nullable Person next) {
        return handingOver.begin(ID, next, null, "ada");
    }

    private Outcome answer(int number, Side side, boolean yes) {
        return handingOver.answer(ID, number, side, yes);
    }

    private static Refusal refusal(Outcome outcome) {
        return ((Outcome.Refused) outcome).why();
    }

    private List<Handover.Outcome> outcomes() {
        return alliances.facts().stream()
                .filter(AllianceFact.HandoverEnded.class::isInstance)
                .map(fact -> ((AllianceFact.HandoverEnded) fact).outcome())
                .toList();
    }

    private Alliance alliance() {
        return alliances.find(ID).orElseThrow().alliance();
    }
}
