package org.alliancementors.notification.correspondence.texts;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.alliancementors.events.codes.Format;
import org.alliancementors.events.codes.MissionReference;
import org.alliancementors.notification.correspondence.CalendarEntry;
import org.alliancementors.notification.correspondence.Contacts.Request;
import org.alliancementors.notification.correspondence.Letter;
import org.alliancementors.notification.correspondence.Meeting;
import org.alliancementors.notification.correspondence.Occasion.Appointed;
import org.alliancementors.notification.correspondence.Occasion.WholeDay;
import org.alliancementors.notification.correspondence.Writing.Content;
import org.alliancementors.notification.correspondence.Writing.Dated;
import org.alliancementors.notification.correspondence.texts.TemplateWriting.House;
import org.jspecify.annotations.Nullable;

/**
 * What changes in a calendar as files (RFC 5545), one for each entry: one event, whose UID stays the same for its whole life, and
 * times in UTC or a day without any. A calendar that takes the files in any order and keeps the highest sequence of each UID
 * shows what is true. Beside them the calendar that holds all entries of a mentor, for programs that fetch it.
 */
final class CalendarFiles {

    /** How often whoever subscribed to a calendar may fetch it. */
    static final Duration REFRESH = Duration.ofHours(1);

    private final House house;
    private final Messages words;

    /** Writes in the words of one language, in the name of the desk. */
    CalendarFiles(House house, Messages words) {
        this.house = house;
        this.words = words;
    }

    /** The files of a mail, none where it changes no calendar. */
    List<Letter.CalendarFile> of(Content content, Instant madeAt) {
        var request = content.request();
        return content.detail().calendar().entries().stream()
                .map(entry -> file(event(entry, request.reference(), request, madeAt), entry.off()))
                .toList();
    }

    private static Letter.CalendarFile file(VEvent event, boolean off) {
        var method = off ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH;
        var calendar = calendar();
        calendar.add(method);
        calendar.add(event);
        return new Letter.CalendarFile(method.getValue(), CalendarLines.of(calendar));
    }

    /** All entries in one calendar, which tells how often it is worth asking for again. */
    String subscription(List<Dated> dates) {
        var calendar = calendar();
        calendar.add(new XProperty("X-WR-CALNAME", words.text("calendar.name", house.programme())));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        dates.forEach(date -> calendar.add(event(date.entry(), date.reference(), date.request(), date.since())));
        return CalendarLines.of(calendar);
    }

    private static Calendar calendar() {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Alliance Mentors//Appointments//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        return calendar;
    }

    private VEvent event(CalendarEntry entry, MissionReference reference, @Nullable Request request, Instant stamp) {
        var event = new VEvent(false);
        event.add(new Uid(entry.key() + "@" + reference));
        event.add(new DtStamp(stamp.truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Organizer(URI.create("mailto:" + house.deskMail()))
                .withParameter(new Cn(house.deskName()))
                .getFluentTarget());
        event.add(new Sequence(entry.sequence()));
        switch (entry.occasion()) {
            case Appointed(var _, var meeting) -> {
                event.add(new DtStart<>(meeting.from().truncatedTo(ChronoUnit.SECONDS)));
                event.add(new DtEnd<>(meeting.to().truncatedTo(ChronoUnit.SECONDS)));
                event.add(summary(words.text("appointment." + meeting.kind().name()), request, reference));
                place(event, where(request, meeting));
            }
            case WholeDay(var day) -> {
                event.add(new DtStart<>(day));
                event.add(new DtEnd<>(day.plusDays(1)));
                event.add(summary(words.text("calendar.timeOpen"), request, reference));
                place(event, request == null || request.format() != Format.ON_SITE ? null : named(request));
            }
        }
        if (entry.off()) {
            event.add(ImmutableStatus.VEVENT_CANCELLED);
        } else {
            event.add(
                    entry.occasion() instanceof WholeDay
                            ? ImmutableStatus.VEVENT_TENTATIVE
                            : ImmutableStatus.VEVENT_CONFIRMED);
        }
        return event;
    }

    private Summary summary(String what, @Nullable Request request, MissionReference reference) {
        return new Summary(
                request == null
                        ? "%s [%s]".formatted(what, reference)
                        : "%s – %s [%s]"
                                .formatted(
                                        what,
                                        words.text("kind." + request.kind().name()),
                                        reference));
    }

    private static void place(VEvent event, @Nullable String where) {
        if (where != null) {
            event.add(new Location(where));
        }
    }

    /** Only the mission's own place is known by its name. */
    private static @Nullable String where(@Nullable Request request, Meeting meeting) {
        var code = meeting.postalCode();
        if (code == null) {
            return null;
        }
        return request != null && code.equals(request.postalCode()) ? named(request) : code.value();
    }

    private static String named(Request request) {
        return request.postalCode() + " " + Plain.line(request.place());
    }
}
