package org.alliancementors.missions.web;

import java.util.List;
import java.util.Optional;
import org.alliancementors.contacts.Fields;
import org.alliancementors.contacts.web.Refusals;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.events.codes.Party;
import org.alliancementors.kit.web.IdempotencyKey;
import org.alliancementors.missions.ArrangingAppointments;
import org.alliancementors.missions.ArrangingAppointments.Result;
import org.alliancementors.missions.Missions;
import org.alliancementors.missions.SettlingAppointments;
import org.alliancementors.missions.SlotDraft;
import org.alliancementors.missions.appointments.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Appointments for the advisory desk, which also speaks for those who told it by telephone. */
@RestController
class AppointmentsController {

    private final ArrangingAppointments arranging;
    private final SettlingAppointments settling;
    private final Missions missions;

    AppointmentsController(ArrangingAppointments arranging, SettlingAppointments settling, Missions missions) {
        this.arranging = arranging;
        this.settling = settling;
        this.missions = missions;
    }

    /**
     * The appointments of a mission.
     *
     * @param items all there ever were, oldest first, at most 50
     */
    record Listed(List<AppointmentView> items) {}

    /**
     * An answer to a proposal.
     *
     * @param number of the proposal
     * @param onBehalfOf who told the desk: MENTOR or INITIATOR; a refusal may be the desk's own
     */
    record Answer(@Nullable Integer number, @Nullable String onBehalfOf) {}

    @GetMapping("/missions/{id}/appointments")
    Listed list(@PathVariable MissionId id) {
        var mission = missions.find(id).orElseThrow(() -> DeskController.unknown(id));
        return new Listed(mission.appointments().all().stream()
                .map(one -> AppointmentView.forDesk(mission, one, settling.inAbsence(one)))
                .toList());
    }

    @PostMapping("/missions/{id}/appointments")
    @ResponseStatus(HttpStatus.CREATED)
    AppointmentView propose(@PathVariable MissionId id, IdempotencyKey key, @RequestBody SlotDraft draft) {
        return answer(id, arranging.propose(id, Actor.DESK, new AppointmentId(key.documentId()), draft));
    }

    @PostMapping("/missions/{id}/appointments/{appointment}/proposals")
    AppointmentView counter(
            @PathVariable MissionId id,
            @PathVariable AppointmentId appointment,
            IdempotencyKey key,
            @RequestBody SlotDraft draft) {
        return answer(id, arranging.counter(id, Actor.DESK, appointment, key.documentId(), draft));
    }

    @PostMapping("/missions/{id}/appointments/{appointment}/agree")
    AppointmentView agree(
            @PathVariable MissionId id, @PathVariable AppointmentId appointment, @RequestBody Answer answer) {
        var number = ProposalNumbers.required(answer.number());
        return answer(id, arranging.agree(id, told(answer.onBehalfOf()), appointment, number));
    }

    @PostMapping("/missions/{id}/appointments/{appointment}/refuse")
    AppointmentView refuse(
            @PathVariable MissionId id, @PathVariable AppointmentId appointment, @RequestBody Answer answer) {
        var number = ProposalNumbers.required(answer.number());
        var by = answer.onBehalfOf() == null ? Actor.DESK : told(answer.onBehalfOf());
        return answer(id, arranging.refuse(id, by, appointment, number));
    }

    @PostMapping("/missions/{id}/appointments/{appointment}/cancel")
    AppointmentView cancel(@PathVariable MissionId id, @PathVariable AppointmentId appointment) {
        return answer(id, arranging.cancel(id, Actor.DESK, appointment));
    }

    private static Actor told(@Nullable String onBehalfOf) {
        var fields = new Fields();
        var party = fields.choice("onBehalfOf", onBehalfOf, Party.class);
        if (party == Party.DESK) {
            fields.refuse("onBehalfOf", "is the desk itself: give MENTOR or INITIATOR, whoever told you");
        }
        if (party == null || party == Party.DESK) {
            throw Refusals.invalid(fields.problems());
        }
        return Actor.toldBy(party);
    }

    private AppointmentView answer(MissionId id, Optional<Result> result) {
        var done = AppointmentOutcomes.done(result.orElseThrow(() -> DeskController.unknown(id)), Party.DESK);
        return AppointmentView.forDesk(done.mission(), done.appointment(), settling.inAbsence(done.appointment()));
    }
}
