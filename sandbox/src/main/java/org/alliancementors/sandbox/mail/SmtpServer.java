package org.alliancementors.sandbox.mail;

import java.io.IOException;
import java.net.Socket;

/** Listens for mail clients; a thread for each. */
final class SmtpServer implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 300_000;

    private final Connections connections;
    private final Mailbox mailbox;
    private volatile Replies replies = Replies.NORMAL;

    SmtpServer(int port, Mailbox mailbox) {
        this.mailbox = mailbox;
        this.connections = Connections.listen(port, this::serve);
    }

    int port() {
        return connections.port();
    }

    void answer(Replies newReplies) {
        replies = newReplies;
    }

    private void serve(Socket client) throws IOException {
        client.setSoTimeout(PATIENCE_MILLIS);
        // answers to commands that came together follow each other without waiting for acknowledgements
        client.setTcpNoDelay(true);
        // asked at each stage, so that a change counts for open connections, too
        new SmtpSession(client, (stage, detail) -> replies.at(stage, detail), mailbox).talk();
    }

    @Override
    public void close() {
        connections.close();
    }
}
