package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.notification.correspondence.Attempt.Standing;
import org.alliancementors.notification.correspondence.Knowledge.Stage;
import org.alliancementors.notification.correspondence.Occasion.Appointed;
import org.alliancementors.notification.correspondence.Occasion.WholeDay;
import org.jspecify.annotations.Nullable;

/**
 * What shall stand in one recipient's calendar of a mission, what may stand there after the mails so far, and so what the next
 * mail has to tell it. An entry carries the appointment's own sequence, or one more than this recipient may know already,
 * whichever is higher: so a calendar that keeps the highest one of each entry ends with what is true, whatever the order in
 * which mails arrive. What has begun is left as it is. Knows no clock: a mail looks ahead from the event that called for it.
 */
final class Agenda {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Knowledge known;
    private final Recipient recipient;
    private final List<Mail> mails;
    private final @Nullable MailId doubted;

    private Agenda(Knowledge known, Recipient recipient, Stream<Mail> mails, @Nullable MailId doubted) {
        this.known = known;
        this.recipient = recipient;
        this.doubted = doubted;
        this.mails = mails.filter(m -> m.order().recipient().equals(recipient))
                .filter(m -> !m.told().isEmpty())
                .toList();
    }

    /** The agenda after all these mails. */
    static Agenda after(List<Mail> all, Knowledge known, Recipient recipient) {
        return new Agenda(known, recipient, all.stream(), null);
    }

    /** What this mail has to tell its recipient's calendar if it goes now; nothing for those who get no calendar files. */
    static List<CalendarEntry> toldBy(Mail mail, Knowledge known, List<Mail> all) {
        if (!mail.is(Template.TELLING_CALENDARS)) {
            return List.of();
        }
        // an earlier try of this mail counts if it may have arrived
        var others = all.stream().filter(m -> !m.id().equals(mail.id()));
        var agenda = new Agenda(
                known,
                mail.order().recipient(),
                mail.mayHaveArrived() ? Stream.concat(others, Stream.of(mail)) : others,
                mail.order().again() == null ? null : mail.first());
        return agenda.toldBy(mail.order());
    }

    /** Those whose calendars this mission may concern. */
    static Set<Recipient> recipients(Knowledge known, List<Mail> all) {
        boolean any = known.day() != null
                || !known.appointments().isEmpty()
                || all.stream().anyMatch(m -> !m.told().isEmpty());
        var recipients = new LinkedHashSet<Recipient>();
        if (any) {
            recipients.add(new Recipient.Initiator());
            known.attempts().forEach(a -> recipients.add(new Recipient.Mentor(a.mentor())));
        }
        return recipients;
    }

    /** What a subscribed calendar shows: also what is over; under the numbers that mails have told or are going to tell. */
    List<CalendarEntry> shown(LocalDate today) {
        var shown = new ArrayList<CalendarEntry>();
        for (var appointment : known.appointments()) {
            boolean stands = appointment.standing() == Appointment.Standing.HELD || isAgreed(appointment);
            if (stands && concerns(appointment)) {
                occasion(appointment)
                        .map(occasion -> numbered(on(occasion, appointment.sequence())))
                        .ifPresent(shown::add);
            }
        }
        var day = known.day();
        if (day != null && !day.isBefore(today) && holds(day)) {
            shown.add(numbered(on(new WholeDay(day), 0)));
        }
        return List.copyOf(shown);
    }

    /** As agreed, or as a mail told it of which no more is known. */
    private Optional<Occasion> occasion(Appointment appointment) {
        var agreed = appointment.agreed();
        return agreed == null
                ? latest(standing(appointment.id().value())).map(CalendarEntry::occasion)
                : Optional.of(new Appointed(appointment.id(), agreed));
    }

    private List<CalendarEntry> toldBy(MailOrder order) {
        var at = order.createdAt();
        boolean all = order.template() == Template.CALENDAR_CHANGED;
        boolean greeting = Template.NAMING.contains(order.template()) || Template.CONFIRMING.contains(order.template());
        var matter = order.matter();
        var own = matter == null ? Optional.<CalendarEntry>empty() : Optional.of(ofMatter(order, matter));
        var others = Stream.concat(
                        known.appointments().stream()
                                .flatMap(a -> wanted(a, at).stream())
                                .filter(e -> all || e.off()),
                        wantedDay(at).stream())
                .filter(e -> own.isEmpty() || !own.get().key().equals(e.key()))
                .filter(e -> isDue(e) || greeting && !e.off());
        return Stream.concat(own.stream(), others).map(this::numbered).toList();
    }

    /** A mail about an appointment always brings its file: whoever has lost the first one has another. */
    private CalendarEntry ofMatter(MailOrder order, Matter matter) {
        var occasion = new Appointed(matter.appointment(), matter.meeting());
        return Template.CALLED_OFF.contains(order.template())
                ? off(
                        latest(standing(occasion.key()))
                                .map(CalendarEntry::occasion)
                                .orElse(occasion),
                        matter.number())
                : on(occasion, matter.number());
    }

