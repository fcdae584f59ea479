package org.alliancementors.benchmarks.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancementors.sandbox.ServiceProcess;
import org.alliancementors.sandbox.broker.EmbeddedBroker;
import org.alliancementors.sandbox.database.DatabaseProcess;
import org.alliancementors.sandbox.process.ChildProcess;
import org.alliancementors.sandbox.process.Launch;
import org.alliancementors.sandbox.process.Ports;

/** Everything that takes part, each in a process of its own: broker, database, sink, service, floor. The owners of contacts are here. */
final class MailParts implements AutoCloseable {

    static final String SERVICE = "service";
    static final String DATABASE = "database";
    static final String SINK = "sink";
    static final String FLOOR = "floor";
    static final String DRIVER = "driver";

    /** The same for the service and for the floor. */
    private static final List<String> SENDERS = List.of("-Xmx512m", "-XX:TieredStopAtLevel=4");

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** The public example key of RFC 8037: nobody follows these links. */
    private static final String SOME_KEY = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"benchmark\","
            + "\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";

    private final MailScale scale;
    private final Path folder;
    private final Owners owners = new Owners();
    private final EmbeddedBroker broker;
    private final DatabaseProcess database;
    private final Map<String, ChildProcess> processes = new LinkedHashMap<>();
    private final Map<String, Remote> remotes = new HashMap<>();
    private final int smtpPort = Ports.free();

    MailParts(MailScale scale, Path folder) {
        this.scale = scale;
        this.folder = folder;
        this.broker = EmbeddedBroker.at(folder.resolve("kafka"), Ports.free(), folder.resolve("kafka.log"));
        this.database = DatabaseProcess.inMemory(Ports.free(), scale.databaseHeap(), folder.resolve("database.log"));
    }

    /** Starts broker, database and sink. */
    void startServers() {
        broker.start();
        database.start();
        database.process().ifPresent(process -> processes.put(DATABASE, process));
        startRemote(SINK, SinkMain.class, List.of("-XX:TieredStopAtLevel=4"), List.of());
    }

    /** Starts the service; its topics must be there. */
    void startService() {
        var service =
                ServiceProcess.alone(Path.of(""), Events.GROUP, environment(), SENDERS, folder.resolve("service.log"));
        processes.put(SERVICE, service.process());
        service.start();
    }

    /** Starts the plain client with these letters. */
    void startFloor(Path letters) {
        startRemote(
                FLOOR, FloorMain.class, SENDERS, List.of(letters.toString(), Integer.toString(scale.connections())));
    }

    private void startRemote(String name, Class<?> main, List<String> flags, List<String> more) {
        int port = Ports.free();
        var arguments = new ArrayList<>(List.of(Integer.toString(smtpPort), Integer.toString(port)));
        arguments.addAll(more);
        var process = new ChildProcess(Launch.ownClass(name, flags, main, arguments, folder.resolve(name + ".log")));
        processes.put(name, process);
        process.start();
        process.awaitListening(port, PATIENCE);
        remotes.put(name, new Remote(port));
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers()),
                Map.entry("MONGODB_URI", database.uri()),
                Map.entry("MONGODB_DATABASE", Events.GROUP),
                Map.entry("LINK_SIGNING_KEY", SOME_KEY),
                Map.entry("CLIENT_SECRET", "secret"),
                Map.entry("MAIL_KEYS", "k1:" + "A".repeat(43) + "="),
                // mentors are few here, and get more in a minute than anybody should in a day
                Map.entry("MAIL_PER_RECIPIENT_AND_DAY", "1000000"),
                Map.entry("ALLIANCE_URL", owners.address("alliance")),
                Map.entry("MENTOR_URL", owners.address("mentor")),
                Map.entry("PORTAL_TOKEN_URL", owners.address("token")),
                Map.entry("SMTP_HOST", "127.0.0.1"),
                Map.entry("SMTP_PORT", Integer.toString(smtpPort)),
                Map.entry("NOTIFICATION_WORKERS_THREADS", Integer.toString(scale.connections())),
                // the sink refuses for a while before each round: it is tried again soon
                Map.entry("NOTIFICATION_RELAY_SHORTEST", "100ms"),
                Map.entry("MAIL_RELAY_LONGEST_WAIT", "200ms"));
    }

    Remote sink() {
        return remote(SINK);
    }

    Remote floor() {
        return remote(FLOOR);
    }

    private Remote remote(String name) {
        Remote remote = remotes.get(name);
        if (remote == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return remote;
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    Ledger ledger() {
        return new Ledger(database.uri(), Events.GROUP);
    }

    /** An exception with the end of the service's log. */
    IllegalStateException failed(String what) {
        ChildProcess service = processes.get(SERVICE);
        return service == null ? new IllegalStateException(what) : service.failed(what);
    }

    /** Seconds of processor time of each process so far. */
    Map<String, Double> cpu() {
        var seconds = new HashMap<String, Double>();
        seconds.put(DRIVER, seconds(ProcessHandle.current()));
        processes.forEach((name, process) ->
                ProcessHandle.of(process.pid()).ifPresent(handle -> seconds.put(name, seconds(handle))));
        return seconds;
    }

    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1_000.0;
    }

    @Override
    public void close() {
        remotes.values().forEach(Remote::close);
        List.copyOf(processes.values()).reversed().forEach(ChildProcess::close);
        broker.stop();
        owners.close();
    }
}
