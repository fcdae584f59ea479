package org.alliancementors.faults.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Stands in front of one port of this machine, and misbehaves when told so. Two virtual threads for each connection. */
public final class Proxy implements AutoCloseable {

    private static final int SWALLOWED_ONE_IN = 3;

    private final int port;
    private final int target;
    private final Tap tap;
    private final Random random;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final AtomicLong swallowed = new AtomicLong();
    private @Nullable ServerSocket listening;
    private volatile Mode mode = Mode.PASS;
    private volatile Duration latency = Duration.ZERO;

    private Proxy(int port, int target, Tap tap, long seed) {
        this.port = port;
        this.target = target;
        this.tap = tap;
        this.random = new Random(seed);
    }

    /**
     * Passes connections on from now on.
     *
     * @param port where it listens, on the loopback address
     * @param target where they are passed on to; nobody need listen there yet
     * @param tap looks on
     * @param seed decides whether the n-th answer is swallowed that may be
     */
    public static Proxy start(int port, int target, Tap tap, long seed) {
        var proxy = new Proxy(port, target, tap, seed);
        proxy.listen();
        return proxy;
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** How many answers it has swallowed so far. */
    public long swallowed() {
        return swallowed.get();
    }

    /** Passes on each chunk of bytes so much later. */
    public void slowDown(Duration by) {
        latency = by;
        set(Mode.LATENCY);
    }

    /** Behaves like this from now on, with open connections, too. */
    public synchronized void set(Mode next) {
        Mode before = mode;
        mode = next;
        if (next == Mode.REFUSE) {
            stopListening();
        } else if (before == Mode.REFUSE) {
            listen();
        }
        if (next == Mode.REFUSE || next == Mode.CUT) {
            resetAll();
        }
    }

    /** Resets what is connected. */
    public void resetAll() {
        lines.forEach(Line::reset);
    }

    Mode mode() {
        return mode;
    }

    Duration latency() {
        return latency;
    }

    boolean swallowsNext() {
        return random.nextInt(SWALLOWED_ONE_IN) == 0;
    }

    void countSwallowed() {
        swallowed.incrementAndGet();
    }

    void forget(Line line) {
        lines.remove(line);
    }

    private synchronized void listen() {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            listening = socket;
            Thread.ofVirtual().start(() -> accept(socket));
        } catch (IOException e) {
            throw new UncheckedIOException("A proxy cannot listen on port " + port, e);
        }
    }

    private synchronized void stopListening() {
        try {
            if (listening != null) {
                listening.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException e) {
                // closed, or a client that was gone at once
            }
        }
    }

    private void connect(Socket client) {
        var line = new Line(this, client, tap.ofConnection());
        lines.add(line);
        line.connect(target);
    }

    /** Listens no more and hangs up on everybody. */
    @Override
    public void close() {
        set(Mode.REFUSE);
    }
}
