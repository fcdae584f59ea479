package org.alliancementors.sandbox.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.alliancementors.sandbox.process.Ports;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FurtherListenerIT {

    @TempDir
    private Path directory;

    @Test
    void whoComesByAFurtherPortIsToldToComeBackByTheAdvertisedOne() throws Exception {
        var listener = new Listener(Ports.free(), Ports.free());
        try (var broker = EmbeddedBroker.at(
                directory.resolve("kafka"), Ports.free(), List.of(listener), directory.resolve("kafka.log"))) {
            broker.start();

            assertThat(portToldBy("127.0.0.1:" + listener.port())).isEqualTo(listener.advertised());
            assertThat(broker.bootstrapServers()).endsWith(":" + portToldBy(broker.bootstrapServers()));
        }
    }

    private static int portToldBy(String address) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
            return admin.describeCluster()
                    .nodes()
                    .get(20, TimeUnit.SECONDS)
                    .iterator()
                    .next()
                    .port();
        }
    }
}
