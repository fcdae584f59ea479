package org.alliancementors.benchmarks.mail;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alliancementors.sandbox.mail.Connections;

/**
 * A mail server that counts what it takes, with the time of each, and keeps no contents unless told to. A thread for each
 * connection. Refusing, it sends every client away with 421 and hangs up, also where a connection stands.
 */
final class Sink implements AutoCloseable {

    private final Connections connections;
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
        connections = Connections.listen(port, this::serve);
    }

    int port() {
        return connections.port();
    }

    void refuse(boolean refuse) {
        refusing = refuse;
    }

    boolean refuses() {
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

    /** Takes a mail; called just before the client is told so. */
    synchronized void take(String messageId, byte[] content, int length) {
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

    private void serve(Socket client) throws IOException {
        client.setTcpNoDelay(true);
        new SinkConnection(client, this).talk();
    }

    @Override
    public void close() {
        connections.close();
    }
}
