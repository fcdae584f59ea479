package org.alliancementors.faults.drive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What is to be done and when, and those who do it. What is not over after an attempt is tried again a little later. */
final class Agenda implements AutoCloseable {

    private static final Duration AGAIN = Duration.ofMillis(300);

    private final DelayQueue<Item> items = new DelayQueue<>();
    private final List<Thread> workers = new ArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean hurried;

    private record Item(long dueNanos, Deed deed) implements Delayed {

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(dueNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    Agenda(int hands) {
        for (int i = 0; i < hands; i++) {
            workers.add(Thread.ofVirtual().start(this::work));
        }
    }

    /** Does it after a while. */
    void add(Duration in, Deed deed) {
        open.incrementAndGet();
        put(hurried ? Duration.ZERO : in, deed);
    }

    /** Nobody waits any longer with what they want to do. */
    void hurry() {
        hurried = true;
        var waiting = new ArrayList<Item>();
        items.forEach(waiting::add);
        waiting.stream().filter(items::remove).forEach(item -> put(Duration.ZERO, item.deed()));
    }

    /** How much is not over yet. */
    int open() {
        return open.get();
    }

    private void put(Duration in, Deed deed) {
        items.put(new Item(System.nanoTime() + in.toNanos(), deed));
    }

    private void work() {
        try {
            while (true) {
                Item next = items.take();
                if (done(next.deed())) {
                    open.decrementAndGet();
                } else {
                    put(AGAIN, next.deed());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong on the way there, for instance without a token, is tried again. */
    private static boolean done(Deed deed) {
        try {
            return deed.attempt();
        } catch (RuntimeException e) {
            return false;
        }
    }

    @Override
    public void close() {
        workers.forEach(Thread::interrupt);
    }
}
