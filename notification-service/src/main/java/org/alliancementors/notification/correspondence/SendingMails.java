package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.alliancementors.events.codes.MentorId;
import org.alliancementors.events.codes.MissionId;
import org.alliancementors.notification.correspondence.Delivery.Outcome;
import org.alliancementors.notification.correspondence.Letters.Making;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what was claimed, in waves: asks for the contacts of a wave at once, makes its letters, hands them over one after the
 * other over one connection and marks what came of them in one bulk. Before content leaves, the store has to agree once more
 * that the claims stand and the mails are true; it is asked once per wave, as late as can be.
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
     * @param admission how many mails may take it
     * @param meter told what happens
     */
    public record Outside(Contacts contacts, Letters letters, Relay relay, Admission admission, MailMeter meter) {}

    /**
     * How sending goes about it.
     *
     * @param wave so many mails at most go together
     * @param backOff between the attempts of a mail
     * @param contactsRetry until the owner of contact data, or a store that was down, is asked again
     * @param markRetry until storing what came of a wave is tried again
     */
    public record Policy(int wave, BackOff backOff, Duration contactsRetry, Duration markRetry) {}

    /** How many of so many mails may be claimed; those that are not claimed after all are {@link #unused}. */
    int admitted(int wanted) {
        return outside.admission().admit(wanted);
    }

    void unused(int admitted) {
        outside.admission().unused(admitted);
    }

    /** Whether the relay is left alone just now. */
    boolean waiting() {
        return outside.admission().circuit().isBroken();
    }

    /** How long until the relay wants more; zero while it does. */
    Duration rest() {
        return outside.admission().rate().rest();
    }

    MailStep leaseEnded(ClaimToken token, Instant at) {
        return new MailStep.LeaseEnded(token, at, policy.backOff(), jitter());
    }

    void countUnclear() {
        outside.meter().unclear();
    }

    /** Sends these in the background and gives back their room; {@code more} is told of subjects with more to send. */
    void send(List<Job> jobs, Consumer<List<Subject>> more) {
        waves(jobs).forEach(wave -> workers.run(() -> sendWave(wave, more)));
    }

    /** Mails about the same subject stay together, so that waves do not overtake each other in the store. */
    private List<List<Job>> waves(List<Job> jobs) {
        var waves = new ArrayList<List<Job>>();
        jobs.stream()
                .collect(Collectors.groupingBy(Job::subject, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(together -> {
                    if (waves.isEmpty() || waves.getLast().size() + together.size() > policy.wave()) {
                        waves.add(new ArrayList<>());
                    }
                    waves.getLast().addAll(together);
                });
        return waves;
    }

    private void sendWave(List<Job> wave, Consumer<List<Subject>> more) {
        var documents = new WaveDocuments(correspondences, wave);
        try {
            var steps = new ArrayList<JobStep>();
            var written = write(wave, steps);
            if (!written.isEmpty()) {
                handOver(documents, written, steps);
            }
            mark(documents, steps);
        } finally {
            workers.giveBack(wave.size());
        }
        var again = documents.withMore(clock.instant());
        if (!again.isEmpty() && !workers.closing()) {
            more.accept(again);
        }
    }

    /** Makes the letters of a wave. What cannot be made becomes a step. */
    private List<Written> write(List<Job> wave, List<JobStep> steps) {
        var book = outside.contacts().lookUp(question(wave));
        var written = new ArrayList<Written>();
        for (var job : wave) {
            switch (make(job, book)) {
                case Making.Made(var letter) -> written.add(new Written(job, letter));
                case Making.Waits _ ->
                    steps.add(new JobStep(
                            job,
                            new MailStep.Released(
                                    job.token(),
                                    now(),
                                    Outcome.CONTACTS_UNAVAILABLE,
                                    "contact data not to be had",
                                    now().plus(policy.contactsRetry()))));
                case Making.RecipientGone _ ->
                    steps.add(new JobStep(job, new MailStep.ContactGone(job.token(), now())));
                case Making.ContentGone _ -> steps.add(setAside(job, ParkReason.CONTENT_GONE));
                case Making.NotWritable _ -> steps.add(setAside(job, ParkReason.NOT_WRITABLE));
            }
        }
        return written;
    }

    private Contacts.Question question(List<Job> wave) {
        var missions = new HashSet<MissionId>();
        var changed = new HashSet<MissionId>();
        var mentors = new HashSet<MentorId>();
        var contacts = new HashSet<Contacts.ContactKey>();
        var lately = clock.instant().minus(AMENDED_LATELY);
        wave.forEach(job -> {
            if (job.subject() instanceof Subject.Mission(var mission)) {
                missions.add(mission);
                if (job.known().changedAfter(lately)) {
                    changed.add(mission);
                }
            }
            job.mentors().forEach(mentors::add);
            job.contacts().forEach(contacts::add);
        });
        return new Contacts.Question(missions, changed, mentors, contacts);
    }

    private Making make(Job job, Contacts.Book book) {
        try {
            return outside.letters().make(job, book);
        } catch (RuntimeException e) {
            LOG.error(
                    "Mail {} cannot be written and is parked: {}",
                    job.id(),
                    e.getClass().getName());
            return new Making.NotWritable();
        }
    }

    private void handOver(WaveDocuments documents, List<Written> written, List<JobStep> steps) {
        var jobs =
                written.stream().collect(Collectors.toMap(each -> each.letter().id(), Written::job));
        var lastWord = new LastWord(documents, jobs, this::now, workers::closing);
        long begin = System.nanoTime();
        var results =
                outside.relay().handOver(written.stream().map(Written::letter).toList(), lastWord);
        var share = Duration.ofNanos((System.nanoTime() - begin) / written.size());
        results.values().forEach(result -> outside.meter().handedOver(share, result));
        if (results.values().stream().anyMatch(HandOver.RelayBroken.class::isInstance)) {
            outside.admission().circuit().failed();
        } else if (lastWord.answer() != LastWord.Answer.NOT_ASKED) {
            outside.admission().circuit().works();
        }
        results.forEach((id, result) -> {
            var job = Objects.requireNonNull(jobs.get(id));
            stepAfter(result, job, lastWord).ifPresent(step -> steps.add(new JobStep(job, step)));
        });
    }

    private Optional<MailStep.Fenced> stepAfter(HandOver result, Job job, LastWord lastWord) {
        var token = job.token();
        var now = now();
        return switch (result) {
            case HandOver.Taken(var answer) -> Optional.of(new MailStep.Taken(token, now, answer));
            case HandOver.Deferred(var answer) ->
                Optional.of(new MailStep.Deferred(token, now, answer, policy.backOff(), jitter()));
            case HandOver.RelayBroken(var answer) ->
                Optional.of(back(job, now, answer, outside.admission().circuit().waiting()));
            case HandOver.AddressRefused(var answer) -> Optional.of(new MailStep.AddressRefused(token, now, answer));
            case HandOver.Unclear(var answer) ->
                Optional.of(new MailStep.Unclear(token, now, answer, policy.backOff(), jitter()));
            case HandOver.NotWritable _ -> Optional.of(new MailStep.SetAside(token, now, ParkReason.NOT_WRITABLE));
            case HandOver.NotBegun _ ->
                lastWord.answer() == LastWord.Answer.STORE_DOWN
                        ? Optional.of(back(job, now, "store not to be had", policy.contactsRetry()))
                        : lastWord.granted(job.id())
                                ? Optional.of(back(job, now, "its wave ended before its turn", Duration.ZERO))
                                : Optional.empty();
        };
    }

    private static MailStep.Fenced back(Job job, Instant now, String why, Duration wait) {
        return new MailStep.Released(job.token(), now, Outcome.RELAY_BROKEN, why, now.plus(wait));
    }

    private JobStep setAside(Job job, ParkReason reason) {
        return new JobStep(job, new MailStep.SetAside(job.token(), now(), reason));
    }

    private void mark(WaveDocuments documents, List<JobStep> steps) {
        var unclear = steps.stream()
                .map(JobStep::step)
                .filter(MailStep.Unclear.class::isInstance)
                .map(MailStep.Fenced::token)
                .collect(Collectors.toSet());
        new Marks(documents, policy.markRetry()).store(steps).forEach((token, mail) -> {
            if (mail.state() instanceof MailState.Ended ended) {
                outside.meter().ended(ended);
            }
            if (unclear.contains(token)) {
                LOG.warn("Mail {} was handed over without an answer: a copy may follow", mail.id());
                outside.meter().unclear();
            }
        });
    }

    /** As exact as the store keeps it, so that what was stored is recognised. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static double jitter() {
        return ThreadLocalRandom.current().nextDouble();
    }

    /**
     * A mail that is ready to go.
     *
     * @param job the claim
     * @param letter what goes
     */
    private record Written(Job job, Letter letter) {}
}
