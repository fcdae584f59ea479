package org.alliancementors.portal.drafts.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.alliancementors.portal.drafts.Drafts;
import org.alliancementors.portal.drafts.DraftsUnavailable;
import org.alliancementors.portal.testing.DraftsContract;
import org.alliancementors.sandbox.Backends;
import org.alliancementors.sandbox.WithBackends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithBackends
class MongoDraftsIT extends DraftsContract {

    private final MongoClient client = MongoClients.create(Backends.running().mongoUri());
    private final String database = Backends.freshDatabase();

    @AfterEach
    void close() {
        client.close();
    }

    @Override
    protected Drafts drafts() {
        return new MongoDrafts(client.getDatabase(database));
    }

    @Test
    void firstPartsAtTheSameTimeAllStay() {
        Drafts drafts = drafts();
        List<Thread> both = IntStream.range(0, 8)
                .mapToObj(i ->
                        Thread.ofVirtual().start(() -> drafts.keep("a", "part" + i, new byte[] {1}, Instant.EPOCH)))
                .toList();
        both.forEach(MongoDraftsIT::join);
        assertThat(drafts.find("a")).hasSize(8);
    }

    @Test
    void aDatabaseThatIsAwayIsNamedWithoutItsAddress() {
        try (MongoClient nobody = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new com.mongodb.ConnectionString("mongodb://127.0.0.1:1"))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(200, TimeUnit.MILLISECONDS))
                .build())) {
            Drafts drafts = new MongoDrafts(nobody.getDatabase(database));
            assertThatThrownBy(() -> drafts.find("a"))
                    .isInstanceOf(DraftsUnavailable.class)
                    .hasMessageNotContaining("127.0.0.1");
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
