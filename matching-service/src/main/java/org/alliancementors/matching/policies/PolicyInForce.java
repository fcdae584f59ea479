package org.alliancementors.matching.policies;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.alliancementors.matching.fit.Policy;
import org.jspecify.annotations.Nullable;

/**
 * The policy that is in force, as this instance knows it: at most about a second behind what is stored, and never more than
 * one read a second. When the store cannot be read the last known stays. The first version is written by whichever instance
 * asks first.
 */
public final class PolicyInForce implements Supplier<Policy> {

    /** How long what was read counts as fresh. */
    static final Duration FRESH = Duration.ofSeconds(1);

    private final Policies policies;
    private final Policy first;
    private final InstantSource clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Known known;

    private record Known(Policy policy, Instant askedAt) {

        boolean isFresh(Instant now) {
            return Duration.between(askedAt, now).abs().compareTo(FRESH) < 0;
        }
    }

    /**
     * Over these versions.
     *
     * @param policies where they are kept
     * @param first is kept as version 1 when there is none
     * @param clock tells when to read again
     * @throws IllegalArgumentException naming the values, when the first policy cannot be put in force
     */
    public PolicyInForce(Policies policies, Policy first, InstantSource clock) {
        if (!first.violations().isEmpty()) {
            throw new IllegalArgumentException("the first policy cannot be put in force: " + first.violations());
        }
        this.policies = policies;
        this.first = first;
        this.clock = clock;
    }

    /**
     * The policy in force. While one thread reads, the others take the last known; as long as nothing is known they wait.
     * Throws what the store throws only as long as nothing is known.
     */
    @Override
    public Policy get() {
        Known last = known;
        if (last != null && (last.isFresh(clock.instant()) || !reading.tryLock())) {
            return last.policy();
        }
        if (last == null) {
            reading.lock();
        }
        try {
            return refreshed();
        } finally {
            reading.unlock();
        }
    }

    /** This version is stored: whoever asks this instance from now on gets it, or a newer one. */
    void learn(Policy stored) {
        reading.lock();
        try {
            remember(stored);
        } finally {
            reading.unlock();
        }
    }

    private Policy refreshed() {
        Known last = known;
        if (last == null) {
            return remember(policies.newest().orElseGet(this::keepFirst).policy());
        }
        Instant now = clock.instant();
        if (last.isFresh(now)) {
            return last.policy();
        }
        try {
            return remember(policies.newest().map(PolicyVersion::policy).orElse(last.policy()));
        } catch (RuntimeException away) {
            known = new Known(last.policy(), now);
            return last.policy();
        }
    }

    private Policy remember(Policy read) {
        Known last = known;
        Policy newer = last != null && last.policy().version() > read.version() ? last.policy() : read;
        known = new Known(newer, clock.instant());
        return newer;
    }

    private PolicyVersion keepFirst() {
        return policies.keep(PolicyVersion.first(first, clock.instant())).there();
    }
}
