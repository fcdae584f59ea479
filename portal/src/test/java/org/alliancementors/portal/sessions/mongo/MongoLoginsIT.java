package org.alliancementors.portal.sessions.mongo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.concurrent.TimeUnit;
import org.alliancementors.portal.sessions.LoginStore;
import org.alliancementors.portal.sessions.LoginsUnavailable;
import org.alliancementors.portal.testing.LoginsContract;
import org.alliancementors.sandbox.Backends;
import org.alliancementors.sandbox.WithBackends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithBackends
class MongoLoginsIT extends LoginsContract {

    private final MongoClient client = MongoClients.create(Backends.running().mongoUri());
    private final String database = Backends.freshDatabase();

    @AfterEach
    void close() {
        client.close();
    }

    @Override
    protected LoginStore store() {
        return new MongoLogins(client.getDatabase(database));
    }

    @Test
    void aDatabaseThatIsAwayIsNamedWithoutItsAddress() {
        try (MongoClient nobody = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new com.mongodb.ConnectionString("mongodb://127.0.0.1:1"))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(200, TimeUnit.MILLISECONDS))
                .build())) {
            LoginStore store = new MongoLogins(nobody.getDatabase(database));
            assertThatThrownBy(() -> store.find("a"))
                    .isInstanceOf(LoginsUnavailable.class)
                    .hasMessageNotContaining("127.0.0.1");
        }
    }
}
