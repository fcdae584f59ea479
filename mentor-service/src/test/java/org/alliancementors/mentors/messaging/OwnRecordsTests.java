package org.alliancementors.mentors.messaging;

import static org.alliancementors.mentors.MentorFixture.NOW;
import static org.alliancementors.mentors.MentorFixture.publishedMentor;
import static org.assertj.core.api.Assertions.assertThat;

import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.mentors.MentorEvent;
import org.alliancementors.events.mentors.MentorWithdrawn;
import org.alliancementors.kit.intake.Arrival;
import org.alliancementors.kit.store.Change;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.MentorFact;
import org.junit.jupiter.api.Test;

class OwnRecordsTests {

    private final OwnRecords own = new OwnRecords();

    private static Arrival<MentorEvent> record(long seq) {
        return new Arrival<>(
                "M-1", seq, MentorWithdrawn.TYPE, NOW, new MentorWithdrawn(new MentorId("M-1"), null, null, NOW));
    }

    // C16
    @Test
    void aLateRecordOfAFrozenRelayIsOutrunByTheNewestState() {
        Change<Mentor, MentorFact> change = own.onLate(publishedMentor(), record(1));
        assertThat(change.facts())
                .containsExactly(
                        new MentorFact.LateRecordOutrun(),
                        new MentorFact.MatchingProfileTold(publishedMentor().matchingProfile(), NOW));
        assertThat(own.onLate(change.state(), record(2)).facts()).isEmpty();
    }

    // C1
    @Test
    void whatComesBackInOrderChangesNothing() {
        assertThat(own.on(publishedMentor(), record(7))).isEqualTo(Change.none(publishedMentor()));
    }

    // C16
    @Test
    void theRetoldStateComingBackEndsTheRetelling() {
        Mentor retelling = own.onLate(publishedMentor(), record(1)).state();
        assertThat(own.on(retelling, record(8)).state()).isEqualTo(publishedMentor());
    }
}
