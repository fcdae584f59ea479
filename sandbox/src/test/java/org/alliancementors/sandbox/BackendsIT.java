package org.alliancementors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.Test;

@WithBackends
class BackendsIT {

    @Test
    void aTestFindsBrokerAndDatabaseThroughSystemProperties() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", System.getProperty("KAFKA_BOOTSTRAP_SERVERS")))) {
            assertThat(admin.describeCluster().nodes().get(10, TimeUnit.SECONDS))
                    .hasSize(1);
        }
        try (var client = MongoClients.create(System.getProperty("MONGODB_URI"))) {
            var database = client.getDatabase(System.getProperty("MONGODB_DATABASE"));
            assertThat(database.runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary"))
                    .isTrue();
            assertThat(database.listCollectionNames()).isEmpty();
        }
    }

    @Test
    void thereIsOneOfThemPerJvm() {
        assertThat(Backends.running()).isSameAs(Backends.running());
        assertThat(Backends.freshDatabase()).isNotEqualTo(Backends.freshDatabase());
    }
}
