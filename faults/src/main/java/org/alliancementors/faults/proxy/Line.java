package org.alliancementors.faults.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** One connection through a proxy. */
final class Line {

    private static final Duration CUT_AFTER = Duration.ofMillis(500);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final int CONNECT_MILLIS = 2_000;

    private final Proxy proxy;
    private final Socket client;
    private final Socket server = new Socket();
    private final Tap tap;
    private volatile boolean over;

    Line(Proxy proxy, Socket client, Tap tap) {
        this.proxy = proxy;
        this.client = client;
        this.tap = tap;
    }

    /** Connects to the other side and passes on from then on; a client whose server is not there is reset. */
    void connect(int target) {
        try {
            client.setTcpNoDelay(true);
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_MILLIS);
            server.setTcpNoDelay(true);
        } catch (IOException e) {
            reset();
            return;
        }
        Thread.ofVirtual().start(() -> pump(client, server, false));
        Thread.ofVirtual().start(() -> pump(server, client, true));
        if (proxy.mode() == Mode.CUT) {
            pause(CUT_AFTER);
            if (proxy.mode() == Mode.CUT) {
                reset();
            }
        }
    }

    /** Throws both ends away. */
    void reset() {
        end(true);
    }

    private void pump(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[32 << 10];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!hold()) {
                    return;
                }
                if (answers && swallows(buffer, read)) {
                    proxy.countSwallowed();
                    reset();
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
                if (answers) {
                    tap.passed(Tap.text(buffer, read));
                }
            }
            end(false);
        } catch (IOException e) {
            // a client that closes without having read everything resets, too
            end(true);
        }
    }

    /** Waits as the mode wants it; whether there is still somebody to pass something on to. */
    private boolean hold() {
        if (proxy.mode() == Mode.LATENCY) {
            pause(proxy.latency());
        }
        while (proxy.mode() == Mode.HALF_OPEN && !over) {
            pause(LOOK_AGAIN);
        }
        return !over;
    }

    private boolean swallows(byte[] buffer, int length) {
        return proxy.mode() == Mode.SWALLOW && tap.mayBeSwallowed(Tap.text(buffer, length)) && proxy.swallowsNext();
    }

    private void end(boolean unread) {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
        }
        if (unread) {
            tap.reset();
        }
        close(client, unread);
        close(server, unread);
        proxy.forget(this);
    }

    private static void close(Socket socket, boolean reset) {
        try {
            if (reset && !socket.isClosed()) {
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException e) {
            // it was gone before
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
