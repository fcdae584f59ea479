package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.util.List;
import org.alliancementors.notification.correspondence.MailState.InFlight;

/** Whose calendar is wrong, and no mail on its way or still to go puts it right, gets one that does. */
final class CalendarCalls {

    private final Correspondence correspondence;
    private final Knowledge known;

    private CalendarCalls(Correspondence correspondence, Knowledge known) {
        this.correspondence = correspondence;
        this.known = known;
    }

    /** The mails that have to be made for the sake of calendars, as things are after this event. */
    static List<Mail> by(Correspondence correspondence, Knowledge known, EventId cause, Instant at) {
        var calls = new CalendarCalls(correspondence, known);
        return Agenda.recipients(known, correspondence.mails()).stream()
                .filter(recipient -> !correspondence.suppressed().containsKey(recipient))
                .map(recipient -> called(recipient, cause, at))
                .filter(mail -> correspondence.mail(mail.id()).isEmpty())
                .filter(calls::leavesOpen)
                .toList();
    }

    private static Mail called(Recipient recipient, EventId cause, Instant at) {
        var template = Template.CALENDAR_CHANGED;
        var id = MailId.of(cause, template, recipient);
        return Mail.due(
                new MailOrder(id, template, recipient, null, null, null, cause, at, null),
                at.plus(AppointmentCalls.PATIENCE));
    }

    /** A mail that is on its way tells what was true when it was claimed. */
    private boolean leavesOpen(Mail mail) {
        var all = correspondence.mails();
        var wrong = Agenda.toldBy(mail, known, all);
        if (wrong.isEmpty()) {
            return false;
        }
        var told = all.stream()
                .filter(m -> !m.ended() && known.lets(m))
                .filter(m -> m.order().recipient().equals(mail.order().recipient()))
                .map(m -> m.state() instanceof InFlight ? m.entries() : Agenda.toldBy(m, known, all))
                .flatMap(List::stream)
                .toList();
        return !wrong.stream().allMatch(w -> told.stream().anyMatch(w::leavesTheSameAs));
    }
}
