package org.alliancementors.mentors;

import static org.alliancementors.mentors.MentorFixture.NOW;
import static org.alliancementors.mentors.MentorFixture.after;
import static org.alliancementors.mentors.MentorFixture.draftMentor;
import static org.alliancementors.mentors.MentorFixture.facts;
import static org.alliancementors.mentors.MentorFixture.publishedMentor;
import static org.alliancementors.mentors.MentorFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alliancementors.events.codes.MentorNotice;
import org.alliancementors.events.codes.NoticeKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrainingsTests {

    private static final Instant WARNING = Instant.parse("2026-05-02T06:00:00Z");
    private static final Instant END = Instant.parse("2026-07-02T06:00:00Z");
    private static final Training DATA = training(TrainingKind.DATA_PROTECTION, "2025-07-01", "2026-07-01");

    private static Training training(TrainingKind kind, String date, @Nullable String expires) {
        return new Training(
                kind, LocalDate.parse(date), expires == null ? null : LocalDate.parse(expires), Training.Told.NOTHING);
    }

    private static Mentor with(Mentor mentor, Training training) {
        return after(CareDecisions.addTraining(mentor, training, NOW));
    }

    private static List<MentorNotice> words(Mentor mentor) {
        return mentor.matchingProfile().notices().stream()
                .filter(each -> each.kind() == NoticeKind.TRAINING_ENDS)
                .toList();
    }

    @Test
    void sixtyDaysBeforeItsEndAndAtItsEndTheMentorIsToldOnceEach() {
        Mentor trained = with(publishedMentor(), DATA);
        assertThat(trained.driveAt()).contains(WARNING);
        assertThat(facts(trained.drive(WARNING.minusMillis(1)))).isEmpty();

        Mentor warned = after(trained.drive(WARNING));
        assertThat(words(warned)).containsExactly(new MentorNotice(NoticeKind.TRAINING_ENDS, 1, DATA.expires()));
        assertThat(facts(warned.drive(WARNING))).isEmpty();
        assertThat(warned.needs()).isEmpty();
        assertThat(warned.driveAt()).contains(END);

        Mentor ended = after(warned.drive(END));
        assertThat(words(ended)).containsExactly(new MentorNotice(NoticeKind.TRAINING_ENDS, 2, DATA.expires()));
        assertThat(ended.needs()).containsExactly(Need.TRAINING);
        assertThat(ended.status()).isEqualTo(MentorStatus.PUBLISHED);
        assertThat(facts(ended.drive(END))).isEmpty();
    }

    @Test
    void whatEndedBeforeAnybodyLookedIsToldOnce() {
        Mentor ended = after(with(publishedMentor(), DATA).drive(END));
        assertThat(words(ended)).extracting(MentorNotice::number).containsExactly(1);
        assertThat(facts(ended.drive(END))).isEmpty();
    }

    @Test
    void severalThatEndTogetherAreOneWordWithTheFirstDay() {
        Mentor trained =
                with(with(publishedMentor(), DATA), training(TrainingKind.MODERATION, "2025-06-20", "2026-06-20"));
        Mentor warned = after(trained.drive(WARNING));
        assertThat(words(warned))
                .containsExactly(new MentorNotice(NoticeKind.TRAINING_ENDS, 1, LocalDate.parse("2026-06-20")));
        assertThat(facts(warned.drive(WARNING))).isEmpty();
    }

    @Test
    void aRenewedTrainingEndsUnnoticed() {
        Mentor ended = after(with(publishedMentor(), DATA).drive(END));
        Mentor renewed = with(ended, training(TrainingKind.DATA_PROTECTION, "2026-02-01", "2027-02-01"));
        assertThat(renewed.needs()).isEmpty();
        Mentor forEver =
                with(with(publishedMentor(), DATA), training(TrainingKind.DATA_PROTECTION, "2024-02-01", null));
        assertThat(facts(forEver.drive(END))).isEmpty();
    }

    @Test
    void theSameTrainingAgainIsNotedOnce() {
        Mentor trained = with(publishedMentor(), DATA);
        assertThat(facts(CareDecisions.addTraining(after(trained.drive(WARNING)), DATA, NOW)))
                .isEmpty();
        assertThat(refusal(CareDecisions.addTraining(
                        trained, training(TrainingKind.DATA_PROTECTION, "2025-07-01", null), NOW)))
                .isEqualTo(new Refusal.TrainingNotedOtherwise(DATA));
    }

    @Test
    void aTrainingIsTakenBackByItsId() {
        Mentor trained = with(publishedMentor(), DATA);
        Mentor without = after(CareDecisions.removeTraining(trained, "DATA_PROTECTION-20250701", NOW));
        assertThat(without.care().trainings().all()).isEmpty();
        assertThat(refusal(CareDecisions.removeTraining(without, "DATA_PROTECTION-20250701", NOW)))
                .isEqualTo(new Refusal.UnknownTraining("DATA_PROTECTION-20250701"));
    }

    @Test
    void impossibleDaysAreRefused() {
        assertThat(refusal(CareDecisions.addTraining(
                        publishedMentor(), training(TrainingKind.OTHER, "2026-03-03", null), NOW)))
                .isInstanceOfSatisfying(
                        Refusal.DayNotPossible.class,
                        refused -> assertThat(refused.problem().field()).isEqualTo("date"));
        assertThat(refusal(CareDecisions.addTraining(
                        publishedMentor(), training(TrainingKind.OTHER, "2026-03-01", "2026-02-28"), NOW)))
                .isInstanceOfSatisfying(
                        Refusal.DayNotPossible.class,
                        refused -> assertThat(refused.problem().field()).isEqualTo("expires"));
    }

    @Test
    void aDraftLearnsAndIsToldWhenPublished() {
        Mentor draft = with(draftMentor(), DATA);
        assertThat(draft.driveAt()).isEmpty();
        assertThat(draft.needs()).containsExactly(Need.APPROVAL);
        assertThat(words(after(after(draft.publish("desk", WARNING)).drive(WARNING))))
                .hasSize(1);
    }

    @Test
    void theListHasAnEnd() {
        Mentor mentor = publishedMentor();
        for (int i = 0; i < Trainings.MOST; i++) {
            String day = LocalDate.parse("2020-01-01").plusDays(i).toString();
            mentor = with(mentor, training(TrainingKind.OTHER, day, null));
        }
        assertThat(refusal(CareDecisions.addTraining(mentor, DATA, NOW)))
                .isEqualTo(new Refusal.TooManyTrainings(Trainings.MOST));
    }
}
