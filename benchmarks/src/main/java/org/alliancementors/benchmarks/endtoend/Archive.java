package org.alliancementors.benchmarks.endtoend;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alliancementors.benchmarks.Copies;
import org.bson.Document;

/**
 * Missions of earlier days: copies of what the services themselves have stored of missions that are at rest, under other ids, in the
 * three collections that grow with each of them.
 */
final class Archive implements AutoCloseable {

    private static final int BATCH = 500;
    private static final String REFERENCE = "reference";

    private final MongoClient client;
    private final MongoCollection<Document> missions;
    private final List<MongoCollection<Document>> collections;
    private int copies;

    Archive(String databaseUri) {
        client = MongoClients.create(databaseUri);
        missions = collection("alliance-service", "missions");
        collections = List.of(
                missions,
                collection("matching-service", "cases"),
                collection("notification-service", "correspondence"));
    }

    private MongoCollection<Document> collection(String database, String name) {
        return client.getDatabase(database).getCollection(name);
    }

    /** How many missions are stored. */
    long size() {
        return missions.countDocuments();
    }

    /** Copies these missions until there are so many; how many there are then. */
    long growTo(long size, List<String> models) {
        long missing = size - size();
        for (long from = 0; from < missing; from += BATCH) {
            int count = (int) Math.min(BATCH, missing - from);
            for (MongoCollection<Document> collection : collections) {
                add(collection, models, count);
            }
            copies += count;
        }
        return size();
    }

    private void add(MongoCollection<Document> collection, List<String> models, int count) {
        List<Document> stored = collection.find(Filters.in("_id", models)).into(new ArrayList<>());
        if (stored.size() != models.size()) {
            throw new IllegalStateException("of %d missions %d are in %s: nothing can be grown from them"
                    .formatted(models.size(), stored.size(), collection.getNamespace()));
        }
        var batch = new ArrayList<Document>(count);
        for (int i = 0; i < count; i++) {
            Document model = stored.get(i % stored.size());
            batch.add(copy(model, copies + i));
        }
        collection.insertMany(batch, new InsertManyOptions().ordered(false));
    }

    /** With an id and a reference of its own. */
    static Document copy(Document model, int number) {
        String id = model.getString("_id");
        Document copy = Copies.of(model, id, String.format(Locale.ROOT, "archive%019d", number));
        if (copy.containsKey(REFERENCE)) {
            copy.put(REFERENCE, reference(number));
        }
        return copy;
    }

    static String reference(int number) {
        String digits = String.format(Locale.ROOT, "%08d", number);
        return "LBF-%s-%s".formatted(digits.substring(0, 4), digits.substring(4));
    }

    @Override
    public void close() {
        client.close();
    }
}
