package org.alliancementors.mentors;

import static org.alliancementors.mentors.MentorFixture.NOW;
import static org.alliancementors.mentors.MentorFixture.after;
import static org.alliancementors.mentors.MentorFixture.anyProfile;
import static org.alliancementors.mentors.MentorFixture.days;
import static org.alliancementors.mentors.MentorFixture.draftMentor;
import static org.alliancementors.mentors.MentorFixture.facts;
import static org.alliancementors.mentors.MentorFixture.forgottenMentor;
import static org.alliancementors.mentors.MentorFixture.profile;
import static org.alliancementors.mentors.MentorFixture.publishedMentor;
import static org.alliancementors.mentors.MentorFixture.refusal;
import static org.alliancementors.mentors.MentorFixture.withdrawnMentor;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alliancementors.events.codes.NoticeKind;
import org.alliancementors.mentors.MentorFact.AbsenceNoted;
import org.alliancementors.mentors.MentorFact.AbsenceRemoved;
import org.alliancementors.mentors.MentorFact.Forgotten;
import org.alliancementors.mentors.MentorFact.MatchingProfileTold;
import org.alliancementors.mentors.MentorFact.ProfileChanged;
import org.alliancementors.mentors.MentorFact.Published;
import org.alliancementors.mentors.MentorFact.Withdrawn;
import org.junit.jupiter.api.Test;

class TellingMatchingTests {

    private static final Instant LATER = NOW.plus(Duration.ofHours(1));
    private static final CareFact WELCOME = new CareFact.NoticeGiven(NoticeKind.PUBLISHED, null, LATER);
    private static final Profile LARGER = profile(MentorFixture.withCapacity(5));

    private static MatchingProfileTold told(Mentor mentor, Instant at) {
        return new MatchingProfileTold(mentor.matchingProfile(), at);
    }

    @Test
    void aNewMentorIsADraftOfWhomMatchingHearsNothing() {
        Decision.Decided registered = Mentor.register(MentorFixture.ID, anyProfile(), "f", NOW);
        assertThat(registered.facts()).containsExactly(new ProfileChanged(anyProfile(), NOW));
        assertThat(registered.mentor().status()).isEqualTo(MentorStatus.DRAFT);
        assertThat(facts(registered.mentor().change(LARGER, LATER))).containsExactly(new ProfileChanged(LARGER, LATER));
    }

    @Test
    void aPublicationTellsTheWholeState() {
        Decision published = draftMentor().publish("desk", LATER);
        assertThat(facts(published))
                .containsExactly(new Published("desk", LATER), WELCOME, told(after(published), LATER));
        assertThat(after(published).status()).isEqualTo(MentorStatus.PUBLISHED);
    }

    @Test
    void everyChangeThatSomebodySeesIsARevision() {
        assertThat(draftMentor().revision()).isEqualTo(1);
        assertThat(publishedMentor().revision()).isEqualTo(2);
        assertThat(after(publishedMentor().change(LARGER, LATER)).revision()).isEqualTo(3);
        assertThat(after(publishedMentor().noteAbsence(days("2026-07-01", "2026-07-14"), LATER))
                        .revision())
                .isEqualTo(3);
        assertThat(after(publishedMentor().publish("desk", LATER)).revision()).isEqualTo(2);
        assertThat(withdrawnMentor().revision()).isEqualTo(3);
    }

    @Test
    void aSecondPublicationChangesNothing() {
        assertThat(facts(publishedMentor().publish("desk", LATER))).isEmpty();
    }

    @Test
    void aChangeThatMattersToMatchingIsTold() {
        Decision changed = publishedMentor().change(LARGER, LATER);
        assertThat(facts(changed)).containsExactly(new ProfileChanged(LARGER, LATER), told(after(changed), LATER));
    }

