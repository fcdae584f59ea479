package org.alliancementors.sandbox.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alliancementors.sandbox.process.ChildProcess;
import org.alliancementors.sandbox.process.Launch;

/** An {@link EmbeddedDatabase} in a JVM of its own, which can be killed and started again on the same port and file. */
public final class DatabaseProcess implements DatabaseServer {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final int port;
    private final String description;
    private final ChildProcess process;

    private DatabaseProcess(int port, String description, Launch launch) {
        this.port = port;
        this.description = description;
        this.process = new ChildProcess(launch);
    }

    /** A database that keeps everything in the file, listens on the port and prints into the log; not started yet. */
    public static DatabaseProcess at(Path file, int port, Path log) {
        var arguments = List.of(Integer.toString(port), file.toString());
        return new DatabaseProcess(
                port,
                "embedded database (mongo-java-server on disk)",
                Launch.ownClass("database", DatabaseMain.class, arguments, log));
    }

    /**
     * A database that keeps everything in memory and has lost it when it is started again; not started yet. For measurements:
     * the compiler is not held back.
     *
     * @param heap at most, as the JVM wants it: {@code 4g}
     */
    public static DatabaseProcess inMemory(int port, String heap, Path log) {
        // documents live long: nearly all of the heap is for the old ones
        var flags = List.of("-Xmx" + heap, "-XX:MaxNewSize=384m", "-XX:TieredStopAtLevel=4");
        return new DatabaseProcess(
                port,
                "embedded database (mongo-java-server in memory)",
                Launch.ownClass("database", flags, DatabaseMain.class, List.of(Integer.toString(port)), log));
    }

    /** {@code mongodb://127.0.0.1:port}. */
    @Override
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    @Override
    public String description() {
        return description;
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
