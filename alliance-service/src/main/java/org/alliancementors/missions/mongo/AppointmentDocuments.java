package org.alliancementors.missions.mongo;

import java.time.Instant;
import java.util.Date;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.FederalState;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Party;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.missions.appointments.Agreed;
import org.alliancementors.missions.appointments.Appointment;
import org.alliancementors.missions.appointments.Appointments;
import org.alliancementors.missions.appointments.Ask;
import org.alliancementors.missions.appointments.Claim;
import org.alliancementors.missions.appointments.Proposal;
import org.alliancementors.missions.appointments.Release;
import org.alliancementors.missions.appointments.Slot;
import org.alliancementors.places.Place;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The stored form of a mission's appointments. Times have milliseconds. */
final class AppointmentDocuments {

    private static final String MENTOR = "mentor";
    private static final String NUMBER = "number";
    private static final String SINCE = "since";

    private AppointmentDocuments() {}

    static Document write(Appointments appointments) {
        return new Document(
                        "all",
                        appointments.all().stream()
                                .map(AppointmentDocuments::appointment)
                                .toList())
                .append(
                        "owed",
                        appointments.owed().stream()
                                .map(AppointmentDocuments::release)
                                .toList());
    }

    /** Missions of older builds have none. */
    static Appointments read(@Nullable Document stored) {
        return stored == null
                ? Appointments.NONE
                : new Appointments(
                        stored.getList("all", Document.class).stream()
                                .map(AppointmentDocuments::appointment)
                                .toList(),
                        stored.getList("owed", Document.class).stream()
                                .map(AppointmentDocuments::release)
                                .toList());
    }

    private static Document appointment(Appointment one) {
        return new Document("id", one.id().value())
                .append("kind", one.kind().name())
                .append("state", one.state().name())
                .append("changes", one.changes())
                .append("agreed", agreed(one.agreed()))
                .append("proposal", proposal(one.proposal()))
                .append("proposals", one.proposals())
                .append("claim", claim(one.claim()))
                .append("claims", one.claims())
                .append(
                        "asks",
                        one.asks().stream()
                                .map(ask -> new Document("key", ask.key()).append("content", ask.content()))
                                .toList());
    }

    private static Appointment appointment(Document stored) {
        return new Appointment(
                new AppointmentId(stored.getString("id")),
                AppointmentKind.valueOf(stored.getString("kind")),
                Appointment.State.valueOf(stored.getString("state")),
                stored.getInteger("changes"),
                agreed(stored.get("agreed", Document.class)),
                proposal(stored.get("proposal", Document.class)),
                stored.getInteger("proposals"),
                claim(stored.get("claim", Document.class)),
                stored.getInteger("claims"),
                stored.getList("asks", Document.class).stream()
                        .map(ask -> new Ask(ask.getString("key"), ask.getString("content")))
                        .toList());
    }

    private static @Nullable Document agreed(@Nullable Agreed agreed) {
        return agreed == null
                ? null
                : new Document("slot", slot(agreed.slot()))
                        .append(MENTOR, agreed.mentor().value())
                        .append("proposal", agreed.proposal())
                        .append("booking", agreed.booking());
    }

    private static @Nullable Agreed agreed(@Nullable Document stored) {
        return stored == null
                ? null
                : new Agreed(
                        slot(stored.get("slot", Document.class)),
                        new MentorId(stored.getString(MENTOR)),
                        stored.getInteger("proposal"),
                        stored.getInteger("booking"));
    }

    private static @Nullable Document proposal(@Nullable Proposal proposal) {
        if (proposal == null) {
            return null;
        }
        var mentor = proposal.mentor();
        return new Document(NUMBER, proposal.number())
                .append("slot", slot(proposal.slot()))
                .append("by", proposal.by().name())
                .append(
                        "waitingFor",
                        proposal.waitingFor().stream().map(Enum::name).toList())
                .append(MENTOR, mentor == null ? null : mentor.value());
    }

    private static @Nullable Proposal proposal(@Nullable Document stored) {
        if (stored == null) {
            return null;
        }
        var mentor = stored.getString(MENTOR);
        return new Proposal(
                stored.getInteger(NUMBER),
                slot(stored.get("slot", Document.class)),
                Party.valueOf(stored.getString("by")),
                stored.getList("waitingFor", String.class).stream()
                        .map(Party::valueOf)
                        .toList(),
                mentor == null ? null : new MentorId(mentor));
    }

    private static @Nullable Document claim(@Nullable Claim claim) {
        return claim == null
                ? null
                : new Document(NUMBER, claim.number())
                        .append(MENTOR, claim.mentor().value())
                        .append("last", claim.last().name())
                        .append(SINCE, Date.from(claim.since()));
    }

    private static @Nullable Claim claim(@Nullable Document stored) {
        return stored == null
                ? null
                : new Claim(
                        stored.getInteger(NUMBER),
                        new MentorId(stored.getString(MENTOR)),
                        Party.valueOf(stored.getString("last")),
                        instant(stored, SINCE));
    }

    private static Document release(Release release) {
        return new Document(MENTOR, release.mentor().value())
                .append("appointment", release.appointment().value())
                .append("upTo", release.upTo())
                .append("keep", release.keep())
                .append(SINCE, Date.from(release.since()));
    }

    private static Release release(Document stored) {
        return new Release(
                new MentorId(stored.getString(MENTOR)),
                new AppointmentId(stored.getString("appointment")),
                stored.getInteger("upTo"),
                stored.getInteger("keep"),
                instant(stored, SINCE));
    }

    private static Document slot(Slot slot) {
        var place = slot.place();
        return new Document("from", Date.from(slot.from()))
                .append("to", Date.from(slot.to()))
                .append("format", slot.format().name())
                .append("place", place == null ? null : place(place));
    }

    private static Slot slot(Document stored) {
        var place = stored.get("place", Document.class);
        return new Slot(
                instant(stored, "from"),
                instant(stored, "to"),
                Format.valueOf(stored.getString("format")),
                place == null ? null : place(place));
    }

    private static Document place(Place place) {
        return new Document("postalCode", place.code().value())
                .append("name", place.name())
                .append("state", place.state().name())
                .append("latitude", place.latitude())
                .append("longitude", place.longitude());
    }

    private static Place place(Document stored) {
        return new Place(
                new PostalCode(stored.getString("postalCode")),
                stored.getString("name"),
                FederalState.valueOf(stored.getString("state")),
                stored.getDouble("latitude"),
                stored.getDouble("longitude"));
    }

    private static Instant instant(Document stored, String field) {
        return stored.getDate(field).toInstant();
    }
}
