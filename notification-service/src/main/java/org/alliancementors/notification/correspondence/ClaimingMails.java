package org.alliancementors.notification.correspondence;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

    /** Drives these, as just read. Returns when the claims are stored; sending goes on by itself. */
    public void drive(List<Held> held) {
        if (workers.closing()) {
            return;
        }
        var now = clock.instant();
        var ended = leases.ended(
                held.stream().flatMap(h -> h.state().inFlight().stream()).toList());
        int due = held.stream().mapToInt(h -> h.state().claimable(now).size()).sum();
        int reserved = workers.reserve(Math.min(due, 1_000_000));
        var claimed = List.<Job>of();
        try {
            claimed = claim(held, ended, now, sending.admitted(reserved));
        } finally {
            workers.giveBack(reserved - claimed.size());
        }
        sending.send(claimed, mission -> drive(correspondences.read(List.of(mission))));
    }

    private List<Job> claim(List<Held> held, Set<ClaimToken> ended, Instant now, int most) {
        var mine = new HashSet<ClaimToken>();
        var changes = new LinkedHashMap<Held, Outcome>();
        for (var each : held) {
            var next = withEndedLeases(each.state().withoutMissedDeadlines(now), ended, now)
                    .claimed(now, most - mine.size(), () -> {
                        var token = new ClaimToken(UUID.randomUUID().toString());
                        mine.add(token);
                        return token;
                    });
            if (!next.equals(each.state())) {
                changes.put(each, new Outcome(next, List.of()));
            }
        }
        if (changes.isEmpty()) {
            return List.of();
        }
        var saved = correspondences.changeAll(changes);
        countUnclear(held, saved, ended);
        return saved.stream()
                .flatMap(c -> c.mails().stream().flatMap(m -> job(c, m, mine)))
                .toList();
    }

    private Correspondence withEndedLeases(Correspondence state, Set<ClaimToken> ended, Instant now) {
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

    private void countUnclear(List<Held> held, List<Correspondence> saved, Set<ClaimToken> ended) {
        var changed = new HashSet<>(saved.stream().map(Correspondence::mission).toList());
        held.stream()
                .map(Held::state)
                .filter(c -> changed.contains(c.mission()))
                .flatMap(c -> c.inFlight().stream())
                .filter(m -> m.state() instanceof HandingOver h && ended.contains(h.token()))
                .forEach(_ -> sending.countUnclear());
    }

    private static Stream<Job> job(Correspondence correspondence, Mail mail, Set<ClaimToken> mine) {
        return mail.state() instanceof Claimed(var token, var _) && mine.contains(token)
                ? Stream.of(new Job(correspondence.mission(), correspondence.known(), mail.order(), token))
                : Stream.empty();
    }
}
