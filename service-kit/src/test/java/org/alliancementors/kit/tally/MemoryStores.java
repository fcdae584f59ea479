package org.alliancementors.kit.tally;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.store.DocumentStore;
import org.alliancementors.kit.store.DocumentStores;
import org.alliancementors.kit.store.Outbox;
import org.alliancementors.kit.store.PendingEvent;
import org.alliancementors.kit.store.Publication;
import org.alliancementors.kit.store.RequiredIndexes;
import org.alliancementors.kit.store.StateMapping;
import org.alliancementors.kit.store.StoreDefinition;
import org.alliancementors.kit.telemetry.TraceContexts;
import org.alliancementors.sandbox.database.EmbeddedDatabase;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Stores on a database in this JVM, with everything that a test wants to see or to disturb. */
public final class MemoryStores implements AutoCloseable {

    /** The topic that {@link #publishing} publishes on. */
    public static final String TOPIC = "tallies";

    private final EmbeddedDatabase database = EmbeddedDatabase.inMemory();
    private final List<CommandStartedEvent> commands = new CopyOnWriteArrayList<>();
    private final Map<String, List<PendingEvent>> held = new ConcurrentHashMap<>();
    private final MovableClock clock = new MovableClock();
    private final Disturbance disturbance = new Disturbance();
    private volatile boolean told = true;
    private final MongoClient client;
    private final MongoTemplate mongo;
    private final RequiredIndexes indexes;
    private final DocumentStores stores;

    public MemoryStores() {
        this((store, id, events) -> {});
    }

    /** With somebody who is told of what was written. */
    public MemoryStores(Outbox outbox) {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(database.uri()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        commands.add(event);
                    }
                })
                .build());
        mongo = new MongoTemplate(client, "test");
        indexes = new RequiredIndexes(mongo);
        stores = new DocumentStores(
                disturbance.around(mongo),
                new EventJson(),
                TraceContexts.none(),
                clock,
                (store, id, events) -> {
                    if (told) {
                        held.put(id, events);
                        outbox.holds(store, id, events);
                    }
                },
                indexes);
    }

    /** A store whose facts are published. */
    public DocumentStore<Tally, TallyFact> publishing() {
        return publishing(new TallyMapping(false));
    }

    public DocumentStore<Tally, TallyFact> publishing(StateMapping<Tally> mapping) {
        return stores.open(new StoreDefinition<>(
                "tallies", mapping, new Publication<>(TOPIC, TallyEvent.TYPES, new TallyTranslation())));
    }

    /** A store that publishes nothing; arriving records create its documents. */
    public DocumentStore<Tally, TallyFact> mirrors() {
        return mirrors(new TallyMapping(true));
    }

    public DocumentStore<Tally, TallyFact> mirrors(StateMapping<Tally> mapping) {
        return stores.open(new StoreDefinition<>("mirrors", mapping, null));
    }

    public DocumentStores stores() {
        return stores;
    }

    public RequiredIndexes indexes() {
        return indexes;
    }

    public MovableClock clock() {
        return clock;
    }

    public Disturbance disturbance() {
        return disturbance;
    }

    /** What the outbox was told last about a document. */
    public List<PendingEvent> held(String id) {
        return held.getOrDefault(id, List.of());
    }

    /** From now on writers die between their write and telling the outbox; or live again. */
    public void writersDie(boolean die) {
        told = !die;
    }

    /** A collection as it is, around the store. */
    public MongoCollection<Document> raw(String collection) {
        return mongo.getCollection(collection);
    }

    /** Names of the commands since the last time that this was asked. */
    public List<String> commands() {
        List<String> names =
                commands.stream().map(CommandStartedEvent::getCommandName).toList();
        commands.clear();
        return names;
    }

    /** Whether one of the commands so far belonged to a transaction. */
    public boolean sawTransaction() {
        return commands.stream().anyMatch(event -> event.getCommand().containsKey("autocommit"));
    }

    /** The documents of a collection by id, without what differs from write to write. */
    public Map<String, Document> contents(String collection) {
        Map<String, Document> contents = new TreeMap<>();
        raw(collection).find().forEach(document -> {
            document.remove("writeId");
            document.remove("version");
            contents.put(document.getString("_id"), document);
        });
        return contents;
    }

    @Override
    public void close() {
        client.close();
        database.close();
    }
}
