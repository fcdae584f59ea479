package org.alliancementors.missions.appointments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.jspecify.annotations.Nullable;

/**
 * One appointment of a mission.
 *
 * @param id identity within its mission
 * @param kind what it is for
 * @param state how far it has come
 * @param changes how often what was agreed has changed
 * @param agreed what was agreed last, also after it was called off or held; null before and while a new mentor is asked
 * @param proposal the time that is open, or null
 * @param proposals how many times were proposed
 * @param claim that the mentor's calendar is to be asked, or null
 * @param claims how often a calendar was to be asked
 * @param asks the requests that proposed a time
 */
public record Appointment(
        AppointmentId id,
        AppointmentKind kind,
        State state,
        int changes,
        @Nullable Agreed agreed,
        @Nullable Proposal proposal,
        int proposals,
        @Nullable Claim claim,
        int claims,
        List<Ask> asks) {

    /** How far an appointment can come. Names are part of the HTTP interface and of the stored form: added, never renamed. */
    public enum State {
        /** Nothing is agreed yet. */
        PROPOSED,
        /** Agreed; another time may be open. */
        AGREED,
        /** Called off, for good. */
        CANCELLED,
        /** Took place, for good. */
        HELD
    }

    /** Copies the list. */
    public Appointment {
        asks = List.copyOf(asks);
    }

    static Appointment proposed(AppointmentFact.Proposed first) {
        return new Appointment(first.appointment(), first.kind(), State.PROPOSED, 0, null, null, 0, null, 0, List.of());
    }

    /** The number of the last change to what was agreed, 0 before the second. */
    public int sequence() {
        return Math.max(0, changes - 1);
    }

    /** The time that counts for people: the agreed one, else the open one; null where a new one is to be found. */
    public @Nullable Slot slot() {
        if (agreed != null) {
            return agreed.slot();
        }
        return proposal == null ? null : proposal.slot();
    }

    /** Whether it is agreed and begins after that moment. */
    public boolean isAhead(Instant now) {
        return state == State.AGREED && agreed != null && agreed.slot().from().isAfter(now);
    }

    /** Whether it is agreed and its end has passed. */
    public boolean isOver(Instant now) {
        return state == State.AGREED && agreed != null && !agreed.slot().to().isAfter(now);
    }

    /** Whether a time is open that was told. */
    boolean isOpen() {
        return proposal != null && proposal.mentor() != null;
    }

    Optional<Ask> asked(String key) {
        return asks.stream().filter(ask -> ask.key().equals(key)).findFirst();
    }

    /** What its mentor's calendar holds or may get, when it is given up. */
    Optional<Release> debt(Instant since) {
        var keep = state == State.AGREED && agreed != null ? agreed.booking() : 0;
        var mentor = claim != null ? claim.mentor() : agreed == null ? null : agreed.mentor();
        return mentor == null || claims == 0
                ? Optional.empty()
                : Optional.of(new Release(mentor, id, claims, keep, since));
    }

    Appointment in(State next) {
        return new Appointment(id, kind, next, changes, agreed, null, proposals, null, claims, asks);
    }

    Appointment open(@Nullable Proposal next) {
        var count = next == null ? proposals : Math.max(proposals, next.number());
        return new Appointment(id, kind, state, changes, agreed, next, count, null, claims, asks);
    }

    Appointment claiming(Proposal open, Claim next) {
        return new Appointment(id, kind, state, changes, agreed, open, proposals, next, next.number(), asks);
    }

    Appointment agreed(State next, int sequence, @Nullable Agreed what) {
        return new Appointment(id, kind, next, sequence + 1, what, null, proposals, null, claims, asks);
    }

    Appointment and(Ask ask) {
        return new Appointment(
                id,
                kind,
                state,
                changes,
                agreed,
                proposal,
                proposals,
                claim,
                claims,
                Stream.concat(asks.stream(), Stream.of(ask)).toList());
    }
}
