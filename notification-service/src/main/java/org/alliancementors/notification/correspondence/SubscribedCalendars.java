package org.alliancementors.notification.correspondence;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancementors.events.codes.Language;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.notification.correspondence.Contacts.Book;
import org.alliancementors.notification.correspondence.Contacts.Entry;
import org.alliancementors.notification.correspondence.MentorKnowledge.Standing;
import org.alliancementors.notification.correspondence.Writing.Dated;

/**
 * The calendars that mentors subscribe to: all their appointments of all missions, ahead and of the last {@link #PAST}, with the
 * UIDs and sequences of the files in mails. Names nobody, since such an address gets around more easily than a mail. Made from
 * what is known here; of alliance-service only what the missions are about is asked, and left out while it does not answer.
 */
public final class SubscribedCalendars implements Subscriptions {

    /** How long what is over stays. */
    static final Duration PAST = Duration.ofDays(90);

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Correspondences correspondences;
    private final Contacts contacts;
    private final Writing writing;
    private final Links links;
    private final InstantSource clock;

    /** Reads and writes with these. */
    public SubscribedCalendars(
            Correspondences correspondences, Contacts contacts, Writing writing, Links links, InstantSource clock) {
        this.correspondences = correspondences;
        this.contacts = contacts;
        this.writing = writing;
        this.links = links;
        this.clock = clock;
    }

    /** What came of asking for a calendar. */
    public sealed interface Reading {

        /**
         * Here it is.
         *
         * @param text RFC 5545
         */
        record Shown(String text) implements Reading {}

        /** The address was replaced by a newer one. */
        record Replaced() implements Reading {}

        /** The mentor is none, or has left. */
        record Gone() implements Reading {}

        /** Whether there is such a mentor cannot be told at present. */
        record Unknown() implements Reading {}
    }

    /** A mentor's calendar, for the holder of an address of that generation. */
    public Reading read(MentorId mentor, int generation) {
        var known = known(mentor);
        if (known.calendar() != generation) {
            return new Reading.Replaced();
        }
        if (known.standing() == Standing.LEFT) {
            return new Reading.Gone();
        }
        var missions = correspondences.missionsOf(mentor);
        var book = contacts.lookUp(new Contacts.Question(
                missions.stream()
                        .filter(c -> !shown(c, mentor).isEmpty())
                        .flatMap(SubscribedCalendars::mission)
                        .collect(Collectors.toSet()),
                Set.of(),
                Set.of(mentor),
                Set.of()));
        return switch (book.of(mentor)) {
            case Entry.Gone<?> _ -> new Reading.Gone();
            case Entry.Unavailable<?> _ ->
                known.standing() == Standing.UNKNOWN
                        ? new Reading.Unknown()
                        : shown(missions, mentor, book, Language.DE);
            case Entry.Found<Contacts.MentorContact>(var contact) ->
                shown(missions, mentor, book, contact.person().language());
        };
    }

    @Override
    public URI address(MentorId mentor, Instant issuedAt) {
        return links.calendar(mentor, known(mentor).calendar(), issuedAt);
    }

    /** An address for a mentor who asks for it now; the same all day. */
    public URI address(MentorId mentor) {
        return address(mentor, clock.instant().truncatedTo(ChronoUnit.DAYS));
    }

    /**
     * Makes all addresses of a mentor's calendar worthless.
     *
     * @return the new one, or empty when no such mentor is known
     */
    public Optional<URI> renew(MentorId mentor) {
        var subject = new Subject.Mentor(mentor);
        return correspondences
                .of(subject)
                .flatMap(_ -> correspondences.change(
                        subject, before -> Optional.of(before.withNextCalendar(clock.instant()))))
                .map(_ -> address(mentor, clock.instant()));
    }

    private MentorKnowledge known(MentorId mentor) {
        return correspondences
                .of(new Subject.Mentor(mentor))
                .map(Correspondence::known)
                .filter(MentorKnowledge.class::isInstance)
                .map(MentorKnowledge.class::cast)
                .orElse(MentorKnowledge.NOTHING);
    }

    private Reading shown(List<Correspondence> missions, MentorId mentor, Book book, Language language) {
        var dates = new ArrayList<Dated>();
        for (var mission : missions) {
            var reference = mission.ofMission().reference();
            if (reference != null) {
                var request = mission(mission)
                        .findFirst()
                        .map(book::of)
                        .map(entry -> entry instanceof Entry.Found<Contacts.MissionContact>(var contact)
                                ? contact.request()
                                : null)
                        .orElse(null);
                shown(mission, mentor)
                        .forEach(entry -> dates.add(new Dated(entry, reference, request, since(mission, mentor))));
            }
        }
        dates.sort(Comparator.comparing((Dated date) -> begin(date.entry()))
                .thenComparing(date -> date.reference().value())
                .thenComparing(date -> date.entry().key()));
        return new Reading.Shown(writing.subscription(language, dates));
    }

    private List<CalendarEntry> shown(Correspondence mission, MentorId mentor) {
        var now = clock.instant();
        return Agenda.after(mission.mails(), mission.ofMission(), new Recipient.Mentor(mentor))
                .shown(now.atZone(BERLIN).toLocalDate())
                .stream()
                .filter(entry -> begin(entry).isAfter(now.minus(PAST)))
                .toList();
    }

    private static Instant begin(CalendarEntry entry) {
        return switch (entry.occasion()) {
            case Occasion.Appointed(var _, var meeting) -> meeting.from();
            case Occasion.WholeDay(LocalDate day) -> day.atStartOfDay(BERLIN).toInstant();
        };
    }

    /** The latest word to the mentor about the mission: whatever changes in the calendar calls for one. */
    private static Instant since(Correspondence mission, MentorId mentor) {
        return mission.mails().stream()
                .map(Mail::order)
                .filter(order -> order.recipient().equals(new Recipient.Mentor(mentor)))
                .map(MailOrder::createdAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static Stream<MissionId> mission(Correspondence of) {
        return of.subject() instanceof Subject.Mission(var mission) ? Stream.of(mission) : Stream.empty();
    }
}
