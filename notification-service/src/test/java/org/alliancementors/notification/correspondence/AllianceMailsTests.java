package org.alliancementors.notification.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alliancementors.events.codes.AllianceId;
import org.alliancementors.notification.correspondence.AllianceKnowledge.Outcome;
import org.alliancementors.notification.correspondence.AllianceKnowledge.Stage;
import org.alliancementors.notification.correspondence.Contacts.ContactKey;
import org.junit.jupiter.api.Test;

/** Who coordinates an alliance is asked and told what holds, once. */
class AllianceMailsTests {

    private static final Instant START = CorrespondenceFixture.START;
    private static final Instant DEADLINE = START.plus(Duration.ofDays(30));
    private static final AllianceId ALLIANCE = new AllianceId("a-1");

    private Correspondence state = Correspondence.of(new Subject.Alliance(ALLIANCE));

    @Test
    void aCheckCallsForOneMailHoweverOftenItIsTold() {
        twice(1, new AllianceOccurrence.CheckAsked(1, DEADLINE));
        assertThat(summary()).containsExactly("ALLIANCE_CHECK>contact:current due");
        var order = state.mails().getFirst().order();
        assertThat(order.attempt()).isEqualTo(1);
        assertThat(order.deadline()).isEqualTo(DEADLINE);
    }

    @Test
    void anAnswerDropsWhatWasNotSent() {
        twice(1, new AllianceOccurrence.CheckAsked(1, DEADLINE));
        twice(2, new AllianceOccurrence.CheckAnswered());
        assertThat(summary()).containsExactly("ALLIANCE_CHECK>contact:current dropped ANSWERED");
    }

    @Test
    void aNewerQuestionReplacesTheOlderAndAReplayOfTheOlderChangesNothing() {
        twice(1, new AllianceOccurrence.CheckAsked(1, DEADLINE));
        twice(2, new AllianceOccurrence.CheckAsked(2, DEADLINE));
        on(1, new AllianceOccurrence.CheckAsked(1, DEADLINE));
        assertThat(summary())
                .containsExactly(
                        "ALLIANCE_CHECK>contact:current dropped OVERTAKEN",
                        "ALLIANCE_CHECK_REMINDER>contact:current due");
    }

    @Test
    void numbersBeginAnewWithEveryYear() {
        on(1, new AllianceOccurrence.CheckAsked(2, DEADLINE));
        on(2, new AllianceOccurrence.CheckAnswered());
        on(3, new AllianceOccurrence.CheckAsked(1, DEADLINE));
        // the answer of last year comes once more
        on(2, new AllianceOccurrence.CheckAnswered());
        assertThat(summary())
                .containsExactly(
                        "ALLIANCE_CHECK_REMINDER>contact:current dropped ANSWERED",
                        "ALLIANCE_CHECK>contact:current due");
    }

    @Test
    void aHandoverAsksBoth() {
        twice(1, new AllianceOccurrence.HandoverAsked(1, DEADLINE));
        assertThat(summary())
                .containsExactlyInAnyOrder(
                        "HANDOVER_ASKED_OLD>contact:current due", "HANDOVER_ASKED_NEW>contact:next due");
    }

    // U7: by the next handover "the next contact" is somebody else
    @Test
    void aMailAboutAHandoverIsForTheContactOfThatHandover() {
        on(1, new AllianceOccurrence.HandoverAsked(1, DEADLINE));
        on(2, new AllianceOccurrence.HandoverAsked(2, DEADLINE));
        assertThat(state.mails().stream()
                        .flatMap(mail -> Notices.job(state, mail).contacts()))
                .containsExactlyInAnyOrder(
                        ContactKey.current(ALLIANCE),
                        new ContactKey(ALLIANCE, ContactRole.NEXT, 1),
                        ContactKey.current(ALLIANCE),
                        new ContactKey(ALLIANCE, ContactRole.NEXT, 2));
    }

    @Test
    void theEndOfAHandoverIsToldToWhoWasAsked() {
        on(1, new AllianceOccurrence.HandoverAsked(1, DEADLINE));
        send(AllianceTemplate.HANDOVER_ASKED_NEW);
        twice(2, new AllianceOccurrence.HandoverEnded(1, Outcome.LAPSED));
        on(1, new AllianceOccurrence.HandoverAsked(1, DEADLINE));
        assertThat(summary())
                .containsExactlyInAnyOrder(
                        "HANDOVER_ASKED_OLD>contact:current dropped HANDOVER_OVER",
                        "HANDOVER_ASKED_NEW>contact:next sent",
                        "HANDOVER_LAPSED>contact:current dropped NOTHING_TO_CORRECT",
                        "HANDOVER_LAPSED>contact:next due");
    }

    @Test
    void aCompletedHandoverIsToldToTheFormerAndTheNewContact() {
        on(1, new AllianceOccurrence.HandoverAsked(1, DEADLINE));
        send(AllianceTemplate.HANDOVER_ASKED_OLD);
        send(AllianceTemplate.HANDOVER_ASKED_NEW);
        twice(2, new AllianceOccurrence.HandoverEnded(1, Outcome.COMPLETED));
        assertThat(summary())
                .contains("HANDOVER_COMPLETED_OLD>contact:previous due", "HANDOVER_COMPLETED_NEW>contact:current due")
                .hasSize(4);
    }

    @Test
    void aSilentAllianceIsToldThatItSleepsUntilItIsAwake() {
        on(1, new AllianceOccurrence.CheckAsked(2, DEADLINE));
        twice(2, new AllianceOccurrence.StateChanged(Stage.SILENT));
        assertThat(summary()).contains("ALLIANCE_DORMANT>contact:current due");
        twice(3, new AllianceOccurrence.StateChanged(Stage.AT_WORK));
        assertThat(summary()).contains("ALLIANCE_DORMANT>contact:current dropped AWAKE");
    }

    @Test
    void anAllianceThatRestsByItsOwnWillIsToldNothing() {
        twice(1, new AllianceOccurrence.StateChanged(Stage.DORMANT));
        assertThat(summary()).isEmpty();
    }

    @Test
    void aDuplicateIsToldOnceAndAskedNoMore() {
        on(1, new AllianceOccurrence.CheckAsked(1, DEADLINE));
        twice(2, new AllianceOccurrence.Merged(new AllianceId("a-2")));
        assertThat(summary())
                .containsExactlyInAnyOrder(
                        "ALLIANCE_CHECK>contact:current dropped SUBJECT_GONE", "ALLIANCE_MERGED>contact:current due");
    }

    @Test
    void aMissionIsNoAlliance() {
        state = Correspondence.of(CorrespondenceFixture.MISSION);
        assertThatThrownBy(() -> on(1, new AllianceOccurrence.CheckAnswered()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no alliance");
    }

    private void twice(long seq, AllianceOccurrence occurrence) {
        on(seq, occurrence);
        on(seq, occurrence);
    }

    private void on(long seq, AllianceOccurrence occurrence) {
        var outcome = AllianceMails.on(state, new EventId("alliances", "a-1", seq), START, occurrence);
        assertThat(outcome.facts()).isEmpty();
        state = outcome.state();
    }

    private void send(AllianceTemplate template) {
        state = Notices.sent(state, template, START);
    }

    private List<String> summary() {
        return Notices.summary(state);
    }
}
