package org.alliancementors.sandbox.database;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alliancementors.sandbox.process.Ports;

/**
 * A server that speaks MongoDB's protocol, in this JVM. It knows the commands that the services use, answers filters with
 * {@code _id}, a whole unique key, or the first key of another ascending index by that index, and shows every reader whole
 * documents only. It has no transactions, no sessions and no expiry.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private final MongoServer server;
    private final CountingBackend backend;
    private final int port;

    private EmbeddedDatabase(CountingBackend backend, int port) {
        this.backend = backend;
        this.port = port;
        this.server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** Starts an empty one on a free port; everything is gone when it stops. */
    public static EmbeddedDatabase inMemory() {
        return inMemory(Ports.free());
    }

    /** Starts an empty one; everything is gone when it stops. */
    static EmbeddedDatabase inMemory(int port) {
        return new EmbeddedDatabase(new InMemoryBackend(), port);
    }

    /**
     * Starts one that keeps everything in a file. A write that was acknowledged survives {@code kill -9}.
     *
     * @param file is made when it is not there
     * @param port where to listen, on the loopback address
     */
    public static EmbeddedDatabase onDisk(Path file, int port) {
        return onDisk(file, port, () -> {});
    }

    /**
     * The same.
     *
     * @param whenBroken what to do when the file can be written no more
     */
    static EmbeddedDatabase onDisk(Path file, int port, Runnable whenBroken) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EmbeddedDatabase(new OnDiskBackend(file, whenBroken), port);
    }

    /** What clients connect to, {@code mongodb://127.0.0.1:port}. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** How many queries so far may have read a whole collection, because no index answered them. */
    public long scans() {
        return backend.scans();
    }

    /** Closes all connections and ends it. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
