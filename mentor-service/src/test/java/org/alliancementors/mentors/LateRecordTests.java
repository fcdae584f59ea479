package org.alliancementors.mentors;

import static org.alliancementors.mentors.MentorFixture.NOW;
import static org.alliancementors.mentors.MentorFixture.draftMentor;
import static org.alliancementors.mentors.MentorFixture.forgottenMentor;
import static org.alliancementors.mentors.MentorFixture.publishedMentor;
import static org.alliancementors.mentors.MentorFixture.withdrawnMentor;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.alliancementors.mentors.MentorFact.Forgotten;
import org.alliancementors.mentors.MentorFact.LateRecordOutrun;
import org.alliancementors.mentors.MentorFact.MatchingProfileTold;
import org.alliancementors.mentors.MentorFact.NewestRecordReturned;
import org.alliancementors.mentors.MentorFact.Withdrawn;
import org.junit.jupiter.api.Test;

// C16
class LateRecordTests {

    @Test
    void theNewestStateIsToldAgainBehindIt() {
        assertThat(publishedMentor().outrunLateRecord().facts())
                .containsExactly(
                        new LateRecordOutrun(),
                        new MatchingProfileTold(publishedMentor().matchingProfile(), NOW));
    }

    @Test
    void aWithdrawalStaysAWithdrawal() {
        assertThat(withdrawnMentor().outrunLateRecord().facts())
                .containsExactly(new LateRecordOutrun(), new Withdrawn(NOW, Departure.WITHDRAWN, null));
        assertThat(withdrawnMentor().outrunLateRecord().mentor().forgetAt())
                .isEqualTo(withdrawnMentor().forgetAt());
    }

    @Test
    void aForgottenMentorStaysForgotten() {
        assertThat(forgottenMentor().outrunLateRecord().facts())
                .containsExactly(new LateRecordOutrun(), new Forgotten());
    }

    @Test
    void aDraftWasNeverTold() {
        assertThat(draftMentor().outrunLateRecord().facts()).isEmpty();
    }

    @Test
    void manyLateRecordsNeedOneTelling() {
        Mentor telling = publishedMentor().outrunLateRecord().mentor();
        assertThat(telling.outrunLateRecord().facts()).isEmpty();
    }

    @Test
    void onceTheTellingHasComeBackTheNextLateRecordIsOutrunAgain() {
        Decision.Decided back = publishedMentor().outrunLateRecord().mentor().noticeNewestRecord();
        assertThat(back.facts()).containsExactly(new NewestRecordReturned());
        assertThat(back.mentor()).isEqualTo(publishedMentor());
        assertThat(back.mentor().outrunLateRecord().facts()).hasSize(2);
    }

    @Test
    void whatHappensOnTheTopicIsNoNewRevision() {
        for (Mentor mentor : List.of(publishedMentor(), withdrawnMentor(), forgottenMentor())) {
            Mentor telling = mentor.outrunLateRecord().mentor();
            assertThat(telling.revision()).isEqualTo(mentor.revision());
            assertThat(telling.noticeNewestRecord().mentor()).isEqualTo(mentor);
        }
        assertThat(forgottenMentor().revision()).isEqualTo(withdrawnMentor().revision());
    }

    @Test
    void aRecordThatComesBackInOrderChangesNothing() {
        assertThat(publishedMentor().noticeNewestRecord().facts()).isEmpty();
    }

    @Test
    void whoHasLeftIsToldAgainWithReasonAndSuccessor() {
        Mentor left = MentorFixture.leftMentor();
        assertThat(left.outrunLateRecord().facts())
                .containsExactly(
                        new LateRecordOutrun(),
                        new Withdrawn(Objects.requireNonNull(left.withdrawnAt()), Departure.LEFT, MentorFixture.OTHER));
        assertThat(left.outrunLateRecord().mentor().noticeNewestRecord().mentor())
                .isEqualTo(left);
    }
}
