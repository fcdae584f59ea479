package org.alliancementors.sandbox.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alliancementors.sandbox.process.ChildProcess;
import org.alliancementors.sandbox.process.Launch;
import org.alliancementors.sandbox.process.Ports;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;

/**
 * A Kafka broker (KRaft, broker and controller in one) in a JVM of its own. Its records are on disk: it can be stopped or
 * killed and started again on the same port and has everything that it had acknowledged. Topics are never made by using
 * them; a topic made without a number has 12 partitions.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path directory;
    private final int port;
    private final ChildProcess process;

    private EmbeddedBroker(Path directory, int port, List<Listener> listeners, Path log) {
        this.directory = directory;
        this.port = port;
        var arguments = new ArrayList<String>();
        arguments.add(directory.toString());
        arguments.add(Integer.toString(port));
        listeners.forEach(listener -> arguments.add(listener.toString()));
        this.process = new ChildProcess(Launch.ownClass("kafka", BrokerMain.class, arguments, log));
    }

    /** A broker that keeps its records in the directory, listens on the port and prints into the log; not started yet. */
    public static EmbeddedBroker at(Path directory, int port, Path log) {
        return at(directory, port, List.of(), log);
    }

    /** The same with further ports. */
    public static EmbeddedBroker at(Path directory, int port, List<Listener> listeners, Path log) {
        return new EmbeddedBroker(directory, port, listeners, log);
    }

    /** Starts a broker on a free port, its records in a new folder below the directory. */
    public static EmbeddedBroker startIn(Path directory) {
        var broker = at(directory.resolve("kafka"), Ports.free(), directory.resolve("kafka.log"));
        broker.start();
        return broker;
    }

    /** What clients connect to, {@code 127.0.0.1:port}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The child process, to kill or freeze it. */
    public ChildProcess process() {
        return process;
    }

    /**
     * Starts it and waits until a client can make and list topics (some 2 s; after a kill 6 to 10 s).
     *
     * @throws IllegalStateException with the end of its log, when it does not come up
     */
    public void start() {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process.start();
        awaitReady();
    }

    /** Ends it in order. */
    public void stop() {
        process.stop(Duration.ofSeconds(30));
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        process.kill();
    }

    /** The same as {@link #stop()}. */
    @Override
    public void close() {
        stop();
    }

    private void awaitReady() {
        process.awaitListening(port, PATIENCE);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Map<String, Object> client = Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, 50L,
                CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200L);
        try (Admin admin = Admin.create(client)) {
            while (!answers(admin)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw process.failed("does not answer on port " + port);
                }
            }
        }
    }

    /** A broker shows up among the nodes only when its controller lets it hold partitions. */
    private static boolean answers(Admin admin) {
        try {
            boolean noNodes =
                    admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
            if (noNodes) {
                TimeUnit.MILLISECONDS.sleep(50);
                return false;
            }
            admin.listTopics().names().get(2, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Kafka was starting", e);
        }
    }
}
