package org.alliancementors.missions.appointments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alliancementors.events.codes.Party;
import org.alliancementors.missions.appointments.Appointment.State;
import org.alliancementors.missions.appointments.AppointmentFact.CancelReason;
import org.alliancementors.missions.appointments.AppointmentFact.RefusalReason;

/** The facts of one decision and the appointments after them. */
final class Decision {

    private final Situation situation;
    private final List<AppointmentFact> facts = new ArrayList<>();
    private Appointments appointments;

    Decision(Appointments appointments, Situation situation) {
        this.appointments = appointments;
        this.situation = situation;
    }

    Appointments appointments() {
        return appointments;
    }

    List<AppointmentFact> facts() {
        return List.copyOf(facts);
    }

    void tell(AppointmentFact fact) {
        facts.add(fact);
        appointments = appointments.after(fact);
    }

    void step(Appointment changed) {
        appointments = appointments.with(changed);
    }

    void paid(Release debt) {
        appointments = appointments.paid(debt);
    }

    /** Calls it off: what was agreed with a fact, what was only proposed without one. */
    void cancelled(Appointment one, CancelReason reason) {
        var agreed = one.agreed();
        if (one.state() == State.AGREED && agreed != null) {
            tell(new AppointmentFact.Cancelled(
                    one.id(),
                    one.changes(),
                    agreed.mentor(),
                    one.kind(),
                    agreed.slot(),
                    reason,
                    situation.press(),
                    now()));
            return;
        }
        step(one.in(State.CANCELLED));
        if (one.claim() != null) {
            appointments = appointments.owing(one, now());
        }
    }

    /** Ends the open proposal, if there is one; one of which no mentor has heard ends unheard. */
    void dismiss(Appointment one, Party by, RefusalReason reason) {
        var proposal = one.proposal();
        if (proposal == null) {
            return;
        }
        var mentor = proposal.mentor();
        if (mentor == null) {
            step(one.open(null));
        } else {
            tell(new AppointmentFact.Refused(one.id(), proposal.number(), mentor, by, reason, now()));
        }
    }

    private Instant now() {
        return situation.now();
    }
}
