package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.notification.correspondence.CheckingAddresses.Verdict;
import org.alliancementors.notification.correspondence.Delivery.Outcome;
import org.alliancementors.notification.correspondence.Letters.Making;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets the mails of a wave ready to go: asks for all their contacts at once, makes the letters, and has their addresses
 * checked. What does not go becomes a step.
 */
public final class WritingMails {

    private static final Logger LOG = LoggerFactory.getLogger(WritingMails.class);

    /** For so long what is remembered of a mission may be from before it was amended; longer than contacts are kept. */
    private static final Duration AMENDED_LATELY = Duration.ofMinutes(1);

    private final Contacts contacts;
    private final Letters letters;
    private final CheckingAddresses addresses;
    private final Duration retry;
    private final InstantSource clock;

    /**
     * Writes with these.
     *
     * @param retry until the owner of contact data, or a store that was down, is asked again
     */
    public WritingMails(
            Contacts contacts, Letters letters, CheckingAddresses addresses, Duration retry, InstantSource clock) {
        this.contacts = contacts;
        this.letters = letters;
        this.addresses = addresses;
        this.retry = retry;
        this.clock = clock;
    }

    /** Those that go. */
    List<Written> write(List<Job> wave, List<JobStep> steps) {
        var book = contacts.lookUp(question(wave));
        var made = new ArrayList<Written>();
        for (var job : wave) {
            switch (make(job, book)) {
                case Making.Made(var letter) -> made.add(new Written(job, letter));
                case Making.Waits _ ->
                    steps.add(later(job, Outcome.CONTACTS_UNAVAILABLE, "contact data not to be had"));
                case Making.RecipientGone _ ->
                    steps.add(new JobStep(job, new MailStep.ContactGone(job.token(), now())));
                case Making.ContentGone _ -> steps.add(setAside(job, ParkReason.CONTENT_GONE));
                case Making.NotWritable _ -> steps.add(setAside(job, ParkReason.NOT_WRITABLE));
            }
        }
        return checked(made, steps);
    }

    private List<Written> checked(List<Written> made, List<JobStep> steps) {
        Map<MailId, Verdict> verdicts;
        try {
            verdicts = addresses.judge(made);
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} mails are held back, the store does not answer: {}",
                    made.size(),
                    e.getClass().getName());
            made.forEach(mail -> steps.add(later(mail.job(), Outcome.RELAY_BROKEN, "store not to be had")));
            return List.of();
        }
        var written = new ArrayList<Written>();
        made.forEach(mail -> {
            var job = mail.job();
            switch (Objects.requireNonNull(verdicts.get(mail.id()))) {
                case Verdict.Free(var key) -> written.add(mail.to(key));
                case Verdict.Held(var reason) ->
                    steps.add(new JobStep(job, new MailStep.HeldBack(job.token(), now(), reason)));
                case Verdict.Enough(var until) ->
                    steps.add(new JobStep(
                            job,
                            new MailStep.Released(
                                    job.token(), now(), Outcome.RECIPIENT_LIMIT, "enough for one day", until)));
            }
        });
        return written;
    }

    /** Before a refusal is stored with its mail, it is with the address: nobody writes there any more. */
    void refused(JobStep each) {
        if (each.step() instanceof MailStep.AddressRefused(var _, var at, var _, var key)) {
            addresses.refused(each.job(), key, at);
        }
    }

    private Contacts.Question question(List<Job> wave) {
        var missions = new HashSet<MissionId>();
        var changed = new HashSet<MissionId>();
        var mentors = new HashSet<MentorId>();
        var ofAlliances = new HashSet<Contacts.ContactKey>();
        var lately = clock.instant().minus(AMENDED_LATELY);
        wave.forEach(job -> {
            if (job.subject() instanceof Subject.Mission(var mission)) {
                missions.add(mission);
                if (job.known().changedAfter(lately)) {
                    changed.add(mission);
                }
            }
            job.mentors().forEach(mentors::add);
            job.contacts().forEach(ofAlliances::add);
        });
        return new Contacts.Question(missions, changed, mentors, ofAlliances);
    }

    private Making make(Job job, Contacts.Book book) {
        try {
            return letters.make(job, book);
        } catch (RuntimeException e) {
            LOG.error(
                    "Mail {} cannot be written and is parked: {}",
                    job.id(),
                    e.getClass().getName());
            return new Making.NotWritable();
        }
    }

    private JobStep later(Job job, Outcome outcome, String why) {
        var now = now();
        return new JobStep(job, new MailStep.Released(job.token(), now, outcome, why, now.plus(retry)));
    }

    private JobStep setAside(Job job, ParkReason reason) {
        return new JobStep(job, new MailStep.SetAside(job.token(), now(), reason));
    }

    /** As exact as the store keeps it, so that what was stored is recognised. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
