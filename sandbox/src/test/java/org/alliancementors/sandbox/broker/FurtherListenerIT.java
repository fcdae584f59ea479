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
        int main = Ports.free();
        var listener = new Listener(Ports.free(), main);
        Path records = directory.resolve("kafka");
        try (var broker = EmbeddedBroker.at(records, main, List.of(listener), directory.resolve("kafka.log"))) {
            broker.start();

            assertThat(portToldBy("127.0.0.1:" + listener.port())).isEqualTo(main);
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
