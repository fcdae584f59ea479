package org.alliancementors.sandbox.database;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancementors.sandbox.process.ChildProcess;
import org.alliancementors.sandbox.process.Launch;
import org.bson.Document;

/** A {@code mongod} from the PATH as a replica set of one, so that majority and journal mean what they say. */
public final class MongodProcess implements DatabaseServer {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String SET = "sandbox";
    private static final int ALREADY_INITIALIZED = 23;

    private final Path directory;
    private final int port;
    private final ChildProcess process;

    private MongodProcess(Path program, Path directory, int port, Path log) {
        this.directory = directory;
        this.port = port;
        this.process = new ChildProcess(new Launch(
                "mongod",
                List.of(
                        program.toString(),
                        "--replSet",
                        SET,
                        "--dbpath",
                        directory.toString(),
                        "--bind_ip",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port)),
                Map.of(),
                log));
    }

    /** The first {@code mongod} on a PATH. */
    public static Optional<Path> find(String path) {
        return Arrays.stream(path.split(java.io.File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Not started yet. */
    public static MongodProcess at(Path program, Path directory, int port, Path log) {
        return new MongodProcess(program, directory, port, log);
    }

    @Override
    public String uri() {
        return "mongodb://127.0.0.1:" + port + "/?replicaSet=" + SET;
    }

    @Override
    public String description() {
        return "mongod from the PATH";
    }

    /**
     * Starts it, makes the replica set where there is none, and waits until it takes writes.
     *
     * @throws IllegalStateException with the end of its log, when it does not come up
     */
    @Override
    public void start() {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process.start();
        process.awaitListening(port, PATIENCE);
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + port + "/?directConnection=true")) {
            var admin = client.getDatabase("admin");
            var members = List.of(new Document("_id", 0).append("host", "127.0.0.1:" + port));
            try {
                admin.runCommand(new Document("replSetInitiate", new Document("_id", SET).append("members", members)));
            } catch (MongoCommandException e) {
                if (e.getErrorCode() != ALREADY_INITIALIZED) {
                    throw e;
                }
            }
            process.await(
                    "takes no writes",
                    PATIENCE,
                    () -> admin.runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary", false));
        }
    }

    @Override
    public void stop() {
        process.stop(Duration.ofSeconds(30));
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public Optional<ChildProcess> process() {
        return Optional.of(process);
    }
}
