package org.alliancementors.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Supplier;
import org.alliancementors.sandbox.broker.EmbeddedBroker;
import org.alliancementors.sandbox.database.EmbeddedDatabase;
import org.alliancementors.sandbox.process.Ports;
import org.jspecify.annotations.Nullable;

/** The broker and the database of this test JVM: started when first asked for, ended with the JVM. */
public final class Backends {

    private static @Nullable Supplier<Backends> answer;

    private final String bootstrapServers;
    private final String mongoUri;

    private Backends(String bootstrapServers, String mongoUri) {
        this.bootstrapServers = bootstrapServers;
        this.mongoUri = mongoUri;
    }

    /** The running ones; starts them where they are not. What went wrong once is not tried again. */
    public static synchronized Backends running() {
        Supplier<Backends> known = answer;
        if (known == null) {
            known = start();
            answer = known;
        }
        return known.get();
    }

    private static Supplier<Backends> start() {
        try {
            Backends running = wantsContainers() ? Containers.start() : embedded();
            return () -> running;
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        }
    }

    /** Whether {@code -Dbackend=containers} was given. */
    public static boolean wantsContainers() {
        return "containers".equals(System.getProperty("backend"));
    }

    /** Where Kafka is. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Where the database is. */
    public String mongoUri() {
        return mongoUri;
    }

    /** A name for a database that nobody has used. */
    public static String freshDatabase() {
        return "test-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Publishes the addresses as system properties, with this database's name. */
    public void publish(String database) {
        System.setProperty("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        System.setProperty("MONGODB_URI", mongoUri);
        System.setProperty("MONGODB_DATABASE", database);
    }

    static Backends of(String bootstrapServers, String mongoUri) {
        return new Backends(bootstrapServers, mongoUri);
    }

    private static Backends embedded() {
        quiet();
        try {
            Path directory = Files.createTempDirectory("backends-");
            var broker = EmbeddedBroker.at(directory.resolve("kafka"), Ports.free(), directory.resolve("kafka.log"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                if (broker.process().isAlive()) {
                    broker.kill();
                }
                delete(directory);
            }));
            broker.start();
            return new Backends(
                    broker.bootstrapServers(), EmbeddedDatabase.inMemory().uri());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Spring Boot reads these; the server would log every duplicate key with its stack. */
    private static void quiet() {
        System.setProperty("logging.level.de.bwaldvogel.mongo", "OFF");
        System.setProperty("logging.level.org.apache.kafka", "WARN");
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // a temporary directory: the machine will clean up
        }
    }
}
