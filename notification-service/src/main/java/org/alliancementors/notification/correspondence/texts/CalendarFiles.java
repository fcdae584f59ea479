package org.alliancementors.notification.correspondence.texts;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.alliancementors.notification.correspondence.Contacts.Request;
import org.alliancementors.notification.correspondence.Letter;
import org.alliancementors.notification.correspondence.Matter;
import org.alliancementors.notification.correspondence.Template;
import org.alliancementors.notification.correspondence.Writing.Content;
import org.alliancementors.notification.correspondence.texts.TemplateWriting.House;
import org.jspecify.annotations.Nullable;

/**
 * An agreed appointment as a calendar file (RFC 5545): one event, whose UID stays the same for the appointment's whole life, with
 * the aggregate's own sequence, and times in UTC. A calendar that takes the files in any order and keeps the highest sequence of
 * each UID shows what is agreed.
 */
final class CalendarFiles {

    private final House house;
    private final Messages words;

    /** Writes in the words of one language, in the name of the desk. */
    CalendarFiles(House house, Messages words) {
        this.house = house;
        this.words = words;
    }

    /** The file of a mail, or null where the mail changes nothing that was agreed. */
    Letter.@Nullable CalendarFile of(Content content, Instant madeAt) {
        var matter = content.detail().matter();
        return matter == null
                ? null
                : switch (content.template()) {
                    case Template template
                    when template == Template.APPOINTMENT_SCHEDULED || template == Template.APPOINTMENT_MOVED ->
                        file(content.request(), matter, madeAt, false);
                    case Template template
                    when template == Template.APPOINTMENT_CANCELLED || template == Template.APPOINTMENT_REOPENED ->
                        file(content.request(), matter, madeAt, true);
                    default -> null;
                };
    }

    private Letter.CalendarFile file(Request request, Matter matter, Instant madeAt, boolean off) {
        var meeting = matter.meeting();
        var event = new VEvent(false);
        event.add(new Uid(matter.appointment() + "@" + request.reference()));
        event.add(new DtStamp(madeAt.truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Organizer(URI.create("mailto:" + house.deskMail()))
                .withParameter(new Cn(house.deskName()))
                .getFluentTarget());
        event.add(new Sequence(matter.number()));
        event.add(new DtStart<>(meeting.from().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new DtEnd<>(meeting.to().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Summary("%s – %s [%s]"
                .formatted(
                        words.text("appointment." + meeting.kind().name()),
                        words.text("kind." + request.kind().name()),
                        request.reference())));
        var where = where(request, matter);
        if (where != null) {
            event.add(new Location(where));
        }
        event.add(off ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Alliance Mentors//Appointments//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        var method = off ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH;
        calendar.add(method);
        calendar.add(event);
        return new Letter.CalendarFile(method.getValue(), lines(calendar));
    }

    /** Only the mission's own place is known by its name. */
    private static @Nullable String where(Request request, Matter matter) {
        var code = matter.meeting().postalCode();
        if (code == null) {
            return null;
        }
        return code.equals(request.postalCode()) ? code + " " + Plain.line(request.place()) : code.value();
    }

    private static String lines(Calendar calendar) {
        var lines = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.toString();
    }
}
