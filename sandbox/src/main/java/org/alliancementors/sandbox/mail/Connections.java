package org.alliancementors.sandbox.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port of the loopback address on which every client is talked to by a thread of its own. */
public final class Connections implements AutoCloseable {

    private final ServerSocket listening;
    private final Conversation conversation;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    private Connections(ServerSocket listening, Conversation conversation) {
        this.listening = listening;
        this.conversation = conversation;
    }

    /** What is said to a client; the connection is closed when it ends, however it ends. */
    @FunctionalInterface
    public interface Conversation {

        /** Talks until there is nothing more to say. */
        void with(Socket client) throws IOException;
    }

    /**
     * Listens from now on.
     *
     * @param port 0 for any
     */
    public static Connections listen(int port, Conversation conversation) {
        try {
            var listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            var connections = new Connections(listening, conversation);
            Thread.ofPlatform().daemon().name("mail-sink").start(connections::accept);
            return connections;
        } catch (IOException e) {
            throw new UncheckedIOException("The mail sink cannot listen on port " + port, e);
        }
    }

    /** Where it listens. */
    public int port() {
        return listening.getLocalPort();
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
            conversation.with(client);
        } catch (IOException e) {
            // the client is gone; what was answered to it stands
        } finally {
            clients.remove(client);
        }
    }

    /** Hangs up on all clients and ends. */
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
