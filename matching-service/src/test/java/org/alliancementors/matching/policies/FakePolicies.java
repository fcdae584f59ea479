package org.alliancementors.matching.policies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Versions in memory, which can be away and counts how often it is asked for the newest. */
public final class FakePolicies implements Policies {

    private final NavigableMap<Integer, PolicyVersion> versions =
            new ConcurrentSkipListMap<>(Comparator.<Integer>reverseOrder());
    final AtomicInteger reads = new AtomicInteger();
    volatile boolean away;
    private Runnable beforeNextKeeping = () -> {};

    /** Runs once, just before the next version is kept. */
    void beforeNextKeeping(Runnable disturbance) {
        beforeNextKeeping = disturbance;
    }

    @Override
    public Optional<PolicyVersion> newest() {
        reads.incrementAndGet();
        if (away) {
            throw new IllegalStateException("the store is away");
        }
        return versions.values().stream().findFirst();
    }

    @Override
    public Optional<PolicyVersion> find(int number) {
        return Optional.ofNullable(versions.get(number));
    }

    @Override
    public List<PolicyVersion> page(int skip, int limit) {
        return new ArrayList<>(versions.values())
                .stream().skip(skip).limit(limit).toList();
    }

    @Override
    public long count() {
        return versions.size();
    }

    @Override
    public Keeping keep(PolicyVersion version) {
        Runnable disturbance = beforeNextKeeping;
        beforeNextKeeping = () -> {};
        disturbance.run();
        PolicyVersion there = versions.putIfAbsent(version.number(), version);
        return there == null ? new Keeping(version, true) : new Keeping(there, false);
    }

    @Override
    public void pulled(int number) {
        versions.computeIfPresent(number, (same, version) -> version.pulled());
    }
}
