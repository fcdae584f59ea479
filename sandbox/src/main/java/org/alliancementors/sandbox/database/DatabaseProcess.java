package org.alliancementors.sandbox.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alliancementors.sandbox.process.ChildProcess;
import org.alliancementors.sandbox.process.Launch;

/** An {@link EmbeddedDatabase} on disk in a JVM of its own, which can be killed and started again on the same file and port. */
public final class DatabaseProcess implements DatabaseServer {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final int port;
    private final ChildProcess process;

    private DatabaseProcess(Path file, int port, Path log) {
        this.port = port;
        var arguments = List.of(file.toString(), Integer.toString(port));
        this.process = new ChildProcess(Launch.ownClass("database", DatabaseMain.class, arguments, log));
    }

    /** A database that keeps everything in the file, listens on the port and prints into the log; not started yet. */
    public static DatabaseProcess at(Path file, int port, Path log) {
        return new DatabaseProcess(file, port, log);
    }

    /** {@code mongodb://127.0.0.1:port}. */
    @Override
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    @Override
    public String description() {
        return "embedded database (mongo-java-server on disk)";
    }

    @Override
    public Optional<ChildProcess> process() {
        return Optional.of(process);
    }

    /**
     * Starts it and waits until it listens.
     *
     * @throws IllegalStateException with the end of its log, when it does not come up
     */
    @Override
    public void start() {
        process.start();
        process.awaitListening(port, PATIENCE);
    }

    @Override
    public void stop() {
        process.stop(Duration.ofSeconds(20));
    }

    @Override
    public void kill() {
        process.kill();
    }
}
