package org.alliancementors.benchmarks.endtoend;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alliancementors.benchmarks.mail.PromptSockets;

/** The mails of the floor: letters that our way has sent, over connections that stay open, with another Message-ID each. */
final class FloorMails implements AutoCloseable {

    private final List<Connection> connections = new ArrayList<>();
    private final ExecutorService threads;

    FloorMails(int port, List<byte[]> letters, int count) {
        var settings = new Properties();
        settings.put("mail.smtp.socketFactory", new PromptSockets());
        Session session = Session.getInstance(settings);
        for (int i = 0; i < count; i++) {
            connections.add(new Connection(session, port, letters));
        }
        threads = Executors.newFixedThreadPool(count);
    }

    /** Sends one mail for each mission, over all connections; returns when the server has taken all. */
    void send(List<String> missions, int number) {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < connections.size(); i++) {
            int first = i;
            running.add(threads.submit(() -> {
                for (int at = first; at < missions.size(); at += connections.size()) {
                    connections
                            .get(first)
                            .send("<floor.m%s.%d@buendnisse.example>".formatted(missions.get(at), number));
                }
                return null;
            }));
        }
        try {
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A connection broke", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.close();
        connections.forEach(Connection::close);
    }

    private record Ready(MimeMessage message, List<Address> recipients) {}

    private static final class Connection {

        private final List<Ready> letters;
        private final Transport transport;
        private int next;

        Connection(Session session, int port, List<byte[]> letters) {
            try {
                this.letters =
                        letters.stream().map(letter -> ready(session, letter)).toList();
                this.transport = session.getTransport("smtp");
                transport.connect("127.0.0.1", port, null, null);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Ready ready(Session session, byte[] letter) {
            try {
                var message = new MimeMessage(session, new ByteArrayInputStream(letter));
                return new Ready(message, List.of(message.getAllRecipients()));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        void send(String messageId) throws MessagingException {
            Ready letter = letters.get(next);
            next = (next + 1) % letters.size();
            letter.message().setHeader("Message-ID", messageId);
            transport.sendMessage(letter.message(), letter.recipients().toArray(Address[]::new));
        }

        void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
