package org.alliancementors.missions.appointments;

import java.time.Instant;
import java.util.List;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Party;
import org.alliancementors.missions.appointments.Appointment.State;
import org.alliancementors.missions.appointments.AppointmentFact.CancelReason;
import org.alliancementors.missions.appointments.AppointmentFact.RefusalReason;

/** What becomes of appointments by the word of a calendar, by the passing of time, and with the course of their mission. */
public final class Upkeep {

    private final Decision decision;
    private final Situation situation;

    Upkeep(Decision decision, Situation situation) {
        this.decision = decision;
        this.situation = situation;
    }

    /** The calendar has booked what it was asked for under that number. */
    public Outcome confirm(AppointmentId id, int claim) {
        var there = decision.appointments().find(id).orElse(null);
        if (there == null) {
            return Outcome.UNKNOWN;
        }
        var asked = there.claim();
        var proposal = there.proposal();
        if (asked == null || proposal == null || asked.number() != claim) {
            return Outcome.AS_BEFORE;
        }
        var agreed = there.agreed();
        var slot = proposal.slot();
        decision.tell(
                agreed == null
                        ? new AppointmentFact.Scheduled(
                                id, there.changes(), asked.mentor(), there.kind(), slot, situation.press(), now())
                        : new AppointmentFact.Moved(
                                id,
                                there.changes(),
                                asked.mentor(),
                                there.kind(),
                                slot,
                                agreed.slot().from(),
                                situation.press(),
                                now()));
        return Outcome.DONE;
    }

    /** The time is not free: who agreed last has not agreed, and the proposal stays open. */
    public Outcome turnBack(AppointmentId id, int claim) {
        var there = decision.appointments().find(id).orElse(null);
        var asked = there == null ? null : there.claim();
        var proposal = there == null ? null : there.proposal();
        if (there == null || asked == null || proposal == null || asked.number() != claim) {
            return Outcome.AS_BEFORE;
        }
        decision.step(there.open(proposal.waiting(List.of(asked.last()))));
        return Outcome.DONE;
    }

    /** The calendar has got what it was owed. */
    public Outcome paid(Release debt) {
        decision.paid(debt);
        return Outcome.DONE;
    }

    /** What has come to its end has taken place. */
    public Outcome hold() {
        for (var one : decision.appointments().all()) {
            var agreed = one.agreed();
            var proposal = one.proposal();
            if (agreed != null && one.isOver(now())) {
                if (proposal != null) {
                    decision.dismiss(one, proposal.by(), RefusalReason.TAKEN_BACK);
                }
                decision.tell(new AppointmentFact.Held(
                        one.id(),
                        agreed.mentor(),
                        one.kind(),
                        agreed.slot().format(),
                        agreed.slot().to()));
            }
        }
        return Outcome.DONE;
    }

    /** The mentor is not the mission's mentor any more: what was agreed is off, and waits for the next one. */
    public void mentorGone() {
        for (var one : decision.appointments().all()) {
            var proposal = one.proposal();
            if (one.isOpen() && proposal != null) {
                var theirs = proposal.by() == Party.MENTOR;
                decision.dismiss(one, proposal.by(), theirs ? RefusalReason.TAKEN_BACK : RefusalReason.REPLACED);
                if (!theirs && one.state() == State.PROPOSED) {
                    decision.step(
                            decision.appointments().find(one.id()).orElseThrow().open(proposal.forTheNextMentor()));
                }
            }
            if (one.isAhead(now())) {
                decision.cancelled(one, CancelReason.MENTOR_CHANGED);
            }
        }
    }

    /** Somebody is the mission's mentor now, and is asked for the times that wait. */
    public void mentorCame(MentorId mentor) {
        for (var one : decision.appointments().all()) {
            var proposal = one.proposal();
            if (proposal == null || proposal.mentor() != null) {
                continue;
            }
            if (proposal.slot().from().isAfter(now())) {
                decision.tell(new AppointmentFact.Proposed(
                        one.id(),
                        proposal.number(),
                        mentor,
                        one.kind(),
                        proposal.slot(),
                        proposal.by(),
                        proposal.waitingFor(),
                        false,
                        now()));
            } else {
                decision.step(one.open(null));
            }
        }
    }

    /** The mission ends: what has come to its end has taken place, what is under way goes on, everything else is off. */
    public void end() {
        hold();
        for (var one : decision.appointments().all()) {
            if (one.isAhead(now()) || one.state() == State.PROPOSED) {
                decision.cancelled(one, CancelReason.MISSION_CANCELLED);
            }
        }
    }

    private Instant now() {
        return situation.now();
    }
}
