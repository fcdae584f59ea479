package org.alliancementors.mentors.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MentorNotice;
import org.alliancementors.mentors.Approval;
import org.alliancementors.mentors.Away;
import org.alliancementors.mentors.Care;
import org.alliancementors.mentors.Departure;
import org.alliancementors.mentors.Leaving;
import org.alliancementors.mentors.Mentor;
import org.alliancementors.mentors.Need;
import org.alliancementors.mentors.Pause;
import org.alliancementors.mentors.ProfileCheck;
import org.alliancementors.mentors.Training;
import org.alliancementors.mentors.TrainingKind;
import org.jspecify.annotations.Nullable;

/**
 * How the programme looks after a mentor, as the desk and the mentor see it.
 *
 * @param needs what waits for the desk
 * @param departure why the mentor is asked no more; only while withdrawn
 */
record CareView(
        List<Need> needs,
        @Nullable Approval approval,
        CheckView check,
        List<TrainingView> trainings,
        @Nullable Pause pause,
        @Nullable MentorId substitute,
        @Nullable Leaving leaving,
        @Nullable Departure departure,
        List<MentorNotice> notices) {

    /** Where the yearly question stands, and when it goes on by itself. */
    record CheckView(
            ProfileCheck.State state, int asked, @Nullable Instant next) {

        static CheckView of(ProfileCheck check) {
            return new CheckView(check.state(), check.asked(), check.next());
        }
    }

    /** A training; {@code expired} once a current one has ended. */
    record TrainingView(
            String id,
            TrainingKind kind,
            LocalDate date,
            @Nullable LocalDate expires,
            boolean expired) {

        static TrainingView of(Training training) {
            return new TrainingView(
                    training.id(), training.kind(), training.date(), training.expires(), training.ended());
        }
    }

    static CareView of(Mentor mentor) {
        Care care = mentor.care();
        Away away = care.away();
        return new CareView(
                mentor.needs(),
                care.approval(),
                CheckView.of(care.check()),
                care.trainings().all().stream().map(TrainingView::of).toList(),
                away.pause(),
                away.substitute(),
                away.leaving(),
                mentor.departure().orElse(null),
                care.notices().newest());
    }
}
