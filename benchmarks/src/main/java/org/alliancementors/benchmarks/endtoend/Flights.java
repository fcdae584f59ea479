package org.alliancementors.benchmarks.endtoend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancementors.benchmarks.mail.Inbox;
import org.jspecify.annotations.Nullable;

/**
 * The missions that are under way: from the request until both of its mails have been taken, the one to who asked and the one to the
 * mentor. Which mission a mail is about stands in its Message-ID.
 */
final class Flights implements Inbox {

    /** Mails about a mission. */
    static final int MAILS = 2;

    private static final Pattern MISSION = Pattern.compile("\\.m([A-Za-z0-9-]+)\\.");

    private final Map<String, Flight> flights = new ConcurrentHashMap<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger copies = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger mails = new AtomicInteger();
    private final List<byte[]> letters = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final int toKeep;
    private volatile Runnable landed = () -> {};

    /**
     * With nothing under way.
     *
     * @param letters how many contents are kept
     */
    Flights(int letters) {
        this.toKeep = letters;
    }

    /**
     * One that has come all the way; nanoseconds of the same clock.
     *
     * @param asked when the request was sent, or should have been
     * @param done when its last mail was taken
     */
    record Arrival(long asked, long done) {}

    private static final class Flight {
        private long asked;
        private boolean accepted;
        private @Nullable String first;
        private int mails;
        private long last;
    }

    /** Is told whenever one has come all the way. */
    void onLanding(Runnable listener) {
        landed = listener;
    }

    /** A request was answered with this mission. Its mails may have come before. */
    void accepted(String mission, long asked) {
        accepted.incrementAndGet();
        Flight flight = flights.computeIfAbsent(mission, any -> new Flight());
        synchronized (flight) {
            if (flight.accepted) {
                throw new IllegalStateException("Two requests were answered with mission " + mission);
            }
            flight.accepted = true;
            flight.asked = asked;
            land(flight);
        }
    }

    @Override
    public boolean refuses() {
        return false;
    }

    @Override
    public void take(String messageId, byte[] content, int length) {
        long now = System.nanoTime();
        Matcher mission = MISSION.matcher(messageId);
        if (!mission.find()) {
            // the desk's day and the like
            return;
        }
        keep(content, length);
        Flight flight = flights.computeIfAbsent(mission.group(1), any -> new Flight());
        synchronized (flight) {
            if (messageId.equals(flight.first) || flight.mails == MAILS) {
                copies.incrementAndGet();
                return;
            }
            flight.first = messageId;
            flight.mails++;
            flight.last = now;
            land(flight);
        }
    }

    private void land(Flight flight) {
        if (flight.accepted && flight.mails == MAILS) {
            synchronized (arrivals) {
                arrivals.add(new Arrival(flight.asked, flight.last));
            }
            landed.run();
        }
    }

    private void keep(byte[] content, int length) {
        bytes.addAndGet(length);
        if (mails.incrementAndGet() <= toKeep) {
            synchronized (letters) {
                letters.add(Arrays.copyOf(content, length));
            }
        }
    }

    /** All that were accepted. */
    List<String> missions() {
        return flights.entrySet().stream()
                .filter(flight -> flight.getValue().accepted)
                .map(Map.Entry::getKey)
                .toList();
    }

    int accepted() {
        return accepted.get();
    }

    /** How many have come all the way. */
    int landed() {
        synchronized (arrivals) {
            return arrivals.size();
        }
    }

    /** Accepted, and not all the way yet. */
    int open() {
        return accepted() - landed();
    }

    /** Mails that came again, or that nobody expected. */
    int copies() {
        return copies.get();
    }

    /** All mails about missions that were taken. */
    int mails() {
        return mails.get();
    }

    /** Mean size of a mail, bytes. */
    long bytesPerMail() {
        return bytes.get() / Math.max(1, mails.get());
    }

    /** The first contents that came. */
    List<byte[]> letters() {
        synchronized (letters) {
            return List.copyOf(letters);
        }
    }

    /** Those that came from this number on, in the order in which they came. */
    List<Arrival> arrivals(int from) {
        synchronized (arrivals) {
            return List.copyOf(arrivals.subList(from, arrivals.size()));
        }
    }
}
