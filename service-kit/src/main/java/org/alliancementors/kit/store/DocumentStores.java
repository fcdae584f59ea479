package org.alliancementors.kit.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alliancementors.kit.json.EventJson;
import org.alliancementors.kit.telemetry.TraceContexts;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/** Opens the stores of a service and knows them all, for the sweeps and gauges that serve every one of them. */
public final class DocumentStores {

    private final MongoOperations mongo;
    private final EventJson json;
    private final TraceContexts traces;
    private final InstantSource clock;
    private final Outbox outbox;
    private final RequiredIndexes indexes;
    private final List<DocumentStore<?, ?>> opened = new CopyOnWriteArrayList<>();

    /** Made once per service by the kit's configuration. */
    public DocumentStores(
            MongoOperations mongo,
            EventJson json,
            TraceContexts traces,
            InstantSource clock,
            Outbox outbox,
            RequiredIndexes indexes) {
        this.mongo = mongo;
        this.json = json;
        this.traces = traces;
        this.clock = clock;
        this.outbox = outbox;
        this.indexes = indexes;
    }

    /** Opens a store. Its indexes are made before the service takes traffic. */
    public <S, F> DocumentStore<S, F> open(StoreDefinition<S, F> definition) {
        MongoCollection<Document> collection = mongo.getCollection(definition.collection());
        DocumentStore<S, F> store =
                new DocumentStore<>(definition, collection, new Statements<>(definition, json, traces, clock), outbox);
        index(definition.collection(), Indexes.ascending(Documents.DRIVE_AT), new IndexOptions().sparse(true));
        index(definition.collection(), Indexes.ascending("outbox.time"), whereThereAre("outbox"));
        index(definition.collection(), Indexes.ascending("parked.seq"), whereThereAre("parked"));
        opened.add(store);
        return store;
    }

    private static IndexOptions whereThereAre(String entries) {
        return new IndexOptions().partialFilterExpression(new Document(entries + ".0", new Document("$exists", true)));
    }

    /** Has an index made, and verified, before the service takes traffic. */
    public void index(String collection, Bson keys, IndexOptions options) {
        indexes.require(collection, keys, options);
    }

    /** All stores that were opened so far. */
    public List<DocumentStore<?, ?>> opened() {
        return List.copyOf(opened);
    }
}
