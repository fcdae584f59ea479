package org.alliancementors.benchmarks.mail;

import java.io.IOException;
import java.net.Socket;
import org.alliancementors.sandbox.mail.Connections;

/**
 * A mail server that costs little: a thread for each connection, nothing on disk. Refusing, it sends every client away with 421
 * and hangs up, also where a connection stands.
 */
public final class MailServer implements AutoCloseable {

    private final Connections connections;
    private final Inbox inbox;

    private MailServer(int port, Inbox inbox) {
        this.inbox = inbox;
        this.connections = Connections.listen(port, this::serve);
    }

    /** Starts it on a port of the loopback address, 0 for any. */
    public static MailServer listen(int port, Inbox inbox) {
        return new MailServer(port, inbox);
    }

    /** Where it listens. */
    public int port() {
        return connections.port();
    }

    private void serve(Socket client) throws IOException {
        client.setTcpNoDelay(true);
        new SinkConnection(client, inbox).talk();
    }

    @Override
    public void close() {
        connections.close();
    }
}
