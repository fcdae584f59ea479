package org.alliancementors.sandbox.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Listens for mail clients; a thread for each. */
final class SmtpServer implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 300_000;

    private final ServerSocket listening;
    private final Mailbox mailbox;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private volatile Replies replies = Replies.NORMAL;

    SmtpServer(int port, Mailbox mailbox) {
        this.mailbox = mailbox;
        try {
            listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException("The mail sink cannot listen on port " + port, e);
        }
        Thread.ofPlatform().daemon().name("mail-sink").start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    void answer(Replies newReplies) {
        replies = newReplies;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                // closed, or a client that was gone at once
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setSoTimeout(PATIENCE_MILLIS);
            // answers to commands that came together follow each other without waiting for acknowledgements
            client.setTcpNoDelay(true);
            // asked at each stage, so that a change counts for open connections, too
            new SmtpSession(client, (stage, detail) -> replies.at(stage, detail), mailbox).talk();
        } catch (IOException e) {
            // the client is gone; what was answered to it stands
        } finally {
            clients.remove(client);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket client : clients) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
