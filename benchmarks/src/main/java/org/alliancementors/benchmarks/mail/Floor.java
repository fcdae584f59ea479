package org.alliancementors.benchmarks.mail;

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
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The least that sending costs: a plain mail client that has all letters ready, connects once per connection and sends one
 * after the other. It makes no letter, asks nobody, and remembers nothing. What it writes leaves at once, as the service's mails
 * do: without that, a letter above 8 KiB leaves in two pieces, and the second waits some 40 ms for an acknowledgement.
 */
final class Floor {

    private final Session session;
    private final int port;
    private final List<List<Ready>> letters = new ArrayList<>();

    /** With the letters, to which it returns when there are more mails than letters; each connection has objects of its own. */
    Floor(int port, List<byte[]> contents, int connections) {
        this.port = port;
        this.session = Session.getInstance(settings());
        for (int i = 0; i < connections; i++) {
            letters.add(contents.stream().map(this::ready).toList());
        }
    }

    private static Properties settings() {
        var settings = new Properties();
        settings.put("mail.smtp.socketFactory", new PromptSockets());
        return settings;
    }

    private record Ready(MimeMessage message, List<Address> recipients) {}

    private Ready ready(byte[] content) {
        try {
            var message = new MimeMessage(session, new ByteArrayInputStream(content));
            return new Ready(message, List.of(message.getAllRecipients()));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends so many mails over all connections and returns when the server has taken all of them. */
    void send(int mails) {
        var next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(letters.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (List<Ready> own : letters) {
                running.add(threads.submit(() -> {
                    connection(own, next, mails);
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A connection broke: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void connection(List<Ready> own, AtomicInteger next, int mails) throws MessagingException {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", port, null, null);
            for (int i = next.getAndIncrement(); i < mails; i = next.getAndIncrement()) {
                Ready letter = own.get(i % own.size());
                transport.sendMessage(letter.message(), letter.recipients().toArray(Address[]::new));
            }
        }
    }
}
