package org.alliancementors.notification.correspondence.smtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that answers as a test says and writes down every line that it hears. Keeps to the order of commands: what
 * comes out of turn gets a 503, so that a client which loses count is found out.
 */
final class ScriptedServer implements AutoCloseable {

    /** In place of an answer: hang up. */
    static final String HANG_UP = "hang up";

    /** In place of an answer: never say anything again, stay on the line. */
    static final String SILENCE = "silence";

    /** Answer as usual, then hang up. */
    static final String HANG_UP_AFTERWARDS = "hang up afterwards";

    /** Answer as usual, then hear nothing any more, stay on the line. */
    static final String DEAF_AFTERWARDS = "deaf afterwards";

    final List<String> heard = new CopyOnWriteArrayList<>();

    /** What was heard but the contents. */
    final List<String> commands = new CopyOnWriteArrayList<>();

    final AtomicInteger connections = new AtomicInteger();

    /** Connections that are open at present, and the most there ever were. */
    final AtomicInteger open = new AtomicInteger();

    final AtomicInteger mostOpen = new AtomicInteger();

    /** Whole contents with their final dot, in the order in which they came; what was answered to them is another matter. */
    final List<List<String>> contents = new CopyOnWriteArrayList<>();

    final Map<String, String> answers = new ConcurrentHashMap<>();
    final AtomicInteger mails = new AtomicInteger();
    final CountDownLatch closed = new CountDownLatch(1);
    private final ServerSocket server;
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    volatile List<String> extensions = List.of();
    volatile boolean contentWithoutRecipient;
    volatile @Nullable SSLContext encryption;

    ScriptedServer() {
        try {
            server = new ServerSocket();
            server.setReceiveBufferSize(8_192);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Says in answer to EHLO what it can do. */
    ScriptedServer offering(String... more) {
        extensions = List.of(more);
        return this;
    }

    /** Encrypts when asked to. */
    ScriptedServer encryptingWith(SSLContext context) {
        encryption = context;
        return this;
    }

    /** Answers DATA with 354 though it refused the recipient, as RFC 2920 lets it. */
    ScriptedServer takingContentWithoutRecipient() {
        contentWithoutRecipient = true;
        return this;
    }

    /** Each mail fails like this. */
    ScriptedServer answering(Stage stage, String answer) {
        answers.put(stage.name(), answer);
        return this;
    }

    /** One mail fails like this, counted from 0. */
    ScriptedServer answering(Stage stage, int mail, String answer) {
        answers.put(stage.name() + mail, answer);
        return this;
    }

    ScriptedServer answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    ScriptedServer friendly() {
        answers.clear();
        return this;
    }

    /** Hangs up on everybody, as a server does with connections that nobody used. */
    void hangUp() {
        clients.forEach(ScriptedServer::closeQuietly);
        clients.clear();
    }

    long heard(String command) {
        return commands.stream().filter(line -> line.startsWith(command)).count();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                client.setTcpNoDelay(true);
                clients.add(client);
                connections.incrementAndGet();
                mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
                Thread.ofVirtual().start(() -> {
                    try {
                        new ScriptedTalk(this, client).hold();
                    } finally {
                        open.decrementAndGet();
                    }
                });
            } catch (IOException e) {
                return;
            }
        }
    }

    static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // gone either way
        }
    }

    @Override
    public void close() {
        closed.countDown();
        closeQuietly(server);
        hangUp();
    }
}
