package org.alliancementors.missions.appointments;

import java.util.List;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Party;
import org.jspecify.annotations.Nullable;

/**
 * A time that is open.
 *
 * @param number counts the proposals for its appointment, from 1
 * @param slot the time
 * @param by who proposes, and thereby agrees
 * @param waitingFor who has yet to agree; nobody while the mentor's calendar is asked
 * @param mentor the mentor to whom it was told, or null while there is none: the next one will be asked
 */
public record Proposal(
        int number,
        Slot slot,
        Party by,
        List<Party> waitingFor,
        @Nullable MentorId mentor) {

    /** Copies the list. */
    public Proposal {
        waitingFor = List.copyOf(waitingFor);
    }

    /** Whose word a proposal of that party needs. */
    static List<Party> others(Party by) {
        return switch (by) {
            case MENTOR -> List.of(Party.INITIATOR);
            case INITIATOR -> List.of(Party.MENTOR);
            case DESK -> List.of(Party.MENTOR, Party.INITIATOR);
        };
    }

    Proposal waiting(List<Party> next) {
        return new Proposal(number, slot, by, next, mentor);
    }

    Proposal without(Party agreeing) {
        return waiting(waitingFor.stream().filter(party -> party != agreeing).toList());
    }

    /** The same under the next number, for whoever will be the mentor. */
    Proposal forTheNextMentor() {
        var next =
                waitingFor.contains(Party.INITIATOR) ? List.of(Party.MENTOR, Party.INITIATOR) : List.of(Party.MENTOR);
        return new Proposal(number + 1, slot, by, next, null);
    }
}
