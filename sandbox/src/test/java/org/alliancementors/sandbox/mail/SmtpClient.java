package org.alliancementors.sandbox.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A client that says exactly what a test wants. */
final class SmtpClient implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;

    SmtpClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The codes of the next answers; 0 where the server has hung up. */
    List<Integer> codes(int count) throws IOException {
        var codes = new ArrayList<Integer>();
        while (codes.size() < count) {
            String line = in.readLine();
            if (line == null) {
                codes.add(0);
            } else if (line.charAt(3) == ' ') {
                codes.add(Integer.parseInt(line.substring(0, 3)));
            }
        }
        return codes;
    }

    /** Sends it as it is and returns the code of the answer. */
    int say(String text) throws IOException {
        send(text + "\r\n");
        return codes(1).getFirst();
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** Greets and hands over one mail; all codes, from the greeting on. */
    List<Integer> handOver(String to, String message) throws IOException {
        var codes = new ArrayList<>(codes(1));
        for (String command : List.of(
                "EHLO test", "MAIL FROM:<desk@test.example>", "RCPT TO:<" + to + ">", "DATA", message + "\r\n.")) {
            if (codes.getLast() == 0 || codes.getLast() >= 400) {
                break;
            }
            codes.add(say(command));
        }
        return codes;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
