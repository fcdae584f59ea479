package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.notification.correspondence.Delivery.Outcome;
import org.alliancementors.notification.correspondence.Letters.Making;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what was claimed: asks for the contacts of a batch at once, makes each letter, hands it over and marks what came of
 * it. Before content leaves, the store has to agree once more that the claim stands and the mail is true.
 */
public final class SendingMails {

    private static final Logger LOG = LoggerFactory.getLogger(SendingMails.class);

    /** For so long what is remembered of a mission may be from before it was amended; longer than contacts are kept. */
    private static final Duration AMENDED_LATELY = Duration.ofMinutes(1);

    private final Correspondences correspondences;
    private final Outside outside;
    private final Workers workers;
    private final Policy policy;
    private final InstantSource clock;

    /** Sends with these. */
    public SendingMails(
            Correspondences correspondences, Outside outside, Workers workers, Policy policy, InstantSource clock) {
        this.correspondences = correspondences;
        this.outside = outside;
        this.workers = workers;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Whom sending talks to.
     *
     * @param contacts who people are
     * @param letters what mails say
     * @param relay the way out
     * @param circuit whether the way out is open
     * @param meter told what happens
     */
    public record Outside(Contacts contacts, Letters letters, Relay relay, RelayCircuit circuit, MailMeter meter) {}

    /**
     * How patient sending is.
     *
     * @param backOff between the attempts of a mail
     * @param contactsRetry until the owner of contact data, or a store that was down, is asked again
     * @param markRetry until storing what came of a mail is tried again
     */
    public record Policy(BackOff backOff, Duration contactsRetry, Duration markRetry) {}

    int admitted(int wanted) {
        return outside.circuit().admit(wanted);
    }

    /** Whether the relay is left alone just now. */
    boolean waiting() {
        return outside.circuit().isBroken();
    }

    MailStep leaseEnded(ClaimToken token, Instant at) {
        return new MailStep.LeaseEnded(token, at, policy.backOff(), jitter());
    }

    void countUnclear() {
        outside.meter().unclear();
    }

    /** Sends these in the background and gives back their room; {@code more} is told of subjects with more to send. */
    void send(List<Job> jobs, Consumer<Subject> more) {
        if (!jobs.isEmpty()) {
            workers.run(() -> prepare(jobs, more));
        }
    }

    private void prepare(List<Job> jobs, Consumer<Subject> more) {
        var missions = new HashSet<MissionId>();
        var changed = new HashSet<MissionId>();
        var mentors = new HashSet<MentorId>();
        var contacts = new HashSet<Contacts.ContactKey>();
        var lately = clock.instant().minus(AMENDED_LATELY);
        jobs.forEach(job -> {
            if (job.subject() instanceof Subject.Mission(var mission)) {
                missions.add(mission);
                if (job.known().changedAfter(lately)) {
                    changed.add(mission);
                }
            }
            job.mentors().forEach(mentors::add);
            job.contacts().forEach(contacts::add);
        });
        var book = outside.contacts().lookUp(new Contacts.Question(missions, changed, mentors, contacts));
        jobs.stream().skip(1).forEach(job -> workers.run(() -> send(job, book, more)));
        send(jobs.getFirst(), book, more);
    }

    private void send(Job job, Contacts.Book book, Consumer<Subject> more) {
        Optional<Correspondence> left = Optional.empty();
        try {
            left = switch (make(job, book)) {
                case Making.Made(var letter) -> handOver(job, letter);
                case Making.Waits _ ->
                    mark(
                            job,
                            new MailStep.Released(
                                    job.token(),
                                    clock.instant(),
                                    Outcome.CONTACTS_UNAVAILABLE,
                                    "contact data not to be had",
                                    clock.instant().plus(policy.contactsRetry())));
                case Making.RecipientGone _ -> mark(job, new MailStep.ContactGone(job.token(), clock.instant()));
                case Making.ContentGone _ ->
                    mark(job, new MailStep.SetAside(job.token(), clock.instant(), ParkReason.CONTENT_GONE));
                case Making.NotWritable _ ->
                    mark(job, new MailStep.SetAside(job.token(), clock.instant(), ParkReason.NOT_WRITABLE));
            };
        } finally {
            workers.giveBack(1);
        }
        left.filter(c -> !workers.closing() && !c.claimable(clock.instant()).isEmpty())
                .ifPresent(c -> more.accept(c.subject()));
    }

    private Making make(Job job, Contacts.Book book) {
        try {
            return outside.letters().make(job, book);
        } catch (RuntimeException e) {
            LOG.error(
                    "Mail {} cannot be written and is parked: {}",
                    job.order().id(),
                    e.getClass().getName());
            return new Making.NotWritable();
        }
    }

    private Optional<Correspondence> handOver(Job job, Letter letter) {
        var storeDown = new AtomicBoolean();
        long begin = System.nanoTime();
        var result = outside.relay().handOver(letter, () -> mayGo(job, storeDown));
        outside.meter().handedOver(Duration.ofNanos(System.nanoTime() - begin), result);
        if (result instanceof HandOver.RelayBroken) {
            outside.circuit().failed();
        } else {
            outside.circuit().works();
        }
        var now = clock.instant();
        return switch (result) {
            case HandOver.Taken(var answer) -> mark(job, new MailStep.Taken(job.token(), now, answer));
            case HandOver.Deferred(var answer) ->
                mark(job, new MailStep.Deferred(job.token(), now, answer, policy.backOff(), jitter()));
            case HandOver.RelayBroken(var answer) -> mark(job, relayBroken(job, now, answer));
            case HandOver.AddressRefused(var answer) ->
                mark(job, new MailStep.AddressRefused(job.token(), now, answer));
            case HandOver.Unclear(var answer) -> {
                var left = mark(job, new MailStep.Unclear(job.token(), now, answer, policy.backOff(), jitter()));
                left.ifPresent(_ -> {
                    LOG.warn(
                            "Mail {} was handed over without an answer: a copy may follow",
                            job.order().id());
                    outside.meter().unclear();
                });
                yield left;
            }
            case HandOver.NotBegun _ ->
                storeDown.get()
                        ? mark(
                                job,
                                new MailStep.Released(
                                        job.token(),
                                        now,
                                        Outcome.RELAY_BROKEN,
                                        "store not to be had",
                                        now.plus(policy.contactsRetry())))
                        : Optional.empty();
        };
    }

    private MailStep relayBroken(Job job, Instant now, String answer) {
        return new MailStep.Released(
                job.token(),
                now,
                Outcome.RELAY_BROKEN,
                answer,
                now.plus(outside.circuit().waiting()));
    }

    /** The last look before content leaves: the claim stands and nothing that came in meanwhile speaks against it. */
    private boolean mayGo(Job job, AtomicBoolean storeDown) {
        try {
            return correspondences
                    .change(
                            job.subject(),
                            c -> c.step(job.order().id(), new MailStep.HandOver(job.token(), clock.instant())))
                    .isPresent();
        } catch (RuntimeException e) {
            LOG.warn(
                    "Mail {} is held back, the store does not answer: {}",
                    job.order().id(),
                    e.getClass().getName());
            storeDown.set(true);
            return false;
        }
    }

    /**
     * Stores what came of a mail, however long it takes: who holds a 250 is the only one who knows.
     *
     * @return the correspondence afterwards, or empty when the claim had passed to somebody else
     */
    private Optional<Correspondence> mark(Job job, MailStep step) {
        for (int tries = 1; ; tries++) {
            try {
                var left = correspondences.change(
                        job.subject(), c -> c.step(job.order().id(), step));
                left.flatMap(c -> c.mail(job.order().id())).ifPresent(this::countEnd);
                return left;
            } catch (RuntimeException e) {
                if (tries == 1) {
                    LOG.warn(
                            "Mail {} waits for the store to take its mark: {}",
                            job.order().id(),
                            e.getClass().getName());
                }
            }
            try {
                Thread.sleep(policy.markRetry());
            } catch (InterruptedException e) {
                LOG.error(
                        "Mail {} could not be marked before the end; its lease will end",
                        job.order().id());
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }

    private void countEnd(Mail mail) {
        if (mail.state() instanceof MailState.Ended state) {
            outside.meter().ended(state);
        }
    }

    private static double jitter() {
        return ThreadLocalRandom.current().nextDouble();
    }
}
