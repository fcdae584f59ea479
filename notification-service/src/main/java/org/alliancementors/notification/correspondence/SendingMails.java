package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.alliancementors.notification.correspondence.Delivery.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what was claimed, in waves: asks for the contacts of a wave at once, makes its letters, hands them over one after the
 * other over one connection and marks what came of them in one bulk. Before content leaves, the store has to agree once more
 * that the claims stand and the mails are true; it is asked once per wave, as late as can be.
 */
public final class SendingMails {

    private static final Logger LOG = LoggerFactory.getLogger(SendingMails.class);

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
     * @param writing who people are, what mails say, and whether their addresses may be written to
     * @param relay the way out
     * @param admission how many mails may take it
     * @param meter told what happens
     */
    public record Outside(WritingMails writing, Relay relay, Admission admission, MailMeter meter) {}

    /**
     * How sending goes about it.
     *
     * @param wave so many mails at most go together
     * @param backOff between the attempts of a mail
     * @param contactsRetry until the owner of contact data, or a store that was down, is asked again
     * @param markRetry until storing what came of a wave is tried again
     * @param courtesy when it is polite to write
     */
    public record Policy(int wave, BackOff backOff, Duration contactsRetry, Duration markRetry, Courtesy courtesy) {}

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

    Correspondence considerate(Correspondence correspondence, Instant now) {
        return correspondence.putOff(now, policy.courtesy());
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
            var written = outside.writing().write(wave, steps);
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

    private void handOver(WaveDocuments documents, List<Written> written, List<JobStep> steps) {
        var mails = written.stream().collect(Collectors.toMap(Written::id, each -> each));
        var lastWord = new LastWord(documents, mails, this::now, workers::closing);
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
            var mail = Objects.requireNonNull(mails.get(id));
            stepAfter(result, mail, lastWord).ifPresent(step -> steps.add(new JobStep(mail.job(), step)));
        });
    }

    private Optional<MailStep.Fenced> stepAfter(HandOver result, Written mail, LastWord lastWord) {
        var job = mail.job();
        var token = job.token();
        var now = now();
        return switch (result) {
            case HandOver.Taken(var answer) -> Optional.of(new MailStep.Taken(token, now, answer));
            case HandOver.Deferred(var answer) ->
                Optional.of(new MailStep.Deferred(token, now, answer, policy.backOff(), jitter()));
            case HandOver.RelayBroken(var answer) ->
                Optional.of(back(job, now, answer, outside.admission().circuit().waiting()));
            case HandOver.AddressRefused(var answer) ->
                Optional.of(new MailStep.AddressRefused(token, now, answer, mail.addressee()));
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

    private void mark(WaveDocuments documents, List<JobStep> steps) {
        var unclear = steps.stream()
                .map(JobStep::step)
                .filter(MailStep.Unclear.class::isInstance)
                .map(MailStep.Fenced::token)
                .collect(Collectors.toSet());
        new Marks(documents, outside.writing()::refused, policy.markRetry())
                .store(steps)
                .forEach((token, mail) -> {
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
}
