package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.notification.correspondence.Contacts.Entry;
import org.alliancementors.notification.correspondence.Contacts.MissionContact;
import org.alliancementors.notification.correspondence.Correspondences.Held;
import org.alliancementors.notification.correspondence.MailState.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * Which mails would follow from an act of the desk, to whom and in which words, by the same steps as real ones: the same calls, the
 * same truths, the contact data of now. Nothing is stored or sent, and no link in them opens anything.
 */
public final class ForeseeingMails {

    private static final String NO_SECRET = "beispiel";

    private final Correspondences correspondences;
    private final Briefings briefings;
    private final Letters letters;
    private final InstantSource clock;

    /**
     * Foresees with these.
     *
     * @param letters whose links open nothing
     */
    public ForeseeingMails(Correspondences correspondences, Briefings briefings, Letters letters, InstantSource clock) {
        this.correspondences = correspondences;
        this.briefings = briefings;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * A mail that would go.
     *
     * @param order what it is
     * @param notBefore from when on
     * @param how whether and how it would be written
     * @param letter the mail; null where it cannot be written now
     */
    public record Foreseen(
            MailOrder order,
            Instant notBefore,
            How how,
            @Nullable Letter letter) {}

    /** What would become of a mail. */
    public enum How {
        /** It goes. */
        SENT,
        /** Its reader gets it with others, once a day. */
        DAILY,
        /** It cannot be said now: an owner of contact data is down. */
        UNAVAILABLE,
        /** Its recipient, or what it speaks of, is known no more. */
        GONE
    }

    /** The mails that would follow at once, the earliest first; none for a mission of which nothing is known. */
    public List<Foreseen> of(MissionId mission, DeskPlan plan) {
        var found = correspondences.of(new Subject.Mission(mission));
        if (found.isEmpty()) {
            return List.of();
        }
        var before = found.get();
        var now = clock.instant();
        var after = after(before, plan, now);
        var made = after.mails().stream()
                .filter(mail -> before.mail(mail.id()).isEmpty() && mail.state() instanceof Waiting)
                .sorted(Comparator.comparing(ForeseeingMails::from))
                .toList();
        var jobs = made.stream().map(mail -> job(after, mail)).toList();
        var briefing = withoutSecrets(briefings.about(jobs));
        var foreseen = new ArrayList<Foreseen>();
        for (int i = 0; i < made.size(); i++) {
            add(foreseen, made.get(i), jobs.get(i), briefing);
        }
        return List.copyOf(foreseen);
    }

    private static Correspondence after(Correspondence before, DeskPlan plan, Instant now) {
        var next = before;
        long seq = 1;
        for (var occurrence : plan.occurrences(before.ofMission(), now)) {
            next = next.on(new EventId("foreseen", before.subject().toString(), seq), now, occurrence)
                    .state();
            seq++;
        }
        return next;
    }

    private static Job job(Correspondence after, Mail mail) {
        Held held = () -> after;
        return new Job(
                held, mail.order(), Agenda.toldBy(mail, after.ofMission(), after.mails()), new ClaimToken("foreseen"));
    }

    private static Instant from(Mail mail) {
        return mail.state() instanceof Waiting waiting
                ? waiting.notBefore()
                : mail.order().createdAt();
    }

    private void add(List<Foreseen> foreseen, Mail mail, Job job, Briefing briefing) {
        Instant from = from(mail);
        switch (letters.make(job, briefing)) {
            case Letters.Making.Made(var letter) -> foreseen.add(new Foreseen(job.order(), from, How.SENT, letter));
            case Letters.Making.Later _ -> foreseen.add(new Foreseen(job.order(), from, How.DAILY, null));
            case Letters.Making.Waits _ -> foreseen.add(new Foreseen(job.order(), from, How.UNAVAILABLE, null));
            case Letters.Making.RecipientGone _, Letters.Making.ContentGone _, Letters.Making.NotWritable _ ->
                foreseen.add(new Foreseen(job.order(), from, How.GONE, null));
            case Letters.Making.LeftOut _ -> {}
        }
    }

    /** The status page of the initiator is none of the desk's. */
    private static Briefing withoutSecrets(Briefing briefing) {
        Map<MissionId, Entry<MissionContact>> missions = new HashMap<>();
        briefing.book().missions().forEach((id, entry) -> missions.put(id, entry.map(ForeseeingMails::withoutSecret)));
        var book = new Contacts.Book(
                missions, briefing.book().mentors(), briefing.book().contacts());
        return new Briefing(book, briefing.preferences(), briefing.gathered(), briefing.desk());
    }

    private static MissionContact withoutSecret(MissionContact contact) {
        return new MissionContact(contact.initiator(), contact.request(), contact.aim(), NO_SECRET);
    }
}
