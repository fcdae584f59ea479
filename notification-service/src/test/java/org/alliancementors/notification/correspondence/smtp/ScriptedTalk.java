package org.alliancementors.notification.correspondence.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One connection to a {@link ScriptedServer}. */
final class ScriptedTalk {

    private final ScriptedServer server;
    private Socket socket;
    private BufferedReader in;
    private boolean mute;
    private boolean sender;
    private boolean recipient;
    private int mail;

    ScriptedTalk(ScriptedServer server, Socket socket) {
        this.server = server;
        this.socket = socket;
        this.in = reader(socket);
    }

    void hold() {
        try {
            if (!say(Stage.CONNECT, "220 scripted")) {
                return;
            }
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                server.heard.add(line);
                server.commands.add(line);
                if (!answer(line)) {
                    return;
                }
            }
        } catch (IOException e) {
            // the client went away
        } finally {
            ScriptedServer.closeQuietly(socket);
        }
    }

    private boolean answer(String line) throws IOException {
        String command = line.length() < 4 ? line : line.substring(0, 4);
        return switch (command) {
            case "EHLO" -> greet();
            case "STAR" -> encrypt();
            case "AUTH" -> write(server.answers.getOrDefault("AUTH", "235 welcome"));
            case "RSET" -> {
                forget();
                yield write("250 fine");
            }
            case "MAIL" -> mail();
            case "RCPT" -> recipient();
            case "DATA" -> data();
            case "QUIT" -> {
                write("221 bye");
                yield false;
            }
            default -> write("500 what?");
        };
    }

    private boolean greet() throws IOException {
        var lines = new ArrayList<>(List.of("scripted"));
        lines.addAll(server.extensions);
        for (int n = 0; n < lines.size() - 1; n++) {
            write("250-" + lines.get(n));
        }
        return write("250 " + lines.getLast());
    }

    private boolean encrypt() throws IOException {
        var answer = server.answers.getOrDefault("STARTTLS", "220 go ahead");
        write(answer);
        if (answer.startsWith("220")) {
            var factory = Objects.requireNonNull(server.encryption).getSocketFactory();
            var encrypted = (SSLSocket) factory.createSocket(socket, null, true);
            encrypted.startHandshake();
            server.heard.add("(encrypted)");
            socket = encrypted;
            in = reader(encrypted);
        }
        return true;
    }

    private boolean mail() throws IOException {
        mail = server.mails.getAndIncrement();
        if (sender) {
            return write("503 a mail is under way");
        }
        sender = positive(Stage.MAIL);
        return say(Stage.MAIL, "250 sender fine");
    }

    private boolean recipient() throws IOException {
        if (!sender) {
            return write("503 MAIL first");
        }
        recipient = positive(Stage.RCPT);
        return say(Stage.RCPT, "250 recipient fine");
    }

    private boolean data() throws IOException {
        if (!recipient && !(sender && server.contentWithoutRecipient)) {
            return write("503 RCPT first");
        }
        boolean valid = recipient;
        if (!say(Stage.DATA, "354 go on")) {
            return false;
        }
        if (!positive(Stage.DATA)) {
            return true;
        }
        var content = hearContent();
        forget();
        if (content == null) {
            return false;
        }
        if (!valid) {
            return write("554 no valid recipients");
        }
        server.contents.add(content);
        return say(Stage.DOT, "250 taken");
    }

    private @Nullable List<String> hearContent() throws IOException {
        var content = new ArrayList<String>();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            server.heard.add(line);
            if (line.equals(".")) {
                return content;
            }
            content.add(line);
        }
        return null;
    }

    private void forget() {
        sender = false;
        recipient = false;
    }

    private String scripted(Stage stage, String normal) {
        return Objects.requireNonNullElse(
                server.answers.get(stage.name() + mail), server.answers.getOrDefault(stage.name(), normal));
    }

    private boolean positive(Stage stage) {
        var answer = scripted(stage, "2");
        return answer.startsWith("2") || answer.startsWith("354") || answer.endsWith("afterwards");
    }

    private boolean say(Stage stage, String normal) throws IOException {
        String answer = scripted(stage, normal);
        return switch (answer) {
            case ScriptedServer.HANG_UP -> false;
            case ScriptedServer.HANG_UP_AFTERWARDS -> {
                write(normal);
                yield false;
            }
            case ScriptedServer.DEAF_AFTERWARDS -> {
                write(normal);
                awaitTheEnd();
                yield false;
            }
            case ScriptedServer.SILENCE -> {
                mute = true;
                yield true;
            }
            default -> write(answer) && !answer.startsWith("421");
        };
    }

    private void awaitTheEnd() {
        try {
            server.closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean write(String line) throws IOException {
        if (!mute) {
            socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        return true;
    }

    private static BufferedReader reader(Socket socket) {
        try {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
