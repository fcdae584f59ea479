package org.alliancementors.benchmarks.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A mail server that counts what it takes, with the time of each, and keeps no contents unless told to.
 */
final class Sink implements Inbox, AutoCloseable {

    private final MailServer server;
    private volatile boolean refusing = true;

    private final Set<String> messageIds = new HashSet<>();
    private final List<byte[]> kept = new ArrayList<>();
    private long[] times = new long[1 << 14];
    private int mails;
    private int copies;
    private long bytes;
    private int toKeep;

    /** Starts it on a port of the loopback address, 0 for any; it refuses. */
    Sink(int port) {
        server = MailServer.listen(port, this);
    }

    int port() {
        return server.port();
    }

    void refuse(boolean refuse) {
        refusing = refuse;
    }

    @Override
    public boolean refuses() {
        return refusing;
    }

    /** Begins to count anew. */
    synchronized void reset() {
        messageIds.clear();
        mails = 0;
        copies = 0;
        bytes = 0;
    }

    /** Keeps the contents of the next so many mails. */
    synchronized void keep(int most) {
        kept.clear();
        toKeep = most;
    }

    synchronized List<byte[]> kept() {
        return List.copyOf(kept);
    }

    synchronized Tally tally() {
        return Tally.of(Arrays.copyOf(times, mails), copies, bytes);
    }

    @Override
    public synchronized void take(String messageId, byte[] content, int length) {
        if (mails == times.length) {
            times = Arrays.copyOf(times, 2 * mails);
        }
        times[mails++] = System.nanoTime();
        bytes += length;
        if (!messageIds.add(messageId)) {
            copies++;
        }
        if (kept.size() < toKeep) {
            kept.add(Arrays.copyOf(content, length));
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
