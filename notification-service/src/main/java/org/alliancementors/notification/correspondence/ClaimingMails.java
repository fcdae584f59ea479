package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancementors.notification.correspondence.Correspondences.Held;
import org.alliancementors.notification.correspondence.MailState.Claimed;
import org.alliancementors.notification.correspondence.MailState.HandingOver;
import org.alliancementors.notification.correspondence.MailState.InFlight;

/**
 * Drives correspondences on: ends leases, drops what is too late, claims what is due and has it sent. Idempotent; several
 * instances may drive the same documents, the store's compare-and-set decides who has claimed what. One write for all.
 */
public final class ClaimingMails {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Correspondences correspondences;
    private final SendingMails sending;
    private final Workers workers;
    private final LeaseWatch leases;
    private final InstantSource clock;

    /** Claims for these workers. */
    public ClaimingMails(
            Correspondences correspondences,
            SendingMails sending,
            Workers workers,
            LeaseWatch leases,
            InstantSource clock) {
        this.correspondences = correspondences;
        this.sending = sending;
        this.workers = workers;
        this.leases = leases;
        this.clock = clock;
    }

    /** Drives these, as just read, as far as there is room. Returns when the claims are stored; sending goes on by itself. */
    public void drive(List<Held> held) {
        driveOnce(held);
    }

    /**
     * Drives these, waiting for room as long as mails go out. For sweeps, which may block: also makes them pause while the
     * relay is out of order, so that they do not read the same documents over and over.
     */
    public void driveAll(List<Held> held) {
        var left = driveOnce(held);
        while (!left.isEmpty() && !sending.waiting() && workers.awaitRoom(left.size(), LONGEST_PAUSE)) {
            workers.pause(sending.rest());
            left = driveOnce(correspondences.read(left));
        }
        if (!left.isEmpty() && sending.waiting()) {
            workers.pause(LONGEST_PAUSE);
        }
    }

    /** What was left for lack of room. */
    private List<Subject> driveOnce(List<Held> held) {
        if (workers.closing()) {
            return List.of();
        }
        var now = clock.instant();
        int due = held.stream().mapToInt(h -> h.state().claimable(now).size()).sum();
        int reserved = workers.reserve(due);
        var claim = new Claiming(
                now,
                leases.ended(held.stream()
                        .flatMap(h -> h.state().inFlight().stream())
                        .toList()));
        int admitted = sending.admitted(reserved);
        var claimed = List.<Job>of();
        try {
            claimed = claim.of(held, admitted);
        } finally {
            sending.unused(admitted - claimed.size());
            workers.giveBack(reserved - claimed.size());
        }
        sending.send(claimed, subjects -> drive(correspondences.read(subjects)));
        return claim.left;
    }

    /** One pass over documents. */
    private final class Claiming {

        private final Instant now;
        private final Set<ClaimToken> ended;
        private final Set<ClaimToken> mine = new HashSet<>();
        private final List<Subject> left = new ArrayList<>();

        Claiming(Instant now, Set<ClaimToken> ended) {
            this.now = now;
            this.ended = ended;
        }

        List<Job> of(List<Held> held, int most) {
            var changes = new LinkedHashMap<Held, Outcome>();
            for (var each : held) {
                var next = sending.considerate(withEndedLeases(each.state().withoutMissedDeadlines(now)), now)
                        .claimed(now, most - mine.size(), this::token);
                if (!next.claimable(now).isEmpty()) {
                    left.add(next.subject());
                }
                if (!next.equals(each.state())) {
                    changes.put(each, new Outcome(next, List.of()));
                }
            }
            if (changes.isEmpty()) {
                return List.of();
            }
            var saved = correspondences.changeAll(changes);
            countUnclear(held, saved);
            return Stream.concat(saved.stream(), writtenOver(changes.keySet(), saved).stream())
                    .flatMap(h -> h.state().mails().stream().flatMap(m -> job(h, m)))
                    .toList();
        }

        /**
         * An event that came in right behind a claim hides from the store that the claim was written: it stands in the document all the
         * same, and nobody else will send its mail before the lease has ended.
         */
        private List<Held> writtenOver(Set<Held> changed, List<Held> saved) {
            var known = saved.stream().map(h -> h.state().subject()).collect(Collectors.toSet());
            var others = changed.stream()
                    .map(h -> h.state().subject())
                    .filter(subject -> !known.contains(subject))
                    .toList();
            return others.isEmpty() ? List.of() : correspondences.read(others);
        }

        private ClaimToken token() {
            var token = new ClaimToken(UUID.randomUUID().toString());
            mine.add(token);
            return token;
        }

        private Correspondence withEndedLeases(Correspondence state) {
            var next = state;
            for (var mail : state.inFlight()) {
                if (mail.state() instanceof InFlight claim && ended.contains(claim.token())) {
                    next = next.step(mail.id(), sending.leaseEnded(claim.token(), now))
                            .map(Outcome::state)
                            .orElse(next);
                }
            }
            return next;
        }

        private void countUnclear(List<Held> held, List<Held> saved) {
            var changed =
                    new HashSet<>(saved.stream().map(h -> h.state().subject()).toList());
            held.stream()
                    .map(Held::state)
                    .filter(c -> changed.contains(c.subject()))
                    .flatMap(c -> c.inFlight().stream())
                    .filter(m -> m.state() instanceof HandingOver h && ended.contains(h.token()))
                    .forEach(_ -> sending.countUnclear());
        }

        private Stream<Job> job(Held correspondence, Mail mail) {
            return mail.state() instanceof Claimed(var token, var _) && mine.contains(token)
                    ? Stream.of(new Job(correspondence, mail.order(), mail.entries(), token))
                    : Stream.empty();
        }
    }
}
