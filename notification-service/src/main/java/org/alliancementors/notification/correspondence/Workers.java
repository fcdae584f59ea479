package org.alliancementors.notification.correspondence;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The few threads that send, and how much may lie before them. No more is claimed than there is room for, so a claim does
 * not grow old in a queue.
 */
public final class Workers implements AutoCloseable {

    private final int half;
    private final Semaphore room;
    private final ExecutorService threads;
    private final Duration patience;

    /**
     * Starts them.
     *
     * @param threads how many waves are sent at a time
     * @param room how many mails may be claimed at a time, those being sent included
     * @param patience how long closing waits for what is under way
     */
    public Workers(int threads, int room, Duration patience) {
        this.half = Math.max(1, room / 2);
        this.room = new Semaphore(room);
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofVirtual().name("mail-", 0).factory());
        this.patience = patience;
    }

    /** Reserves room for at most so many; each has to be given back. */
    int reserve(int wanted) {
        int got = 0;
        while (got < wanted && room.tryAcquire()) {
            got++;
        }
        return got;
    }

    /**
     * Waits until there is room for so many, or half of the room is free: who took each place as it falls free would claim
     * mails one by one. False when there was none in time, or it is time to stop.
     */
    boolean awaitRoom(int wanted, Duration most) {
        int enough = Math.min(wanted, half);
        try {
            if (!room.tryAcquire(enough, most.toMillis(), TimeUnit.MILLISECONDS)) {
                return !closing() && room.availablePermits() > 0;
            }
            room.release(enough);
            return !closing();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Does nothing for a while, unless interrupted. */
    void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void giveBack(int places) {
        room.release(places);
    }

    void run(Runnable work) {
        threads.execute(work);
    }

    /** Whether no more work is taken. */
    boolean closing() {
        return threads.isShutdown();
    }

    /** Takes no more work, waits for what is under way, then interrupts it: its leases will end. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
