package org.alliancementors.notification.correspondence.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A mail server that answers as a test says and writes down every line that it hears. */
final class ScriptedServer implements AutoCloseable {

    /** In place of an answer: hang up. */
    static final String HANG_UP = "hang up";

    /** In place of an answer: say nothing, stay on the line. */
    static final String SILENCE = "silence";

    final List<String> heard = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();
    private final Map<Stage, String> answers = new ConcurrentHashMap<>();
    private final ServerSocket server;
    private final List<Socket> clients = new CopyOnWriteArrayList<>();

    ScriptedServer() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    ScriptedServer answering(Stage stage, String answer) {
        answers.put(stage, answer);
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

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                clients.add(client);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            if (!say(client, Stage.CONNECT, "220 scripted")) {
                return;
            }
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                if (!answer(client, in, line)) {
                    return;
                }
            }
        } catch (IOException e) {
            // the client went away
        }
    }

    private boolean answer(Socket client, BufferedReader in, String line) throws IOException {
        String command = line.length() < 4 ? line : line.substring(0, 4);
        return switch (command) {
            case "EHLO", "RSET", "NOOP" -> write(client, "250 fine");
            case "MAIL" -> say(client, Stage.MAIL, "250 sender fine");
            case "RCPT" -> say(client, Stage.RCPT, "250 recipient fine");
            case "DATA" -> {
                if (!say(client, Stage.DATA, "354 go on")) {
                    yield false;
                }
                if (!answers.getOrDefault(Stage.DATA, "354").startsWith("354")) {
                    yield true;
                }
                hearContent(in);
                yield say(client, Stage.DOT, "250 taken");
            }
            case "QUIT" -> {
                write(client, "221 bye");
                yield false;
            }
            default -> write(client, "500 what?");
        };
    }

    private void hearContent(BufferedReader in) throws IOException {
        @Nullable String line;
        do {
            line = in.readLine();
            heard.add(String.valueOf(line));
        } while (line != null && !line.equals("."));
    }

    private boolean say(Socket client, Stage stage, String normal) throws IOException {
        String answer = answers.getOrDefault(stage, normal);
        return switch (answer) {
            case HANG_UP -> false;
            case SILENCE -> true;
            default -> write(client, answer);
        };
    }

    private static boolean write(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        return true;
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // gone either way
        }
    }

    @Override
    public void close() {
        closeQuietly(server);
        hangUp();
    }
}
