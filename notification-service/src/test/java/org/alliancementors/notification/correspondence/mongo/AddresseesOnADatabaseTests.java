package org.alliancementors.notification.correspondence.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.alliancementors.notification.correspondence.AddresseeKey;
import org.alliancementors.notification.correspondence.Addressees;
import org.alliancementors.notification.correspondence.Addressees.Departure;
import org.alliancementors.notification.correspondence.AddresseesContract;
import org.alliancementors.notification.correspondence.MailId;
import org.alliancementors.sandbox.database.EmbeddedDatabase;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real store keeps the promises of the port, and the budget. */
class AddresseesOnADatabaseTests extends AddresseesContract {

    private static final List<String> COMMANDS = new CopyOnWriteArrayList<>();
    private static final MongoClient CLIENT = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(
                    new ConnectionString(EmbeddedDatabase.inMemory().uri()))
            .addCommandListener(new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    COMMANDS.add(event.getCommandName());
                }
            })
            .build());

    private final MongoCollection<Document> collection =
            CLIENT.getDatabase("test").getCollection("addressees-" + UUID.randomUUID());
    private final MongoAddressees addressees = new MongoAddressees(collection);

    @Override
    protected Addressees addressees() {
        return addressees;
    }

    @BeforeEach
    void nothingWasAsked() {
        COMMANDS.clear();
    }

    @Test
    void aBatchCostsTwoRoundTripsHoweverLargeItIs() {
        var batch = IntStream.range(0, 100)
                .mapToObj(i -> new Departure(new MailId("m" + i), List.of(key(i / 2))))
                .toList();

        addressees.note(batch, LocalDate.of(2026, 11, 23));

        assertThat(COMMANDS).containsExactly("update", "find");
    }

    // what was there yesterday does not pile up
    @Test
    void onlyTheMailsOfOneDayAreKept() {
        addressees.note(List.of(new Departure(new MailId("m1"), List.of(key(1)))), LocalDate.of(2026, 11, 23));
        addressees.note(List.of(new Departure(new MailId("m2"), List.of(key(1)))), LocalDate.of(2026, 11, 24));

        assertThat(Objects.requireNonNull(collection.find().first()).getList("departures", Document.class))
                .containsExactly(new Document("day", "2026-11-24").append("mail", "m2"));
    }

    private static AddresseeKey key(int number) {
        return new AddresseeKey(
                "k1-" + String.valueOf((char) ('a' + number % 20)).repeat(25) + (char) ('a' + number / 20));
    }
}
