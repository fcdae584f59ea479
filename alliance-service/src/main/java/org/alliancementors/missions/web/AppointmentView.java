package org.alliancementors.missions.web;

import java.time.Instant;
import java.util.List;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Party;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.missions.Mission;
import org.alliancementors.missions.appointments.Appointment;
import org.alliancementors.missions.appointments.Slot;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as one party sees it.
 *
 * @param id identity within its mission
 * @param kind what it is for
 * @param state how far it has come
 * @param sequence number of the last change to what was agreed, from 0
 * @param from when it begins, as agreed or else as proposed; null, like all of the time, where a new one is to be found
 * @param to when it ends
 * @param format how to meet
 * @param place where, by name, on site
 * @param postalCode where, on site
 * @param proposal the time that is open, or null
 * @param mentor with whom it was agreed; for the desk
 * @param inAbsence whether it lies in an absence of the mentor that was told after the agreement; for the desk
 */
record AppointmentView(
        AppointmentId id,
        AppointmentKind kind,
        Appointment.State state,
        int sequence,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Format format,
        @Nullable String place,
        @Nullable PostalCode postalCode,
        @Nullable Open proposal,
        @Nullable MentorId mentor,
        @Nullable Boolean inAbsence) {

    /**
     * A time that is open.
     *
     * @param number to agree or refuse with
     * @param from when it begins
     * @param to when it ends
     * @param format how to meet
     * @param place where, by name, on site
     * @param postalCode where, on site
     * @param by who proposes
     * @param waitingForYou whether whoever looks has yet to answer
     * @param waitingFor who has yet to answer; nobody while the mentor's calendar is asked; for the desk
     */
    record Open(
            int number,
            Instant from,
            Instant to,
            Format format,
            @Nullable String place,
            @Nullable PostalCode postalCode,
            Party by,
            boolean waitingForYou,
            @Nullable List<Party> waitingFor) {}

    /** All of a mission, oldest first, for mentor or initiator. */
    static List<AppointmentView> all(Mission mission, Party viewer) {
        return mission.appointments().all().stream()
                .map(one -> of(mission, one, viewer))
                .toList();
    }

    /** One, for mentor or initiator. */
    static AppointmentView of(Mission mission, Appointment one, Party viewer) {
        return view(one, open(mission, one, viewer), null, null);
    }

    /** One, for the desk. */
    static AppointmentView forDesk(Mission mission, Appointment one, boolean inAbsence) {
        var agreed = one.agreed();
        return view(one, open(mission, one, Party.DESK), agreed == null ? null : agreed.mentor(), inAbsence);
    }

    /** Whether an open time waits for that party, who can answer it. */
    static boolean waitsFor(Mission mission, Appointment one, Party party) {
        var proposal = one.proposal();
        return proposal != null
                && mission.mentor() != null
                && proposal.waitingFor().contains(party);
    }

    private static @Nullable Open open(Mission mission, Appointment one, Party viewer) {
        var proposal = one.proposal();
        if (proposal == null) {
            return null;
        }
        var slot = proposal.slot();
        return new Open(
                proposal.number(),
                slot.from(),
                slot.to(),
                slot.format(),
                name(slot),
                code(slot),
                proposal.by(),
                waitsFor(mission, one, viewer),
                viewer == Party.DESK ? proposal.waitingFor() : null);
    }

    private static AppointmentView view(
            Appointment one, @Nullable Open open, @Nullable MentorId mentor, @Nullable Boolean inAbsence) {
        var slot = one.slot();
        return new AppointmentView(
                one.id(),
                one.kind(),
                one.state(),
                one.sequence(),
                slot == null ? null : slot.from(),
                slot == null ? null : slot.to(),
                slot == null ? null : slot.format(),
                slot == null ? null : name(slot),
                slot == null ? null : code(slot),
                open,
                mentor,
                inAbsence);
    }

    private static @Nullable String name(Slot slot) {
        var place = slot.place();
        return place == null ? null : place.name();
    }

    private static @Nullable PostalCode code(Slot slot) {
        var place = slot.place();
        return place == null ? null : place.code();
    }
}
