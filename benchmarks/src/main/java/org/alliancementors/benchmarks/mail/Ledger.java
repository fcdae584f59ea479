package org.alliancementors.benchmarks.mail;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.alliancementors.benchmarks.Copies;
import org.bson.Document;

/**
 * The service's ledger, grown by copies of documents that the service itself has stored when all their mails had been sent:
 * whatever form the running build gives them, the copies have, too. Only the ids are others.
 */
final class Ledger implements AutoCloseable {

    private static final String COLLECTION = "correspondence";

    private static final String DRIVE_AT = "driveAt";
    private static final int BATCH = 500;

    private final MongoClient client;
    private final MongoCollection<Document> documents;
    private List<Document> models = List.of();
    private int entriesPerModel;
    private int copies;

    Ledger(String uri, String database) {
        this.client = MongoClients.create(uri);
        this.documents = client.getDatabase(database).getCollection(COLLECTION);
    }

    /**
     * Takes these missions, which are at rest, as models.
     *
     * @param entries mails that were sent for each
     * @throws IllegalStateException when one is missing
     */
    void model(List<String> missions, int entries) {
        models = documents.find(Filters.in("_id", missions)).into(new ArrayList<>());
        entriesPerModel = entries;
        if (models.size() != missions.size()) {
            throw new IllegalStateException("of %d missions %d are in collection %s: nothing can be grown from them"
                    .formatted(missions.size(), models.size(), COLLECTION));
        }
    }

    /** Whether no document has anything left to do before the time: every mail that was sent is marked so, too. */
    boolean atRest(Instant until) {
        return documents.find(Filters.lte(DRIVE_AT, Date.from(until))).first() == null;
    }

    /** Adds copies until there are so many entries that were copied. Returns how many documents were copied in all. */
    int growTo(int entries) {
        var batch = new ArrayList<Document>(BATCH);
        while ((long) copies * entriesPerModel < entries) {
            Document model = models.get(copies % models.size());
            String id = model.getString("_id");
            batch.add(Copies.of(model, id, String.format(Locale.ROOT, "ledger%020d", copies)));
            copies++;
            if (batch.size() == BATCH) {
                insert(batch);
            }
        }
        insert(batch);
        return copies;
    }

    private void insert(List<Document> batch) {
        if (!batch.isEmpty()) {
            documents.insertMany(batch, new InsertManyOptions().ordered(false));
            batch.clear();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
