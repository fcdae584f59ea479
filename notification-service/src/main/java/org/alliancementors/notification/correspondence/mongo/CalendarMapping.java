package org.alliancementors.notification.correspondence.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.alliancementors.events.codes.AppointmentId;
import org.alliancementors.notification.correspondence.CalendarEntry;
import org.alliancementors.notification.correspondence.MailOrder;
import org.alliancementors.notification.correspondence.Occasion;
import org.alliancementors.notification.correspondence.Occasion.Appointed;
import org.alliancementors.notification.correspondence.Occasion.WholeDay;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The stored form of what mails tell calendars. */
final class CalendarMapping {

    private static final String ENTRIES = "calendar";

    private CalendarMapping() {}

    static List<Document> write(List<CalendarEntry> entries) {
        return entries.stream().map(CalendarMapping::write).toList();
    }

    private static Document write(CalendarEntry entry) {
        var document = new Document("sequence", entry.sequence()).append("off", entry.off());
        return switch (entry.occasion()) {
            case Appointed(var appointment, var meeting) ->
                document.append("appointment", appointment.value()).append("meeting", MatterMapping.write(meeting));
            case WholeDay(var day) -> document.append("day", text(day));
        };
    }

    /** Mails of a build that kept no count told what they were about. */
    static List<CalendarEntry> read(Document mail, MailOrder order) {
        var entries = mail.getList(ENTRIES, Document.class);
        return entries == null
                ? CalendarEntry.uncounted(order)
                : entries.stream().map(CalendarMapping::entry).toList();
    }

    static List<CalendarEntry> unsure(Document mail) {
        return CorrespondenceMapping.list(mail, "calendarUnsure").stream()
                .map(CalendarMapping::entry)
                .toList();
    }

    private static CalendarEntry entry(Document document) {
        return new CalendarEntry(
                occasion(document), document.getInteger("sequence"), document.getBoolean("off", false));
    }

    private static Occasion occasion(Document document) {
        String appointment = document.getString("appointment");
        return appointment == null
                ? new WholeDay(Objects.requireNonNull(day(document, "day")))
                : new Appointed(new AppointmentId(appointment), MatterMapping.meeting(document, "meeting"));
    }

    static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    static @Nullable LocalDate day(Document document, String field) {
        String text = document.getString(field);
        return text == null ? null : LocalDate.parse(text);
    }
}