    /** What is to be told of an appointment; empty where it is to stay as it is. */
    private Optional<CalendarEntry> wanted(Appointment appointment, Instant at) {
        var key = appointment.id().value();
        boolean stands = appointment.standing() == Appointment.Standing.HELD || isAgreed(appointment);
        if (concerns(appointment) && stands) {
            // of what is over nobody needs to hear, unless something else still stands there
            return Optional.ofNullable(appointment.agreed())
                    .map(meeting -> on(new Appointed(appointment.id(), meeting), appointment.sequence()))
                    .filter(e -> isAgreed(appointment) && isAhead(e, at)
                            || standing(key).anyMatch(told -> isAhead(told, at)));
        }
        boolean certain = concerns(appointment) && appointment.standing() != Appointment.Standing.AGREED;
        return latest(standing(key))
                .filter(_ -> certain || standing(key).anyMatch(told -> isAhead(told, at)))
                .map(told -> off(told.occasion(), certain ? appointment.sequence() : 0));
    }

    private Optional<CalendarEntry> wantedDay(Instant at) {
        var today = at.atZone(BERLIN).toLocalDate();
        var day = known.day();
        if (day != null && !day.isBefore(today) && holds(day)) {
            return Optional.of(on(new WholeDay(day), 0));
        }
        return latest(standing(WholeDay.KEY))
                .filter(_ -> standing(WholeDay.KEY)
                        .anyMatch(e -> e.occasion() instanceof WholeDay(var told)
                                && (isCovered(told)
                                        || told.isAfter(today)
                                        || told.equals(today) && known.stage() != Stage.COMPLETED)))
                .map(e -> off(e.occasion(), 0));
    }

    private static boolean isAhead(CalendarEntry entry, Instant at) {
        return !(entry.occasion() instanceof Appointed(var _, var meeting))
                || meeting.from().isAfter(at);
    }

    /** With the recipient; the initiator is concerned by all. */
    private boolean concerns(Appointment appointment) {
        return !(recipient instanceof Recipient.Mentor(var mentor)) || mentor.equals(appointment.mentor());
    }

    /** With somebody who, as far as the search has told, has said yes and stands by it. */
    private boolean isAgreed(Appointment appointment) {
        return appointment.standing() == Appointment.Standing.AGREED && isTheirs(appointment.mentor());
    }

    private boolean isTheirs(MentorId mentor) {
        return !known.handedOnBy(mentor)
                && known.attempts().stream()
                        .anyMatch(a ->
                                a.standing() == Standing.ACCEPTED && a.mentor().equals(mentor));
    }

    /** Somebody comes on that day, and no time says more. */
    private boolean holds(LocalDate day) {
        boolean found = recipient instanceof Recipient.Mentor(var mentor) ? isTheirs(mentor) : known.mentorFound();
        return found && known.stage() == Stage.REQUESTED && !isCovered(day);
    }

    private boolean isCovered(LocalDate day) {
        return known.appointments().stream()
                .filter(this::concerns)
                .filter(a -> isAgreed(a) || a.standing() == Appointment.Standing.HELD)
                .map(Appointment::agreed)
                .filter(Objects::nonNull)
                .anyMatch(m -> !m.from().atZone(BERLIN).toLocalDate().isAfter(day)
                        && !m.to().atZone(BERLIN).toLocalDate().isBefore(day));
    }

    /** Something that may stand is due to go until its end has certainly arrived; anything else until it has. */
    private boolean isDue(CalendarEntry entry) {
        if (entry.off()) {
            return standing(entry.key()).findAny().isPresent();
        }
        return latest(told(entry.key(), Mail::mayStillCount))
                .filter(entry::leavesTheSameAs)
                .filter(e -> arrived(entry.key()).anyMatch(e::equals))
                .isEmpty();
    }

    /** Each of these may stand in the calendar: it may have arrived, and nothing later certainly has. */
    private Stream<CalendarEntry> standing(String key) {
        int over = arrived(key)
                .mapToInt(e -> e.off() ? e.sequence() + 1 : e.sequence())
                .max()
                .orElse(0);
        return told(key, Mail::mayStillCount).filter(e -> !e.off() && e.sequence() >= over);
    }

    /** Certainly, but for what the desk has sent once more: that has to tell again what the first one told. */
    private boolean hasArrived(Mail mail) {
        return mail.state() instanceof MailState.Sent && !mail.first().equals(doubted);
    }

    private Stream<CalendarEntry> told(String key, Predicate<Mail> which) {
        return mails.stream()
                .filter(which)
                .flatMap(m -> m.told().stream())
                .filter(e -> e.key().equals(key));
    }

    /** What has certainly arrived: of a mail that was taken, what its last try told. */
    private Stream<CalendarEntry> arrived(String key) {
        return mails.stream()
                .filter(this::hasArrived)
                .flatMap(m -> m.entries().stream())
                .filter(e -> e.key().equals(key));
    }

    private static Optional<CalendarEntry> latest(Stream<CalendarEntry> entries) {
        return entries.max(Comparator.comparingInt(CalendarEntry::sequence));
    }

    private CalendarEntry numbered(CalendarEntry entry) {
        return latest(told(entry.key(), _ -> true))
                .map(top -> top.leavesTheSameAs(entry) ? top.sequence() : top.sequence() + 1)
                .map(least -> entry.numbered(Math.max(entry.sequence(), least)))
                .orElse(entry);
    }

    private static CalendarEntry on(Occasion occasion, int sequence) {
        return new CalendarEntry(occasion, sequence, false);
    }

    private static CalendarEntry off(Occasion occasion, int sequence) {
        return new CalendarEntry(occasion, sequence, true);
    }
}
