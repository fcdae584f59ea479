package org.alliancementors.missions.web;

import java.util.Optional;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.Party;
import org.alliancementors.kit.web.IdempotencyKey;
import org.alliancementors.missions.ArrangingAppointments;
import org.alliancementors.missions.ArrangingAppointments.Result;
import org.alliancementors.missions.SlotDraft;
import org.alliancementors.missions.TrackingSecrets;
import org.alliancementors.missions.appointments.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Appointments for whoever asked for the mission, by the tracking secret. */
@RestController
class TrackedAppointmentsController {

    private final ArrangingAppointments arranging;
    private final TrackingSecrets secrets;

    TrackedAppointmentsController(ArrangingAppointments arranging, TrackingSecrets secrets) {
        this.arranging = arranging;
        this.secrets = secrets;
    }

    /**
     * An answer to a proposal.
     *
     * @param number of the proposal
     */
    record Answer(@Nullable Integer number) {}

    @PostMapping("/tracking/{secret}/appointments")
    @ResponseStatus(HttpStatus.CREATED)
    AppointmentView propose(@PathVariable String secret, IdempotencyKey key, @RequestBody SlotDraft draft) {
        return answer(arranging.propose(mission(secret), Actor.INITIATOR, new AppointmentId(key.documentId()), draft));
    }

    @PostMapping("/tracking/{secret}/appointments/{id}/proposals")
    AppointmentView counter(
            @PathVariable String secret,
            @PathVariable AppointmentId id,
            IdempotencyKey key,
            @RequestBody SlotDraft draft) {
        return answer(arranging.counter(mission(secret), Actor.INITIATOR, id, key.documentId(), draft));
    }

    @PostMapping("/tracking/{secret}/appointments/{id}/agree")
    AppointmentView agree(@PathVariable String secret, @PathVariable AppointmentId id, @RequestBody Answer answer) {
        return answer(arranging.agree(mission(secret), Actor.INITIATOR, id, ProposalNumbers.required(answer.number())));
    }

    @PostMapping("/tracking/{secret}/appointments/{id}/refuse")
    AppointmentView refuse(@PathVariable String secret, @PathVariable AppointmentId id, @RequestBody Answer answer) {
        return answer(
                arranging.refuse(mission(secret), Actor.INITIATOR, id, ProposalNumbers.required(answer.number())));
    }

    @PostMapping("/tracking/{secret}/appointments/{id}/cancel")
    AppointmentView cancel(@PathVariable String secret, @PathVariable AppointmentId id) {
        return answer(arranging.cancel(mission(secret), Actor.INITIATOR, id));
    }

    private MissionId mission(String secret) {
        return secrets.open(secret).orElseThrow(TrackingController::unknown);
    }

    private static AppointmentView answer(Optional<Result> result) {
        var done = AppointmentOutcomes.done(result.orElseThrow(TrackingController::unknown), Party.INITIATOR);
        return AppointmentView.of(done.mission(), done.appointment(), Party.INITIATOR);
    }
}
