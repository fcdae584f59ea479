package org.alliancementors.missions.web;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.events.codes.Party;
import org.alliancementors.kit.web.IdempotencyKey;
import org.alliancementors.missions.ArrangingAppointments;
import org.alliancementors.missions.ArrangingAppointments.Result;
import org.alliancementors.missions.ConcludingMissions;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.MissionStatus;
import org.alliancementors.missions.SlotDraft;
import org.alliancementors.missions.aftermath.ReportDraft;
import org.alliancementors.missions.appointments.Actor;
import org.alliancementors.missions.web.Conclusions.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the mentor of a mission can do, whether a link or a login let them through. */
@Component
class MentorsActs {

    private final ArrangingAppointments arranging;
    private final ConcludingMissions concluding;

    MentorsActs(ArrangingAppointments arranging, ConcludingMissions concluding) {
        this.arranging = arranging;
        this.concluding = concluding;
    }

    /** What is answered to a report, the same however often the same report is sent. */
    record Taken(MissionReference reference, MissionStatus status, Instant reportedAt) {

        private static Taken of(Mission mission) {
            var reported = Objects.requireNonNull(mission.aftermath().reported(), "a report that was taken is there");
            return new Taken(mission.reference(), mission.status(), reported.at());
        }
    }

    AppointmentView propose(Mentored mentored, IdempotencyKey key, SlotDraft draft) {
        var id = new AppointmentId(key.documentId());
        return answer(mentored, arranging.propose(mentored.id(), acting(mentored), id, draft));
    }

    AppointmentView counter(Mentored mentored, AppointmentId id, IdempotencyKey key, SlotDraft draft) {
        return answer(mentored, arranging.counter(mentored.id(), acting(mentored), id, key.documentId(), draft));
    }

    AppointmentView agree(Mentored mentored, AppointmentId id, @Nullable Integer number) {
        return answer(mentored, arranging.agree(mentored.id(), acting(mentored), id, ProposalNumbers.required(number)));
    }

    AppointmentView refuse(Mentored mentored, AppointmentId id, @Nullable Integer number) {
        return answer(
                mentored, arranging.refuse(mentored.id(), acting(mentored), id, ProposalNumbers.required(number)));
    }

    AppointmentView cancel(Mentored mentored, AppointmentId id) {
        return answer(mentored, arranging.cancel(mentored.id(), acting(mentored), id));
    }

    /** The same content is the same report, whatever the key. */
    Taken report(Mentored mentored, ReportDraft draft) {
        return Taken.of(Conclusions.taken(
                concluding.report(mentored.id(), mentored.mentor(), draft),
                Said.REPORT,
                () -> DeskController.unknown(mentored.id())));
    }

    private static Actor acting(Mentored mentored) {
        return Actor.mentor(mentored.mentor());
    }

    private static AppointmentView answer(Mentored mentored, Optional<Result> result) {
        var done =
                AppointmentOutcomes.done(result.orElseThrow(() -> DeskController.unknown(mentored.id())), Party.MENTOR);
        return AppointmentView.of(done.mission(), done.appointment(), Party.MENTOR);
    }
}
