package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private final Readers readers;
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
            Readers readers, Letters letters, CheckingAddresses addresses, Duration retry, InstantSource clock) {
        this.readers = readers;
        this.letters = letters;
        this.addresses = addresses;
        this.retry = retry;
        this.clock = clock;
    }

    /**
     * Who reads, and how they want to.
     *
     * @param briefings what has to be known of them
     * @param news puts off what they want once a day
     */
    public record Readers(Briefings briefings, GatheringNews news) {}

    /** Those that go. */
    List<Written> write(List<Job> wave, List<JobStep> steps) {
        var briefing = readers.briefings().about(wave);
        var made = new ArrayList<Written>();
        for (var job : wave) {
            switch (make(job, briefing)) {
                case Making.Made(var letter) -> made.add(new Written(job, letter));
                case Making.Waits _ ->
                    steps.add(later(job, Outcome.CONTACTS_UNAVAILABLE, "contact data not to be had"));
                case Making.RecipientGone _ ->
                    steps.add(new JobStep(job, new MailStep.ContactGone(job.token(), now())));
                case Making.ContentGone _ -> steps.add(setAside(job, ParkReason.CONTENT_GONE));
                case Making.NotWritable _ -> steps.add(setAside(job, ParkReason.NOT_WRITABLE));
                case Making.Later _ -> steps.add(gathered(job));
                case Making.LeftOut(var reason) ->
                    steps.add(new JobStep(job, new MailStep.LeftOut(job.token(), now(), reason)));
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

    private JobStep gathered(Job job) {
        try {
            return new JobStep(job, readers.news().gather(job, now()));
        } catch (RuntimeException e) {
            LOG.warn(
                    "Mail {} waits to be gathered, the store does not answer: {}",
                    job.id(),
                    e.getClass().getName());
            return later(job, Outcome.RELAY_BROKEN, "store not to be had");
        }
    }

    private Making make(Job job, Briefing briefing) {
        try {
            return letters.make(job, briefing);
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
