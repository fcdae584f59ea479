package org.alliancementors.alliances;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancementors.alliances.HandingOverAlliances.Refusal;
import org.alliancementors.alliances.Handover.Outcome;
import org.alliancementors.alliances.Handover.Side;
import org.alliancementors.contacts.Contact;

/** What an alliance decides about the handover of its coordination. */
final class HandingOver {

    /** So it stands, by this command or before. */
    private static final Optional<Refusal> DONE = Optional.empty();

    private HandingOver() {}

    /** Begins one; an open one with the same contact is that one, an open one with somebody else ends. */
    static Decision<Optional<Refusal>> ask(Alliance alliance, Contact next, Act act) {
        var current = alliance.profile().coordination().orElse(null);
        if (alliance.isOver()) {
            return Decision.nothing(Optional.of(Refusal.OVER), alliance);
        }
        if (current == null) {
            return Decision.nothing(Optional.of(Refusal.NO_CONTACT), alliance);
        }
        var latest = alliance.handover();
        var open = latest != null && latest.open() && !latest.overdue(act.at());
        if (latest != null && open && latest.next().equals(next)) {
            return Decision.nothing(DONE, alliance);
        }
        if (current.equals(next)) {
            return Decision.nothing(Optional.of(Refusal.SAME_CONTACT), alliance);
        }
        var language = alliance.profile().language();
        var facts = new ArrayList<AllianceFact>();
        if (latest != null && latest.open()) {
            facts.add(new AllianceFact.HandoverEnded(
                    latest.number(), open ? Outcome.TAKEN_BACK : Outcome.LAPSED, language, act));
        }
        var number = latest == null ? 1 : latest.number() + 1;
        facts.add(
                new AllianceFact.HandoverAsked(number, next, language, act.at().plus(Handover.PATIENCE), act));
        return Decision.of(DONE, alliance, facts);
    }

    /** Ends the open one; without one nothing happens. */
    static Decision<Optional<Refusal>> takeBack(Alliance alliance, Act act) {
        var latest = alliance.handover();
        return latest != null && latest.open()
                ? Decision.of(DONE, alliance, List.of(ended(alliance, latest, Outcome.TAKEN_BACK, act)))
                : Decision.nothing(DONE, alliance);
    }

    /** The desk says yes for the old contact. */
    static Decision<Optional<Refusal>> agreeForOld(Alliance alliance, Act act) {
        var latest = alliance.handover();
        return latest == null
                ? Decision.nothing(Optional.of(Refusal.NONE_OPEN), alliance)
                : answer(alliance, latest.number(), Side.OLD, true, act);
    }

    /** One of the two answers. The same answer again is no change; a yes can be followed by a no while the other's is missing. */
    static Decision<Optional<Refusal>> answer(Alliance alliance, int number, Side side, boolean yes, Act act) {
        var latest = alliance.handover();
        if (latest == null || number > latest.number()) {
            return Decision.nothing(Optional.of(Refusal.NONE_OPEN), alliance);
        }
        if (number < latest.number()) {
            return Decision.nothing(Optional.of(Refusal.REPLACED), alliance);
        }
        if (!latest.open()) {
            var said = latest.outcome() == (yes ? Outcome.COMPLETED : Outcome.REFUSED);
            return Decision.nothing(said ? DONE : Optional.of(Refusal.ENDED), alliance);
        }
        if (latest.overdue(act.at())) {
            var clock = Act.of(Act.CLOCK, act.at());
            return Decision.of(
                    Optional.of(Refusal.ENDED), alliance, List.of(ended(alliance, latest, Outcome.LAPSED, clock)));
        }
        if (!yes) {
            return Decision.of(DONE, alliance, List.of(ended(alliance, latest, Outcome.REFUSED, act)));
        }
        return latest.agreed(side)
                ? Decision.nothing(DONE, alliance)
                : Decision.of(DONE, alliance, agreed(alliance, latest, side, act));
    }

    /** Ends the one whose time is over. */
    static Decision<Optional<Refusal>> lapse(Alliance alliance, Instant now) {
        var latest = alliance.handover();
        return latest != null && latest.overdue(now)
                ? Decision.of(DONE, alliance, List.of(ended(alliance, latest, Outcome.LAPSED, Act.of(Act.CLOCK, now))))
                : Decision.nothing(DONE, alliance);
    }

    private static List<AllianceFact> agreed(Alliance alliance, Handover latest, Side side, Act act) {
        var facts = new ArrayList<AllianceFact>();
        facts.add(new AllianceFact.HandoverConfirmed(latest.number(), side, act));
        if (latest.agreed(side == Side.OLD ? Side.NEW : Side.OLD)) {
            // two people have just said who coordinates it: the yearly question is settled by that
            if (alliance.check().open() || alliance.check().stage() == Check.Stage.DISPUTED) {
                facts.add(new AllianceFact.CheckAnswered(act));
            }
            facts.add(ended(alliance, latest, Outcome.COMPLETED, act));
        }
        return facts;
    }

    private static AllianceFact ended(Alliance alliance, Handover handover, Outcome outcome, Act act) {
        return new AllianceFact.HandoverEnded(
                handover.number(), outcome, alliance.profile().language(), act);
    }
}
