package org.alliancementors.notification.correspondence.mongo;

import static org.alliancementors.notification.correspondence.mongo.CorrespondenceMapping.instant;
import static org.alliancementors.notification.correspondence.mongo.CorrespondenceMapping.text;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.events.codes.AppointmentKind;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.Party;
import org.alliancementors.events.codes.PostalCode;
import org.alliancementors.notification.correspondence.Appointment;
import org.alliancementors.notification.correspondence.Appointment.Proposal;
import org.alliancementors.notification.correspondence.Matter;
import org.alliancementors.notification.correspondence.Meeting;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The stored form of appointments: what is known of them, and what mails say of them. */
final class MatterMapping {

    private MatterMapping() {}

    static @Nullable Document write(@Nullable Matter matter) {
        return matter == null
                ? null
                : new Document("appointment", matter.appointment().value())
                        .append("number", matter.number())
                        .append("meeting", write(matter.meeting()))
                        .append("previously", text(matter.previously()))
                        .append("by", name(matter.by()));
    }

    static @Nullable Matter read(@Nullable Document document) {
        return document == null
                ? null
                : new Matter(
                        new AppointmentId(document.getString("appointment")),
                        document.getInteger("number"),
                        meeting(document),
                        instant(document, "previously"),
                        party(document.getString("by")));
    }

    static Document write(Appointment appointment) {
        return new Document("id", appointment.id().value())
                .append("mentor", appointment.mentor().value())
                .append("standing", appointment.standing().name())
                .append("sequence", appointment.sequence())
                .append("agreed", agreed(appointment.agreed()))
                .append("proposal", write(appointment.proposal()));
    }

    static Appointment appointment(Document document) {
        return new Appointment(
                new AppointmentId(document.getString("id")),
                new MentorId(document.getString("mentor")),
                Appointment.Standing.valueOf(document.getString("standing")),
                document.getInteger("sequence"),
                document.get("agreed") == null ? null : meeting(document, "agreed"),
                proposal(document.get("proposal", Document.class)));
    }

    private static @Nullable Document write(@Nullable Proposal proposal) {
        return proposal == null
                ? null
                : new Document("number", proposal.number())
                        .append("by", proposal.by().name())
                        .append(
                                "waitingFor",
                                proposal.waitingFor().stream()
                                        .map(Party::name)
                                        .sorted()
                                        .toList())
                        .append("fate", proposal.fate().name())
                        .append("meeting", write(proposal.meeting()));
    }

    private static @Nullable Proposal proposal(@Nullable Document document) {
        return document == null
                ? null
                : new Proposal(
                        document.getInteger("number"),
                        Party.valueOf(document.getString("by")),
                        document.getList("waitingFor", String.class, List.of()).stream()
                                .map(Party::valueOf)
                                .collect(Collectors.toSet()),
                        Appointment.Fate.valueOf(document.getString("fate")),
                        meeting(document));
    }

    private static @Nullable Document agreed(@Nullable Meeting meeting) {
        return meeting == null ? null : write(meeting);
    }

    static Document write(Meeting meeting) {
        var format = meeting.format();
        var postalCode = meeting.postalCode();
        return new Document("kind", meeting.kind().name())
                .append("format", format == null ? null : format.name())
                .append("from", text(meeting.from()))
                .append("to", text(meeting.to()))
                .append("postalCode", postalCode == null ? null : postalCode.value());
    }

    private static Meeting meeting(Document parent) {
        return meeting(parent, "meeting");
    }

    static Meeting meeting(Document parent, String field) {
        var document = parent.get(field, Document.class);
        var format = document.getString("format");
        var postalCode = document.getString("postalCode");
        return new Meeting(
                AppointmentKind.valueOf(document.getString("kind")),
                format == null ? null : Format.valueOf(format),
                Objects.requireNonNull(instant(document, "from")),
                Objects.requireNonNull(instant(document, "to")),
                postalCode == null ? null : new PostalCode(postalCode));
    }

    private static @Nullable String name(@Nullable Party party) {
        return party == null ? null : party.name();
    }

    private static @Nullable Party party(@Nullable String name) {
        return name == null ? null : Party.valueOf(name);
    }
}
