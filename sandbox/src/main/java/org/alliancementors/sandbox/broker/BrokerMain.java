package org.alliancementors.sandbox.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.StringJoiner;
import org.alliancementors.sandbox.process.Ports;
import org.alliancementors.sandbox.process.Tether;
import org.apache.kafka.metadata.storage.Formatter;

/** The child's program: formats the directory once and runs the broker. Arguments: directory, port, {@link Listener}s. */
final class BrokerMain {

    private static final String CONTROLLER = "CONTROLLER";
    private static final int NODE = 1;
    private static final String CLUSTER = "c2FuZGJveC1hbGxpYW5jZQ";

    private BrokerMain() {}

    @SuppressWarnings("PMD.SignatureDeclareThrowsException")
    public static void main(String[] arguments) throws Exception {
        Tether.toParent();
        Path directory = Path.of(arguments[0]);
        format(directory);
        Path file = directory.resolve("server.properties");
        try (var out = Files.newBufferedWriter(file)) {
            var further = Arrays.stream(arguments).skip(2).map(Listener::parse).toList();
            settings(directory, Integer.parseInt(arguments[1]), further).store(out, null);
        }
        kafka.Kafka.main(new String[] {file.toString()});
    }

    private static void format(Path directory) throws Exception {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(CLUSTER)
                .setNodeId(NODE)
                .setControllerListenerName(CONTROLLER)
                .addDirectory(directory.toString())
                .setMetadataLogDirectory(directory.toString())
                .run();
    }

    private static Properties settings(Path directory, int port, List<Listener> further) throws IOException {
        int controllerPort = Ports.free();
        var settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", Integer.toString(NODE));
        settings.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.setProperty("controller.listener.names", CONTROLLER);
        var listeners = new StringJoiner(",");
        var advertised = new StringJoiner(",");
        var protocols = new StringJoiner(",");
        listeners.add(CONTROLLER + "://127.0.0.1:" + controllerPort).add("PLAINTEXT://127.0.0.1:" + port);
        advertised.add("PLAINTEXT://127.0.0.1:" + port);
        protocols.add(CONTROLLER + ":PLAINTEXT").add("PLAINTEXT:PLAINTEXT");
        for (Listener listener : further) {
            String name = "PORT" + listener.port();
            listeners.add(name + "://127.0.0.1:" + listener.port());
            advertised.add(name + "://127.0.0.1:" + listener.advertised());
            protocols.add(name + ":PLAINTEXT");
        }
        settings.setProperty("listeners", listeners.toString());
        settings.setProperty("advertised.listeners", advertised.toString());
        settings.setProperty("listener.security.protocol.map", protocols.toString());
        settings.setProperty("inter.broker.listener.name", "PLAINTEXT");
        settings.setProperty("log.dirs", directory.toString());

        settings.setProperty("num.partitions", "12");
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("log.retention.ms", "-1");
        settings.setProperty("offsets.retention.minutes", Integer.toString(10 * 365 * 24 * 60));
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.setProperty(topic + ".replication.factor", "1");
            settings.setProperty(topic + ".num.partitions", "4");
        }
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // a killed broker is let in again after its session: short, so that a restart is short
        settings.setProperty("broker.session.timeout.ms", "1500");
        settings.setProperty("broker.heartbeat.interval.ms", "300");

        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("log.cleaner.threads", "1");
        settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20));
        settings.setProperty("log.index.size.max.bytes", Integer.toString(1 << 20));
        return settings;
    }
}
