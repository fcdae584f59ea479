package org.alliancementors.notification.correspondence;

import java.util.List;

/**
 * What one mail tells its recipient's calendar.
 *
 * @param occasion what stands there, or stood there
 * @param sequence grows with every change that this recipient is told of
 * @param off whether it is to vanish
 */
public record CalendarEntry(Occasion occasion, int sequence, boolean off) {

    /** Which entry of the mission. */
    public String key() {
        return occasion.key();
    }

    /** Whether a calendar looks the same after either of them. */
    boolean leavesTheSameAs(CalendarEntry other) {
        return key().equals(other.key()) && off == other.off && (off || occasion.equals(other.occasion));
    }

    CalendarEntry numbered(int next) {
        return new CalendarEntry(occasion, next, off);
    }

    /** What mails told before they kept count of it: the appointment that they spoke of, under its own number. */
    public static List<CalendarEntry> uncounted(MailOrder order) {
        var matter = order.matter();
        if (matter == null || order.recipient() instanceof Recipient.MediaOffice) {
            return List.of();
        }
        boolean off = Template.CALLED_OFF.contains(order.template());
        return off || Template.AGREED.contains(order.template())
                ? List.of(new CalendarEntry(
                        new Occasion.Appointed(matter.appointment(), matter.meeting()), matter.number(), off))
                : List.of();
    }
}
