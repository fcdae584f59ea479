package org.alliancementors.missions.appointments;

import java.time.Instant;
import java.util.List;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Party;

/** What a mission has decided about its appointments. */
public sealed interface AppointmentFact {

    /** Which appointment. */
    AppointmentId appointment();

    /** When it was decided. */
    Instant at();

    /**
     * A time was proposed.
     *
     * @param appointment which
     * @param number counts the proposals for it, from 1
     * @param mentor the mission's mentor
     * @param kind what it is for
     * @param slot the proposed time
     * @param by who proposes
     * @param waitingFor who has yet to agree, at least one
     * @param move whether a time was agreed before
     * @param at when
     */
    record Proposed(
            AppointmentId appointment,
            int number,
            MentorId mentor,
            AppointmentKind kind,
            Slot slot,
            Party by,
            List<Party> waitingFor,
            boolean move,
            Instant at)
            implements AppointmentFact {

        /** Copies the list. */
        public Proposed {
            waitingFor = List.copyOf(waitingFor);
        }
    }

    /**
     * A proposal is off.
     *
     * @param appointment which
     * @param number which proposal
     * @param mentor the mission's mentor
     * @param by who said so
     * @param reason why
     * @param at when
     */
    record Refused(AppointmentId appointment, int number, MentorId mentor, Party by, RefusalReason reason, Instant at)
            implements AppointmentFact {}

    /**
     * Both sides agree for the first time, and the mentor's calendar has room.
     *
     * @param appointment which
     * @param sequence grows with every change to what was agreed, from 0
     * @param mentor the mission's mentor
     * @param kind what it is for
     * @param slot what was agreed
     * @param press whether the media office wants to know
     * @param at when
     */
    record Scheduled(
            AppointmentId appointment,
            int sequence,
            MentorId mentor,
            AppointmentKind kind,
            Slot slot,
            boolean press,
            Instant at)
            implements AppointmentFact {}

    /**
     * Both sides agree on another time, and the mentor's calendar has room.
     *
     * @param appointment which
     * @param sequence grows with every change to what was agreed
     * @param mentor the mission's mentor
     * @param kind what it is for
     * @param slot what was agreed
     * @param previousFrom when it would have begun
     * @param press whether the media office wants to know
     * @param at when
     */
    record Moved(
            AppointmentId appointment,
            int sequence,
            MentorId mentor,
            AppointmentKind kind,
            Slot slot,
            Instant previousFrom,
            boolean press,
            Instant at)
            implements AppointmentFact {}

    /**
     * What was agreed is off.
     *
     * @param appointment which
     * @param sequence grows with every change to what was agreed
     * @param mentor with whom it was agreed
     * @param kind what it was for
     * @param slot what was agreed
     * @param reason why
     * @param press whether the media office wants to know
     * @param at when
     */
    record Cancelled(
            AppointmentId appointment,
            int sequence,
            MentorId mentor,
            AppointmentKind kind,
            Slot slot,
            CancelReason reason,
            boolean press,
            Instant at)
            implements AppointmentFact {}

    /**
     * It has taken place.
     *
     * @param appointment which
     * @param mentor with whom
     * @param kind what it was for
     * @param format how they met
     * @param at when it ended
     */
    record Held(AppointmentId appointment, MentorId mentor, AppointmentKind kind, Format format, Instant at)
            implements AppointmentFact {}

    /** Why a proposal is off. */
    enum RefusalReason {
        /** Somebody who had to agree cannot come. */
        NOT_POSSIBLE,
        /** Who proposed it took it back. */
        TAKEN_BACK,
        /** Another time is proposed instead. */
        REPLACED
    }

    /** Why something agreed is off. */
    enum CancelReason {
        /** The mentor called it off. */
        BY_MENTOR,
        /** The initiator called it off. */
        BY_INITIATOR,
        /** The desk called it off. */
        BY_DESK,
        /** The whole mission was cancelled. */
        MISSION_CANCELLED,
        /** The mentor is not the mission's mentor any more. */
        MENTOR_CHANGED
    }
}
