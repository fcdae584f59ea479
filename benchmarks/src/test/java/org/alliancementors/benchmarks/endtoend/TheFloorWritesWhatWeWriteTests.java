package org.alliancementors.benchmarks.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.alliancementors.benchmarks.endtoend.Footprint.Kind;
import org.alliancementors.benchmarks.endtoend.Footprint.Sent;
import org.alliancementors.benchmarks.mail.MailServer;
import org.alliancementors.sandbox.database.EmbeddedDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many documents, as often changed, and as many mails; without the broker. */
class TheFloorWritesWhatWeWriteTests {

    private static final List<String> MISSIONS =
            IntStream.range(0, 10).mapToObj(i -> "floor" + i).toList();
    private static final String SERVICE = "matching-service";

    private final EmbeddedDatabase database = EmbeddedDatabase.inMemory();
    private final MongoClient client = MongoClients.create(database.uri());

    @AfterEach
    void close() {
        client.close();
        database.close();
    }

    @Test
    void documentsAreWrittenAsOftenAsOurs() {
        source("cases").insertOne(new Document("_id", "c1").append("reference", "LBF-1"));
        source("cases").createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true));
        source("rounds").insertOne(new Document("_id", "r1"));
        source("mentors").insertMany(List.of(new Document("_id", "m1"), new Document("_id", "m2")));
        var kinds = List.of(
                new Kind(SERVICE, "cases", 1, 2, 0),
                new Kind(SERVICE, "rounds", 0.1, 0, 0),
                new Kind(SERVICE, "mentors", 0, 1, 0),
                new Kind("other", "else", 1, 1, 0));

        try (var store = new FloorStore(database.uri(), kinds)) {
            store.write(SERVICE, MISSIONS, 1, 0.5);
            store.write(SERVICE, MISSIONS, 0, 0.5);
        }

        assertThat(target("cases").countDocuments()).isEqualTo(10);
        assertThat(target("rounds").countDocuments()).isEqualTo(1);
        assertThat(target("mentors").countDocuments()).isEqualTo(2);
        assertThat(target("cases").listIndexes()).hasSize(2);
        assertThat(client.getDatabase(FloorStore.DATABASE)
                        .getCollection("other.else")
                        .countDocuments())
                .isZero();
    }

    @Test
    void eachMailHasTheIdOfItsMission() {
        byte[] letter =
                "From: a@b.example\r\nTo: c@d.example\r\nSubject: Hello\r\nMessage-ID: <1@b.example>\r\n\r\nHello\r\n"
                        .getBytes(StandardCharsets.US_ASCII);
        var flights = new Flights(0);
        MISSIONS.forEach(mission -> flights.accepted(mission, 0));
        try (MailServer server = MailServer.listen(0, flights);
                var mails = new FloorMails(server.port(), List.of(letter), 3)) {
            mails.send(MISSIONS, 1);
            assertThat(flights.open()).isEqualTo(10);
            mails.send(MISSIONS, 2);
        }

        assertThat(flights.landed()).isEqualTo(10);
        assertThat(flights.copies()).isZero();
    }

    @Test
    void whatIsWrittenIsHandedOnInAFile(@TempDir Path folder) {
        var kind = new Kind(SERVICE, "cases", 1, 2.25, 900);
        var footprint = new Footprint(
                List.of(kind, new Kind(SERVICE, "policies", 0, 0, 100)),
                List.of(new Sent("missions", 1, 700)),
                2,
                6_600);

        footprint.write(folder.resolve("footprint"));

        assertThat(Footprint.read(folder.resolve("footprint"))).containsExactly(kind);
        assertThat(footprint.table())
                .contains("| document matching-service/cases | 1.000 | 2.250 | 900 |")
                .contains("| record missions | 1.000 | | 700 |")
                .contains("| mail | 2.000 | | 6,600 |");
    }

    private MongoCollection<Document> source(String name) {
        return client.getDatabase(SERVICE).getCollection(name);
    }

    private MongoCollection<Document> target(String name) {
        return client.getDatabase(FloorStore.DATABASE).getCollection(SERVICE + "." + name);
    }
}