    @Test
    void aChangeOfNameOrAddressIsNotTold() {
        Profile renamed = profile(MentorFixture.named("Greta", "Ahorn-Birke"));
        assertThat(facts(publishedMentor().change(renamed, LATER))).containsExactly(new ProfileChanged(renamed, LATER));
    }

    @Test
    void theSameProfileAgainChangesNothing() {
        assertThat(facts(publishedMentor().change(anyProfile(), LATER))).isEmpty();
    }

    @Test
    void absencesAreTold() {
        Absence absence = new Absence(days("2026-07-01", "2026-07-14"));
        Decision noted = publishedMentor().noteAbsence(absence.period(), LATER);
        assertThat(facts(noted)).containsExactly(new AbsenceNoted(absence, LATER), told(after(noted), LATER));
        assertThat(after(noted).matchingProfile().absences()).containsExactly(absence.period());

        Decision removed = after(noted).removeAbsence("20260701-20260714", LATER);
        assertThat(facts(removed)).containsExactly(new AbsenceRemoved(absence, LATER), told(publishedMentor(), LATER));
    }

    @Test
    void aWithdrawalIsToldOnce() {
        assertThat(facts(publishedMentor().withdraw(LATER)))
                .containsExactly(new Withdrawn(LATER, Departure.WITHDRAWN, null));
        assertThat(facts(withdrawnMentor().withdraw(LATER))).isEmpty();
    }

    @Test
    void aDraftCannotWithdraw() {
        assertThat(refusal(draftMentor().withdraw(LATER))).isEqualTo(new Refusal.NeverPublished());
    }

    @Test
    void changesOfAWithdrawnMentorAreNotTold() {
        assertThat(facts(withdrawnMentor().change(LARGER, LATER))).containsExactly(new ProfileChanged(LARGER, LATER));
        assertThat(facts(withdrawnMentor().noteAbsence(days("2026-07-01", "2026-07-14"), LATER)))
                .hasSize(1);
    }

    @Test
    void theTopicForgetsThirtyDaysAfterTheWithdrawalAndNotBefore() {
        Instant due = NOW.plus(Duration.ofDays(30));
        assertThat(withdrawnMentor().forgetAt()).contains(due);
        assertThat(facts(withdrawnMentor().forget(due.minusMillis(1)))).isEmpty();
        assertThat(facts(withdrawnMentor().forget(due))).containsExactly(new Forgotten());
        assertThat(facts(forgottenMentor().forget(due))).isEmpty();
        assertThat(forgottenMentor().forgetAt()).isEmpty();
        assertThat(publishedMentor().forgetAt()).isEmpty();
    }

    @Test
    void whoWithdrewCanComeBackEvenWhenForgotten() {
        for (Mentor gone : List.of(withdrawnMentor(), forgottenMentor())) {
            Decision back = gone.publish("desk", LATER);
            assertThat(facts(back)).containsExactly(new Published("desk", LATER), WELCOME, told(after(back), LATER));
            assertThat(after(back).withdrawnAt()).isNull();
            assertThat(after(back).forgetAt()).isEmpty();
            assertThat(after(after(back).withdraw(LATER)).forgetAt()).contains(LATER.plus(Duration.ofDays(30)));
        }
    }

    @Test
    void anImportPublishesButBringsNobodyBack() {
        Decision.Decided created = Mentor.registerPublished(MentorFixture.ID, anyProfile(), "import", "desk", NOW);
        assertThat(created.facts())
                .containsExactly(
                        new ProfileChanged(anyProfile(), NOW), new Published("desk", NOW), told(created.mentor(), NOW));
        assertThat(facts(draftMentor().takeImported(anyProfile(), "desk", LATER)))
                .containsExactly(new Published("desk", LATER), told(draftMentor(), LATER));
        assertThat(facts(publishedMentor().takeImported(anyProfile(), "desk", LATER)))
                .isEmpty();
        assertThat(refusal(withdrawnMentor().takeImported(anyProfile(), "desk", LATER)))
                .isEqualTo(new Refusal.StaysWithdrawn());
    }
}
