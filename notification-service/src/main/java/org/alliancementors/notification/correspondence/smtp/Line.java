package org.alliancementors.notification.correspondence.smtp;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.util.WriteTimeoutSocket;
import org.jspecify.annotations.Nullable;

/**
 * The socket below a connection. The library opens it and puts TLS on it; made here, it can also be written to by whole
 * groups of commands, which the library's own commands do not allow. Written at once without waiting for more
 * (TCP_NODELAY): a group is one packet or few, and the end of a content never waits for an acknowledgement.
 */
final class Line {

    private final Duration timeout;
    private final ScheduledExecutorService timer;
    private final SSLSocketFactory encryption;
    private @Nullable Socket plain;
    private @Nullable Socket top;

    /** Not yet open; every write has the time-out. */
    Line(Duration timeout, ScheduledExecutorService timer, SSLSocketFactory encryption) {
        this.timeout = timeout;
        this.timer = timer;
        this.encryption = encryption;
    }

    /** The library's settings, with this as what it opens. */
    Properties with(Properties settings) {
        var all = new Properties();
        all.putAll(settings);
        all.put("mail.smtp.socketFactory", new Plain());
        all.put("mail.smtp.socketFactory.fallback", "false");
        all.put("mail.smtp.ssl.socketFactory", new Encrypted());
        return all;
    }

    /** Writes all of it at once. */
    void write(byte[] bytes) throws IOException {
        OutputStream out = Objects.requireNonNull(top, "the line is not open").getOutputStream();
        out.write(bytes);
        out.flush();
    }

    /** Hangs up without another word; never throws, never waits for the other side. */
    void cut() {
        try {
            if (plain != null) {
                plain.close();
            }
        } catch (IOException e) {
            // nobody uses it any more
        }
    }

    private final class Plain extends SocketFactory {

        @Override
        public Socket createSocket() throws IOException {
            var socket = new WriteTimeoutSocket(new Socket(), (int) timeout.toMillis(), timer);
            socket.setTcpNoDelay(true);
            plain = socket;
            top = socket;
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw unused();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            throw unused();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw unused();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
            throw unused();
        }
    }

    private final class Encrypted extends SSLSocketFactory {

        @Override
        public Socket createSocket(Socket below, String host, int port, boolean autoClose) throws IOException {
            var socket = encryption.createSocket(below, host, port, autoClose);
            top = socket;
            return socket;
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return encryption.getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return encryption.getSupportedCipherSuites();
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw unused();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            throw unused();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw unused();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
            throw unused();
        }
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("the library connects and encrypts in two steps");
    }
}
