package org.alliancementors.missions.appointments;

import java.time.Instant;
import java.util.List;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Party;
import org.alliancementors.missions.appointments.Appointment.State;
import org.alliancementors.missions.appointments.AppointmentFact.CancelReason;
import org.alliancementors.missions.appointments.AppointmentFact.RefusalReason;

/**
 * One decision about the appointments of a mission: takes commands, collects the facts, and holds the appointments as they
 * are after them. Steps of which nobody needs to hear (somebody agreed and others have yet to, a calendar is to be asked)
 * change the appointments without a fact. For one thread and one decision.
 */
public final class Arrangement {

    private final Decision decision;
    private final Situation situation;

    /** Begins with the appointments as they are. */
    public Arrangement(Appointments appointments, Situation situation) {
        this.decision = new Decision(appointments, situation);
        this.situation = situation;
    }

    /** The appointments after what was decided. */
    public Appointments appointments() {
        return decision.appointments();
    }

    /** What was decided, in order. */
    public List<AppointmentFact> facts() {
        return decision.facts();
    }

    /** What follows from elsewhere rather than from somebody's word, in the same decision. */
    public Upkeep upkeep() {
        return new Upkeep(decision, situation);
    }

    /** Proposes a time for a new appointment. */
    public Outcome propose(AppointmentId id, AppointmentKind kind, Slot slot, Party by) {
        var ask = ask(id.value(), kind, slot, by);
        var there = decision.appointments().find(id).orElse(null);
        if (there != null) {
            return there.asks().getFirst().equals(ask) ? Outcome.AS_BEFORE : Outcome.KEY_USED_OTHERWISE;
        }
        var mentor = situation.mentor();
        if (mentor == null || situation.over()) {
            return nobody();
        }
        if (decision.appointments().all().size() >= Appointments.MOST) {
            return Outcome.TOO_MANY_APPOINTMENTS;
        }
        decision.tell(new AppointmentFact.Proposed(id, 1, mentor, kind, slot, by, Proposal.others(by), false, now()));
        decision.step(decision.appointments().find(id).orElseThrow().and(ask));
        return Outcome.DONE;
    }

    /** Proposes another time instead of the open or the agreed one. */
    public Outcome counter(AppointmentId id, String key, Slot slot, Party by) {
        var there = decision.appointments().find(id).orElse(null);
        if (there == null) {
            return Outcome.UNKNOWN;
        }
        var ask = ask(key, there.kind(), slot, by);
        var known = there.asked(key).orElse(null);
        if (known != null) {
            return known.equals(ask) ? Outcome.AS_BEFORE : Outcome.KEY_USED_OTHERWISE;
        }
        var mentor = situation.mentor();
        if (isFinal(there)) {
            return ended(there);
        }
        if (mentor == null || situation.over()) {
            return nobody();
        }
        return there.proposals() >= Appointments.MOST_PROPOSALS
                ? Outcome.TOO_MANY_PROPOSALS
                : countered(there, ask, mentor, slot, by);
    }

    private Outcome countered(Appointment there, Ask ask, MentorId mentor, Slot slot, Party by) {
        var agreed = there.agreed();
        if (agreed != null && agreed.slot().equals(slot) && there.proposal() == null) {
            return Outcome.AS_BEFORE;
        }
        decision.dismiss(there, by, RefusalReason.REPLACED);
        decision.tell(new AppointmentFact.Proposed(
                there.id(),
                there.proposals() + 1,
                mentor,
                there.kind(),
                slot,
                by,
                Proposal.others(by),
                there.state() == State.AGREED,
                now()));
        decision.step(decision.appointments().find(there.id()).orElseThrow().and(ask));
        return Outcome.DONE;
    }

    /** Agrees to the open proposal of that number, on somebody's word. */
    public Outcome agree(AppointmentId id, int number, Party who) {
        var there = decision.appointments().find(id).orElse(null);
        if (there == null) {
            return Outcome.UNKNOWN;
        }
        if (isFinal(there)) {
            return ended(there);
        }
        var agreed = there.agreed();
        if (agreed != null && agreed.proposal() == number) {
            return Outcome.AS_BEFORE;
        }
        var proposal = there.proposal();
        var mentor = situation.mentor();
        if (mentor == null || situation.over()) {
            return nobody();
        }
        if (proposal == null || proposal.number() != number) {
            return proposal == null ? Outcome.NOTHING_OPEN : Outcome.OTHER_PROPOSAL;
        }
        if (there.claim() != null) {
            return Outcome.TO_CONFIRM;
        }
        return proposal.waitingFor().contains(who) ? agreeing(there, proposal, mentor, who) : Outcome.AS_BEFORE;
    }

    private Outcome agreeing(Appointment there, Proposal proposal, MentorId mentor, Party who) {
        if (!proposal.slot().from().isAfter(now())) {
            return Outcome.TIME_PASSED;
        }
        var next = proposal.without(who);
        if (!next.waitingFor().isEmpty()) {
            decision.step(there.open(next));
            return Outcome.DONE;
        }
        decision.step(there.claiming(next, new Claim(there.claims() + 1, mentor, who, now())));
        return Outcome.TO_CONFIRM;
    }

    /** Refuses, or takes back, the open proposal of that number. What was agreed before stays. */
    public Outcome refuse(AppointmentId id, int number, Party by) {
        var there = decision.appointments().find(id).orElse(null);
        if (there == null) {
            return Outcome.UNKNOWN;
        }
        if (there.state() == State.HELD || there.isOver(now())) {
            return Outcome.HELD_BEFORE;
        }
        var proposal = there.proposal();
        if (number < 1 || number > there.proposals()) {
            return proposal == null ? Outcome.NOTHING_OPEN : Outcome.OTHER_PROPOSAL;
        }
        var agreed = there.agreed();
        if (there.state() == State.AGREED && agreed != null && agreed.proposal() == number) {
            return Outcome.AGREED_BEFORE;
        }
        if (proposal == null || proposal.number() != number) {
            return Outcome.AS_BEFORE;
        }
        decision.dismiss(there, by, reason(proposal, by));
        return Outcome.DONE;
    }

    /** Calls the appointment off. */
    public Outcome cancel(AppointmentId id, Party by) {
        var there = decision.appointments().find(id).orElse(null);
        if (there == null) {
            return Outcome.UNKNOWN;
        }
        if (there.state() == State.CANCELLED) {
            return Outcome.AS_BEFORE;
        }
        if (isFinal(there)) {
            return Outcome.HELD_BEFORE;
        }
        var proposal = there.proposal();
        if (proposal != null) {
            decision.dismiss(there, by, reason(proposal, by));
        }
        decision.cancelled(
                there,
                switch (by) {
                    case MENTOR -> CancelReason.BY_MENTOR;
                    case INITIATOR -> CancelReason.BY_INITIATOR;
                    case DESK -> CancelReason.BY_DESK;
                });
        return Outcome.DONE;
    }

    private static RefusalReason reason(Proposal proposal, Party by) {
        return proposal.by() == by ? RefusalReason.TAKEN_BACK : RefusalReason.NOT_POSSIBLE;
    }

    private boolean isFinal(Appointment one) {
        return one.state() == State.CANCELLED || one.state() == State.HELD || one.isOver(now());
    }

    private static Outcome ended(Appointment one) {
        return one.state() == State.CANCELLED ? Outcome.CANCELLED_BEFORE : Outcome.HELD_BEFORE;
    }

    private Outcome nobody() {
        return situation.over() ? Outcome.MISSION_OVER : Outcome.NO_MENTOR;
    }

    private static Ask ask(String key, AppointmentKind kind, Slot slot, Party by) {
        var place = slot.place();
        var where = place == null ? "" : place.code().value();
        return new Ask(
                key,
                String.join(
                        " ",
                        kind.name(),
                        slot.from() + "/" + slot.to(),
                        slot.format().name(),
                        where,
                        by.name()));
    }

    private Instant now() {
        return situation.now();
    }
}
